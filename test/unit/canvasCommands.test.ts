import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandGroups } from '../../webview/commands/groups';
import { chordOf, chordsOf, keyLabel } from '../../webview/commands/keys';

const all = commandGroups.flatMap(({ commands }) => Object.entries(commands));

/** Chords that belong to VS Code or the browser: they must reach the workbench. */
const WORKBENCH = [
  'Mod+S',
  'Mod+Z',
  'Mod+Y',
  'Mod+Shift+Z',
  'Mod+P',
  'Mod+Shift+P',
  'Mod+K',
  'Mod+W',
  'Mod+N',
  'Mod+O',
  'Mod+B',
  'Mod+J',
  'Mod+F',
  'Mod+H',
  'Mod+G',
  'Mod+T',
  'Mod+R',
  'Mod+L',
  'Mod+,',
  'Mod+\\',
  'Mod+Tab',
  'Mod+Shift+F',
  'Mod+Shift+E',
  'Mod+Shift+G',
  'Mod+Shift+D',
  'Mod+Shift+X',
  'Mod+Shift+M',
  'Mod+Shift+N',
  'F1',
  'F5',
  'F6',
  'F11',
  'Alt+ArrowLeft',
  'Alt+ArrowRight',
  'Alt+ArrowUp',
  'Alt+ArrowDown',
  'Tab',
  'Shift+Tab',
];

it('no id and no key is given to two commands', () => {
  const ids = all.map(([id]) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const keys = all.flatMap(([, command]) => command.keys);
  expect(keys).toEqual([...new Set(keys)]);
});

it('every command has a key', () => {
  expect(all.filter(([, { keys }]) => keys.length === 0).map(([id]) => id)).toEqual([]);
});

it('no key is the beginning of another, and none takes more than two presses', () => {
  const keys = all.flatMap(([, command]) => command.keys);
  const single = new Set(keys.filter((k) => chordsOf(k).length === 1));
  const double = keys.filter((k) => chordsOf(k).length === 2);
  expect(single.size + double.length).toBe(keys.length);
  expect(double.filter((k) => single.has(chordsOf(k)[0] ?? ''))).toEqual([]);
});

it('no key fights those of the workbench', () => {
  const first = all.flatMap(([, command]) => command.keys.map((k) => chordsOf(k)[0] ?? ''));
  expect(first.filter((chord) => WORKBENCH.includes(chord))).toEqual([]);
});

it('the palette of VS Code has every command, and the manifest no other', () => {
  const manifest: { contributes: { commands: { command: string; enablement?: string }[] } } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  const canvas = manifest.contributes.commands.filter(({ command }) =>
    command.startsWith('dataHallDesigner.canvas.'),
  );
  const wanted = all.filter(([, { palette }]) => palette !== false).map(([id]) => id);
  expect(canvas.map(({ command }) => command.slice('dataHallDesigner.canvas.'.length))).toEqual(wanted);
  expect(new Set(canvas.map(({ enablement }) => enablement))).toEqual(
    new Set(['activeCustomEditorId == dataHallDesigner.hall']),
  );
});

const pressed = (
  key: string,
  code: string,
  mods: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => chordOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...mods });

it('reads a key as the commands write it, on any keyboard', () => {
  expect(pressed('r', 'KeyR')).toBe('R');
  expect(pressed('R', 'KeyR', { shiftKey: true })).toBe('Shift+R');
  // With caps lock the letter is large without Shift.
  expect(pressed('R', 'KeyR')).toBe('R');
  expect(pressed('?', 'Slash', { shiftKey: true })).toBe('?');
  expect(pressed('+', 'BracketRight')).toBe('+');
  expect(pressed('к', 'KeyR')).toBe('R');
  expect(pressed('d', 'KeyD', { metaKey: true })).toBe('Mod+D');
  expect(pressed('F10', 'F10', { shiftKey: true })).toBe('Shift+F10');
  expect(pressed('Shift', 'ShiftLeft', { shiftKey: true })).toBeUndefined();
  expect(pressed(' ', 'Space')).toBe('Space');
});

it('names keys as a person knows them', () => {
  expect(keyLabel('Mod+D', false)).toBe('Ctrl+D');
  expect(keyLabel('Mod+Shift+D', true)).toBe('⌘⇧D');
  expect(keyLabel('A L', false)).toBe('A, L');
  expect(keyLabel('+', false)).toBe('+');
});
