/** What the pointer does: one command a tool. */
import { commandGroup } from './command';

export const toolCommands = commandGroup('tools', 'groupTools', {
  'tool.select': { title: 'cmdToolSelect', keys: ['V'] },
  'tool.pan': { title: 'cmdToolPan', keys: ['Shift+V'] },
  'tool.row': { title: 'cmdToolRow', keys: ['W', 'D W'] },
  'tool.connect': { title: 'cmdToolConnect', keys: ['C C'] },
  'tool.measure': { title: 'cmdToolMeasure', keys: ['M'] },
  'tool.zone': { title: 'cmdToolZone', keys: ['D Z'] },
  'tool.busway': { title: 'cmdToolBusway', keys: ['D B'] },
  'tool.pipe': { title: 'cmdToolPipe', keys: ['D P'] },
  'tool.tray': { title: 'cmdToolTray', keys: ['D T'] },
  'tool.door': { title: 'cmdToolDoor', keys: ['D D'] },
  'tool.column': { title: 'cmdToolColumn', keys: ['D C'] },
  'tool.room': { title: 'cmdToolRoom', keys: ['D R'] },
  editRoom: { title: 'cmdEditRoom', keys: ['D E'] },
  toolOptions: { title: 'cmdToolOptions', keys: ['D O'] },
});
