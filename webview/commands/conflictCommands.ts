/** What decides the conflicts that a merge left. */
import { commandGroup } from './command';

export const conflictCommands = commandGroup('conflicts', 'groupConflicts', {
  'conflict.next': { title: 'cmdConflictNext', keys: ['C N'] },
  'conflict.previous': { title: 'cmdConflictPrevious', keys: ['C P'] },
  'conflict.ours': { title: 'cmdConflictOurs', keys: ['C O'] },
  'conflict.theirs': { title: 'cmdConflictTheirs', keys: ['C T'] },
  'conflict.base': { title: 'cmdConflictBase', keys: ['C B'] },
});
