/**
 * Connecting by hand: from a rack (or all that are selected) to a feed or to a CDU, or the other way round. A CDU
 * stands for its loop.
 */
import type { Gesture } from '../../src/edits/gesture';
import type { Point } from '../../src/model/types';
import type { SceneObject } from '../../src/scene/scene';
import { boundsOf } from '../../src/scene/bounds';
import { nearestOnPath } from '../connections';
import type { Editor } from '../editor';
import { hits } from '../hitTest';
import { say } from '../strings';
import { dragOrPress } from './dragOrPress';
import { type PointerGesture, type Tool, type ToolPointer } from './tool';

const REACH_PX = 8;

type End = { readonly kind: 'consumer' | 'feed' | 'loop'; readonly object: SceneObject };

function endOf(object: SceneObject): End | undefined {
  if (object.shape === 'line') return object.kind === 'busway' ? { kind: 'feed', object } : undefined;
  if (object.shape !== 'box' || object.kind === 'column') return undefined;
  if (object.kind === 'panel') return { kind: 'feed', object };
  return object.kind === 'cdu' ? { kind: 'loop', object } : { kind: 'consumer', object };
}

/** The consumer and the source of two ends; a CDU is a source for racks and a consumer of power. */
function directed(a: End, b: End): { readonly consumer: SceneObject; readonly source: End } | undefined {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    if (to.kind === 'feed' && from.kind !== 'feed') return { consumer: from.object, source: to };
    if (to.kind === 'loop' && from.kind === 'consumer') return { consumer: from.object, source: to };
  }
  return undefined;
}

export class ConnectTool implements Tool {
  readonly id = 'connect';
  readonly title = 'toolConnect';
  readonly cursor = 'crosshair';
  readonly usesCrosshair = true;
  #from: { readonly end: End; readonly at: Point } | undefined;

  constructor(private readonly editor: Editor) {}

  hint(): string {
    return this.#from ? say('connectSecond', this.#from.end.object.id) : say('connectFirst');
  }

  press(at: ToolPointer): PointerGesture | undefined {
    if (!this.editor.editable) return undefined;
    if (this.#from) {
      this.#finish(at);
      return undefined;
    }
    const end = this.#endAt(at);
    if (!end) return undefined;
    this.#from = { end, at: [at.x, at.y] };
    return dragOrPress(at, {
      move: (to) => this.hover(to),
      dragged: (to) => this.#finish(to),
      cancel: () => void this.cancel(),
    });
  }

  hover(at: ToolPointer): void {
    const end = this.#endAt(at);
    this.editor.setHovered(end?.object.id);
    const from = this.#from;
    if (!from) {
      this.editor.setShapes([]);
      return;
    }
    const gesture = end && this.#gesture(from.end, end, at);
    if (gesture) this.editor.trial.show(gesture);
    else this.editor.trial.end();
    const to: Point =
      end?.object.shape === 'line' ? nearestOnPath([at.x, at.y], end.object.path) : [at.x, at.y];
    const isWrong = end !== undefined && end.object.id !== from.end.object.id && !gesture;
    this.editor.setShapes([
      { kind: 'path', points: [from.at, to], dashed: !gesture, tone: isWrong ? 'bad' : 'plain' },
      { kind: 'handle', at: from.at, form: 'round' },
      ...(gesture
        ? [{ kind: 'label' as const, at: to, text: say('connectLabel', from.end.object.id, end.object.id) }]
        : isWrong
          ? [{ kind: 'label' as const, at: to, text: say('connectNot'), tone: 'bad' as const }]
          : []),
    ]);
  }

  cancel(): boolean {
    const had = this.#from !== undefined;
    this.#from = undefined;
    this.editor.trial.end();
    this.editor.setShapes([]);
    this.editor.setHovered(undefined);
    return had;
  }

  #finish(at: ToolPointer): void {
    const from = this.#from;
    const end = this.#endAt(at);
    const gesture = from && end && this.#gesture(from.end, end, at);
    this.cancel();
    if (!gesture) {
      this.editor.announcer.announce(say('connectNot'));
      return;
    }
    this.editor.edit(gesture);
    this.editor.announcer.announce(say('announceConnected', from.end.object.id, end.object.id));
  }

  /** What connecting the two does; Shift puts a feed in the place of those that are there. */
  #gesture(a: End, b: End, at: ToolPointer): Gesture | undefined {
    const pair = directed(a, b);
    if (!pair) return undefined;
    const { consumer, source } = pair;
    const { selection, store } = this.editor;
    // Taken by one of several that are selected, all of its kind come along.
    const ids = selection.has(consumer.id)
      ? selection.ids.filter((id) => {
          const object = store.get(id);
          return object !== undefined && endOf(object)?.kind === endOf(consumer)?.kind;
        })
      : [consumer.id];
    if (source.kind === 'feed') {
      return {
        kind: 'connect',
        ids,
        feeds: { kind: 'fixed', feeds: [source.object.id] },
        mode: at.shift ? 'replace' : 'add',
      };
    }
    const loop = source.object.shape === 'box' ? source.object.loop : undefined;
    return loop === undefined ? undefined : { kind: 'assign', ids, field: 'loop', to: loop };
  }

  #endAt({ x, y }: ToolPointer): End | undefined {
    const { store, stage } = this.editor;
    const slots = hits(store, x, y, REACH_PX / stage.camera.scale);
    const ends = slots.flatMap((slot) => {
      const object = store.objectIn(slot);
      return object ? (endOf(object) ?? []) : [];
    });
    // A busway over a rack is meant where the pointer is on it and something that it can feed was taken.
    const from = this.#from;
    return (from && ends.find((end) => directed(from.end, end) !== undefined)) ?? smallest(ends);
  }
}

function smallest(ends: readonly End[]): End | undefined {
  const area = ({ object }: End) => {
    const b = boundsOf(object);
    return (b.maxX - b.minX) * (b.maxY - b.minY);
  };
  return [...ends].sort(
    (a, b) => Number(a.kind === 'feed') - Number(b.kind === 'feed') || area(a) - area(b),
  )[0];
}
