import type { Editor } from '../../editor';
import type { PathHandles } from '../../tools/pathHandles';
import type { ToolManager } from '../../tools/toolManager';
import type { ToolStrip } from '../../tools/toolStrip';

export function toolActions(editor: Editor, tools: ToolManager, handles: PathHandles, strip: ToolStrip) {
  const use = (id: string) => ({ run: () => tools.use(id), isOn: () => tools.active.id === id });
  const draw = (id: string) => ({ ...use(id), when: () => editor.editable });
  return {
    'tool.select': use('select'),
    'tool.pan': use('pan'),
    'tool.row': draw('row'),
    'tool.connect': draw('connect'),
    'tool.measure': use('measure'),
    'tool.zone': draw('zone'),
    'tool.busway': draw('busway'),
    'tool.pipe': draw('pipe'),
    'tool.tray': draw('tray'),
    'tool.door': draw('door'),
    'tool.column': draw('column'),
    'tool.room': draw('room'),
    editRoom: {
      run: () => {
        tools.use('select');
        handles.editRoom();
      },
      when: () => editor.editable,
    },
    toolOptions: { run: () => strip.focus(), when: () => tools.active.options !== undefined },
  };
}
