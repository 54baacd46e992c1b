/** What a movement holds to. Alt while dragging leaves all of it out. */
import { commandGroup } from './command';

export const snapCommands = commandGroup('snap', 'groupSnap', {
  snap: { title: 'cmdSnap', keys: ['G S'] },
  snapGrid: { title: 'cmdSnapGrid', keys: ['G G'] },
  snapNeighbours: { title: 'cmdSnapNeighbours', keys: ['G N'] },
  snapAisles: { title: 'cmdSnapAisles', keys: ['G A'] },
});
