/** What is changed of the objects that are selected. */
import { commandGroup } from './command';

export const editCommands = commandGroup('edit', 'groupEdit', {
  rotateRight: { title: 'cmdRotateRight', keys: ['R'] },
  rotateLeft: { title: 'cmdRotateLeft', keys: ['Shift+R'] },
  remove: { title: 'cmdRemove', keys: ['Delete', 'Backspace'] },
});
