/** What is changed of the objects that are selected. */
import { commandGroup } from './command';

export const editCommands = commandGroup('edit', 'groupEdit', {
  copy: { title: 'cmdCopy', keys: ['Mod+C'] },
  cut: { title: 'cmdCut', keys: ['Mod+X'] },
  paste: { title: 'cmdPaste', keys: ['Mod+V'] },
  pasteHere: { title: 'cmdPasteHere', keys: ['Mod+Shift+V'] },
  duplicate: { title: 'cmdDuplicate', keys: ['Mod+D', 'Shift+D'] },
  remove: { title: 'cmdRemove', keys: ['Delete', 'Backspace'] },
  moveBy: { title: 'cmdMoveBy', keys: ['Shift+M'] },
  rename: { title: 'cmdRename', keys: ['F2'] },
});
