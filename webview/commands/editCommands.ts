/** What is changed of the objects that are selected. */
import { commandGroup } from './command';

export const editCommands = commandGroup('edit', 'groupEdit', {
  copy: { title: 'cmdCopy', keys: ['Mod+C'] },
  cut: { title: 'cmdCut', keys: ['Mod+X'] },
  paste: { title: 'cmdPaste', keys: ['Mod+V'] },
  duplicate: { title: 'cmdDuplicate', keys: ['Shift+D', 'Mod+D'] },
  remove: { title: 'cmdRemove', keys: ['Delete', 'Backspace'] },
  moveBy: { title: 'cmdMoveBy', keys: ['Shift+M'] },
  rename: { title: 'cmdRename', keys: ['F2'] },
});
