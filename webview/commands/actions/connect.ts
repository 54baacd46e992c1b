import type { FeedPlan } from '../../../src/edits/connect/gestures';
import type { Gesture } from '../../../src/edits/gesture';
import type { Editor } from '../../editor';
import { say, type StringKey } from '../../strings';
import { done, named } from '../../told';
import { busways, pairs } from '../../tools/feedPlans';

interface Asked {
  readonly title: StringKey;
  readonly ids: readonly string[];
  readonly aspect: 'feeds' | 'loops';
  /** Where they were connected, and the hall that was asked. */
  readonly before: string;
  readonly version: number;
}

export function connectActions(editor: Editor) {
  const { selection, store } = editor;
  /** Boxes that can have cords or a loop: everything but feeds and columns. */
  const consumers = () =>
    selection.ids.filter((id) => {
      const object = store.get(id);
      return object?.shape === 'box' && object.kind !== 'panel' && object.kind !== 'column';
    });
  /** What the last command was done to: where it led to is known when the hall has answered. */
  let asked: Asked | undefined;
  const connectionsOf = (ids: readonly string[]) => {
    const boxes = ids.map((id) => store.get(id)).filter((object) => object?.shape === 'box');
    const feeds = [...new Set(boxes.flatMap((box) => box.feeds ?? []))];
    const loops = [...new Set(boxes.flatMap((box) => box.loop ?? []))];
    return { feeds, loops };
  };
  editor.onChange(() => {
    if (!asked || editor.version === asked.version) return;
    const { title, ids, aspect, before } = asked;
    asked = undefined;
    const now = connectionsOf(ids)[aspect];
    // An answer that changed nothing, or that was to something else.
    if (now.join(' ') === before || now.length === 0) return;
    const where = say(aspect === 'feeds' ? 'announceFeeds' : 'announceLoop', named(now));
    editor.announcer.announce(done(title, named(ids), where));
  });
  const edit = (title: StringKey, aspect: Asked['aspect'], gesture: Gesture) => {
    const ids = consumers();
    const before = connectionsOf(ids)[aspect].join(' ');
    asked = { title, ids, aspect, before, version: editor.version };
    if (editor.edit(gesture)) editor.announcer.announce(done(title, named(ids)));
    else asked = undefined;
  };
  const canConnect = () => editor.editable && consumers().length > 0;
  const does = (
    title: StringKey,
    gesture: () => Gesture,
    isOffered: () => boolean = () => true,
    aspect: Asked['aspect'] = 'feeds',
  ) => ({
    run: () => edit(title, aspect, gesture()),
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
      'cmdConnectNearest',
      () => connect({ kind: 'nearest' }),
      () => busways(editor).size > 0,
    ),
    connectAlternate: does(
      'cmdConnectAlternate',
      () => connect({ kind: 'alternate', sets: pairs(editor) }),
      () => pairs(editor).length > 0,
    ),
    connectLoopNearest: does(
      'cmdConnectLoopNearest',
      () => ({ kind: 'cool', ids: consumers(), loop: { kind: 'nearest' } }),
      () => true,
      'loops',
    ),
    disconnect: does('cmdDisconnect', () => ({ kind: 'disconnect', ids: consumers() })),
  };
}
