/** What decides the conflicts that a merge left. */
import { commandGroup } from './command';

export const conflictCommands = commandGroup('conflicts', 'groupConflicts', {
  'conflict.next': { title: 'cmdConflictNext', keys: ['J N'] },
  'conflict.previous': { title: 'cmdConflictPrevious', keys: ['J P'] },
  'conflict.ours': { title: 'cmdConflictOurs', keys: ['J O'] },
  'conflict.theirs': { title: 'cmdConflictTheirs', keys: ['J T'] },
  'conflict.oursOfObject': { title: 'cmdConflictOursOfObject', keys: ['J Shift+O'] },
  'conflict.theirsOfObject': { title: 'cmdConflictTheirsOfObject', keys: ['J Shift+T'] },
  'conflict.base': { title: 'cmdConflictBase', keys: ['J B'] },
});
