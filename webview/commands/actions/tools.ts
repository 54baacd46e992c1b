import type { ToolManager } from '../../tools/toolManager';

export function toolActions(tools: ToolManager) {
  const use = (id: string) => ({ run: () => tools.use(id), isOn: () => tools.active.id === id });
  return {
    'tool.select': use('select'),
    'tool.pan': use('pan'),
  };
}
