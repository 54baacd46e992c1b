import type { FeedPlan } from '../../../src/edits/connect/gestures';
import type { Gesture } from '../../../src/edits/gesture';
import type { Editor } from '../../editor';
import { say } from '../../strings';
import { busways, pairs } from '../../tools/feedPlans';

export function connectActions(editor: Editor) {
  const { selection, store } = editor;
  /** Boxes that can have cords or a loop: everything but feeds and columns. */
  const consumers = () =>
    selection.ids.filter((id) => {
      const object = store.get(id);
      return object?.shape === 'box' && object.kind !== 'panel' && object.kind !== 'column';
    });
  const edit = (gesture: Gesture) => {
    if (editor.edit(gesture)) editor.announcer.announce(say('announceArranged'));
  };
  const canConnect = () => editor.editable && consumers().length > 0;
  const does = (gesture: () => Gesture, isOffered: () => boolean = () => true) => ({
    run: () => edit(gesture()),
    when: () => canConnect() && isOffered(),
    gesture,
  });
  const connect = (feeds: FeedPlan): Gesture => ({
    kind: 'connect',
    ids: consumers(),
    feeds,
    mode: 'replace',
  });
  return {
    connectNearest: does(
      () => connect({ kind: 'nearest' }),
      () => busways(editor).size > 0,
    ),
    connectAlternate: does(
      () => connect({ kind: 'alternate', sets: pairs(editor) }),
      () => pairs(editor).length > 0,
    ),
    connectLoopNearest: does(() => ({ kind: 'cool', ids: consumers(), loop: { kind: 'nearest' } })),
    disconnect: does(() => ({ kind: 'disconnect', ids: consumers() })),
  };
}
