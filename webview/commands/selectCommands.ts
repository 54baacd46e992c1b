/** What is selected. */
import { commandGroup } from './command';

export const selectCommands = commandGroup('select', 'groupSelect', {
  selectAll: { title: 'cmdSelectAll', keys: ['Mod+A', 'S A'] },
  selectNext: { title: 'cmdSelectNext', keys: ['N'] },
  selectPrevious: { title: 'cmdSelectPrevious', keys: ['P'] },
  'tool.frame': { title: 'cmdToolFrame', keys: ['S F'] },
  selectAddNext: { title: 'cmdSelectAddNext', keys: ['S N'] },
  selectAddPrevious: { title: 'cmdSelectAddPrevious', keys: ['S P'] },
  selectTakeLast: { title: 'cmdSelectTakeLast', keys: ['S X'] },
  selectSameType: { title: 'cmdSelectSameType', keys: ['S T'] },
  selectSameRow: { title: 'cmdSelectSameRow', keys: ['S R'] },
  selectConnected: { title: 'cmdSelectConnected', keys: ['S C'] },
  selectLayer: { title: 'cmdSelectLayer', keys: ['S L'] },
  selectInverse: { title: 'cmdSelectInverse', keys: ['S I'] },
});
