/** What serves the objects that are selected. */
import { commandGroup } from './command';

export const connectCommands = commandGroup('connect', 'groupConnect', {
  connectNearest: { title: 'cmdConnectNearest', keys: ['C N'] },
  connectAlternate: { title: 'cmdConnectAlternate', keys: ['C A'] },
  connectLoopNearest: { title: 'cmdConnectLoopNearest', keys: ['C L'] },
  disconnect: { title: 'cmdDisconnect', keys: ['C X'] },
});
