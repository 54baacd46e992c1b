/** What is looked for, and the views beside the plan. */
import { commandGroup } from './command';

export const findCommands = commandGroup('find', 'groupFind', {
  search: { title: 'cmdSearch', keys: ['/'] },
  searchNext: { title: 'cmdSearchNext', keys: ['E N'] },
  searchPrevious: { title: 'cmdSearchPrevious', keys: ['E P'] },
  nextFinding: { title: 'cmdNextFinding', keys: ['.'] },
  previousFinding: { title: 'cmdPreviousFinding', keys: [','] },
  focusOutline: { title: 'cmdFocusOutline', keys: ['E O'] },
  focusFindings: { title: 'cmdFocusFindings', keys: ['E F'] },
  focusEquipment: { title: 'cmdFocusPalette', keys: ['E E'] },
});
