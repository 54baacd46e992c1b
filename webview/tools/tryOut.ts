/** Shows what a gesture would do, as a ghost and in numbers, before it is made; undefined ends that. */
import type { Gesture } from '../../src/edits/gesture';
import { gesturePicture } from '../../src/scene/gesturePicture';
import { toPxX } from '../camera';
import type { CommandRegistry } from '../commands/registry';
import type { Editor } from '../editor';
import { ghostsOf } from './ghosts';

export function tryOut(editor: Editor, gesture: Gesture | undefined): void {
  if (!gesture || !editor.editable) editor.trial.end();
  else editor.trial.show(gesture, ghostsOf(gesturePicture(gesture, (id) => editor.store.get(id))));
}

/** The same of a command that is about to be chosen; undefined where it is not any more. */
export function tryOutCommand(editor: Editor, commands: CommandRegistry, id: string | undefined): void {
  tryOut(editor, id === undefined ? undefined : commands.get(id).gesture?.());
}

/** The half of the canvas in which the selection is not: a question stands there, and hides none of it. */
export function freeSide(editor: Editor): 'left' | 'right' {
  const { camera, view } = editor.stage;
  const bounds = editor.store.boundsOfIds(editor.selection.ids);
  if (!bounds) return 'left';
  return toPxX(camera, (bounds.minX + bounds.maxX) / 2) < view.width / 2 ? 'right' : 'left';
}
