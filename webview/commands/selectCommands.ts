/** What is selected. */
import { commandGroup } from './command';

export const selectCommands = commandGroup('select', 'groupSelect', {
  selectAll: { title: 'cmdSelectAll', keys: ['Mod+A'] },
  selectNext: { title: 'cmdSelectNext', keys: ['N'] },
  selectPrevious: { title: 'cmdSelectPrevious', keys: ['P'] },
});
