import type { Editor } from '../../editor';

export function editActions(editor: Editor) {
  const when = () => editor.editable && editor.selection.size > 0;
  return {
    rotateRight: { run: () => editor.rotate(1), when },
    rotateLeft: { run: () => editor.rotate(3), when },
    remove: { run: () => editor.remove(), when },
  };
}
