/**
 * The keys of the canvas: what the tool in use wants, then the commands. What is not ours is left alone:
 * VS Code's own chords (undo, save, the command palette) must reach the workbench.
 */
import { panBy } from './camera';
import { chordOf, chordsOf } from './commands/keys';
import type { CommandRegistry } from './commands/registry';
import type { Editor } from './editor';
import type { PendingKeys } from './panel/pendingKeys';
import type { ToolManager } from './tools/toolManager';

const FINE_MM = 1;
const SMALL_MM = 10;
const PAN_PX = 60;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** VS Code's own keys of its history, as they are where nobody has chosen others. */
const HISTORY: Readonly<Record<string, 'undo' | 'redo'>> = {
  'Mod+Z': 'undo',
  'Mod+Shift+Z': 'redo',
  'Mod+Y': 'redo',
};

/** Commands by their first key, and by both where they have two. */
function commandsByKeys(commands: CommandRegistry): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, keys } of commands.all) {
    for (const key of keys) found.set(key, id);
  }
  return found;
}

/**
 * @returns does what a key says that was pressed elsewhere in the page; false where it says nothing
 * @param pendingKeys shows after the first of two keys how it may go on
 */
export function listenToKeys(
  editor: Editor,
  tools: ToolManager,
  commands: CommandRegistry,
  pendingKeys: PendingKeys,
): (event: KeyboardEvent) => boolean {
  let byKeys = commandsByKeys(commands);
  let known = commands.all.length;
  const isFirst = (chord: string) =>
    [...byKeys.keys()].some((keys) => keys.includes(' ') && chordsOf(keys)[0] === chord);
  let pending: string | undefined;

  const setPending = (first: string | undefined) => {
    if (pending === first) return;
    pending = first;
    pendingKeys.show(first);
  };
  pendingKeys.onChoose((id) => {
    setPending(undefined);
    commands.run(id);
  });

  function arrow([dx, dy]: readonly [number, number], event: KeyboardEvent): void {
    if (editor.selection.size === 0 || !editor.editable) {
      editor.stage.setCamera(panBy(editor.stage.camera, -dx * PAN_PX, -dy * PAN_PX));
      return;
    }
    const grid = editor.store.room?.gridMm ?? SMALL_MM;
    const length = event.ctrlKey || event.metaKey ? FINE_MM : event.shiftKey ? SMALL_MM : grid;
    editor.move(dx * length, dy * length);
  }

  /** True where the key was ours. */
  function press(event: KeyboardEvent): boolean {
    const chord = chordOf(event);
    if (chord === undefined) return false;
    // Parts of the page that come later bring commands of their own.
    if (known !== commands.all.length) {
      known = commands.all.length;
      byKeys = commandsByKeys(commands);
    }
    if (pending !== undefined) {
      const byKey = byKeys.get(`${pending} ${chord}`);
      if (byKey === undefined && (chord === 'ArrowDown' || chord === 'ArrowUp')) {
        pendingKeys.step(chord === 'ArrowDown' ? 1 : -1);
        return true;
      }
      const id = byKey ?? (chord === 'Enter' ? pendingKeys.marked : undefined);
      setPending(undefined);
      if (id !== undefined) commands.run(id);
      // A wrong second key must not do something else.
      return id !== undefined || !event.ctrlKey;
    }
    if (tools.key(event)) return true;
    const direction = ARROWS[event.key];
    // Alt and an arrow go back and forward between editors.
    if (direction && !event.altKey) {
      arrow(direction, event);
      return true;
    }
    if (chord === 'Space') {
      tools.holdSpace(true);
      return true;
    }
    if (chord === 'Escape') {
      if (!tools.cancel()) editor.select([]);
      return true;
    }
    const id = byKeys.get(chord);
    if (id !== undefined) {
      commands.run(id);
      return true;
    }
    if (!isFirst(chord)) return false;
    setPending(chord);
    return true;
  }

  // From wherever in the page: VS Code takes a step back in the hall from the outline and from a field as well.
  const stepInHistory = (event: KeyboardEvent) => {
    const step = HISTORY[chordOf(event) ?? ''];
    if (!step || !editor.stepInHistory(step)) return;
    event.preventDefault();
    // VS Code listens on the window.
    event.stopPropagation();
  };
  document.addEventListener('keydown', stepInHistory, { capture: true });

  editor.canvas.addEventListener('keydown', (event) => {
    if (!press(event)) return;
    event.preventDefault();
    // What the canvas has done VS Code must not do something else for: Insert would have every text editor overtype
    // from then on. Escape it may use too, to hide its messages.
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isPlain && event.key !== 'Escape') event.stopPropagation();
  });
  editor.canvas.addEventListener('keyup', (event) => {
    if (event.key === ' ') tools.holdSpace(false);
  });
  editor.canvas.addEventListener('blur', () => setPending(undefined));
  editor.canvas.addEventListener('pointerdown', () => setPending(undefined));
  return press;
}
