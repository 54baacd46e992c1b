/** What the pointer does: one command a tool. */
import { commandGroup } from './command';

export const toolCommands = commandGroup('tools', 'groupTools', {
  'tool.select': { title: 'cmdToolSelect', keys: ['V'] },
  'tool.pan': { title: 'cmdToolPan', keys: ['Shift+V'] },
});
