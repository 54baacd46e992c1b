/** A comparison: its changes one after the other, and the marks while editing. */
import { commandGroup } from './command';

export const reviewCommands = commandGroup('review', 'groupReview', {
  // VS Code's palette has these two for every comparison, not only for that of a canvas that has the focus.
  nextChange: { title: 'reviewNext', keys: ['F7'], palette: false },
  previousChange: { title: 'reviewPrevious', keys: ['Shift+F7'], palette: false },
  toggleChangeMarks: { title: 'reviewToggle', keys: ['Shift+G'] },
});
