/**
 * Keys as the commands write them (`Shift+R`, `Mod+D`, `A L`) and as a keyboard sends them. Pure.
 */

/** The part of a KeyboardEvent that says which key it is. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);

/**
 * The key as commands write it; undefined for a modifier alone. On a keyboard whose letters are not Latin
 * the place of the key decides, so that R still turns.
 */
export function chordOf(event: PressedKey): string | undefined {
  if (MODIFIERS.has(event.key)) return undefined;
  const isCharacter = [...event.key].length === 1;
  let key = event.key === ' ' ? 'Space' : event.key;
  let isLetter = false;
  if (isCharacter && /^\p{L}$/u.test(event.key)) {
    isLetter = true;
    key = event.key.toUpperCase();
    const place = /^Key([A-Z])$/.exec(event.code)?.[1];
    if (!/^[A-Z]$/.test(key) && place !== undefined) key = place;
  }
  // What is typed with Shift says so itself: "?" needs no "Shift+".
  const hasShift = event.shiftKey && (isLetter || !isCharacter || event.key === ' ');
  return [
    ...(event.ctrlKey || event.metaKey ? ['Mod'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(hasShift ? ['Shift'] : []),
    key,
  ].join('+');
}

/** The single presses that keys consist of. */
export const chordsOf = (keys: string): readonly string[] => keys.split(' ');

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  '-': '−',
};

/**
 * Keys as a person reads them: `Ctrl+D`, on a Mac `⌘D`; `A, L` for one after the other.
 * @param nameOf what the reader's keyboard calls a key, where it has a name of its own for it
 */
export function keyLabel(
  keys: string,
  isMac: boolean,
  nameOf: (key: string) => string | undefined = () => undefined,
): string {
  const chord = (text: string) => {
    // "+" itself is a key.
    const parts = text.length > 1 ? text.split(/\+(?=.)/) : [text];
    return parts
      .map((part) => {
        if (part === 'Mod') return isMac ? '⌘' : 'Ctrl';
        if (isMac && part === 'Shift') return '⇧';
        if (isMac && part === 'Alt') return '⌥';
        return NAMES[part] ?? nameOf(part) ?? part;
      })
      .join(isMac ? '' : '+');
  };
  return chordsOf(keys).map(chord).join(', ');
}

/** The same for `aria-keyshortcuts`, which knows no keys one after the other; undefined for those. */
export function ariaKeys(keys: string): string | undefined {
  return keys.includes(' ') ? undefined : keys.replace('Mod', 'Control');
}
