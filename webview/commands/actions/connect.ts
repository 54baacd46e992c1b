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
  const connect = (feeds: FeedPlan) => edit({ kind: 'connect', ids: consumers(), feeds, mode: 'replace' });
  const canConnect = () => editor.editable && consumers().length > 0;
  return {
    connectNearest: {
      run: () => connect({ kind: 'nearest' }),
      when: () => canConnect() && busways(editor).size > 0,
    },
    connectAlternate: {
      run: () => connect({ kind: 'alternate', sets: pairs(editor) }),
      when: () => canConnect() && pairs(editor).length > 0,
    },
    connectLoopNearest: {
      run: () => edit({ kind: 'cool', ids: consumers(), loop: { kind: 'nearest' } }),
      when: canConnect,
    },
    disconnect: { run: () => edit({ kind: 'disconnect', ids: consumers() }), when: canConnect },
  };
}
