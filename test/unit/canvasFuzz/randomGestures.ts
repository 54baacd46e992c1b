/**
 * Random gestures of every kind, each as the tools of the canvas would make it from what the canvas knows. A kind
 * that needs what the hall has not (a finding to waive, a run to bend) makes nothing then, and another is taken.
 */
import type { Arrangement } from '../../../src/edits/arrange/gestures';
import type { FeedPlan } from '../../../src/edits/connect/gestures';
import type { Gesture } from '../../../src/edits/gesture';
import type { NewElement } from '../../../src/edits/insert/gestures';
import type { PointEdit } from '../../../src/edits/points/gestures';
import type { CollectionKey, Point } from '../../../src/model/types';
import type { SceneFinding, SceneObject } from '../../../src/scene/scene';
import type { OutlineEntry } from '../../../src/scene/hallOutline';
import { around, below, pick, pickSome, pickWeighted, type Random } from '../../support/seededRandom';

/** What a canvas knows when a person does something. */
export interface Seen {
  readonly drawn: readonly SceneObject[];
  readonly entries: readonly OutlineEntry[];
  readonly room: readonly Point[];
  readonly findings: readonly SceneFinding[];
}

/** More objects than this only make the run slower: then some are taken away. */
const enough = 40;

type Kind = Gesture['kind'];

/** How often each kind is tried; to paste and to repair other messages go before. */
const weights: Readonly<Record<Exclude<Kind, 'paste' | 'fix'>, number>> = {
  move: 14,
  shift: 5,
  rotate: 6,
  flip: 5,
  arrange: 6,
  insert: 4,
  row: 3,
  array: 2,
  duplicate: 3,
  connect: 7,
  disconnect: 3,
  assign: 7,
  cool: 3,
  point: 8,
  room: 3,
  remove: 4,
  set: 9,
  adjust: 6,
  rename: 5,
  waive: 4,
};
const kinds = Object.entries(weights) as readonly (readonly [keyof typeof weights, number])[];

export function randomGesture(random: Random, seen: Seen): Gesture {
  const maker = new GestureMaker(random, seen);
  if (seen.drawn.length > enough) return maker.remove() ?? maker.row();
  for (;;) {
    const gesture = maker[pickWeighted(random, kinds)]();
    if (gesture) return gesture;
  }
}

/** Objects to copy or cut. */
export const randomObjects = (random: Random, { drawn }: Seen): readonly string[] | undefined =>
  pickSome(
    random,
    drawn.map(({ id }) => id),
  );

type Made<K extends Kind> = Extract<Gesture, { kind: K }> | undefined;

class GestureMaker {
  constructor(
    private readonly random: Random,
    private readonly seen: Seen,
  ) {}

  private some(is: (object: SceneObject) => boolean = () => true, least = 1): readonly string[] | undefined {
    const ids = this.seen.drawn.filter(is).map(({ id }) => id);
    return pickSome(this.random, ids, least, least + 2);
  }

  private readonly isIn =
    (...collections: readonly CollectionKey[]) =>
    ({ id }: SceneObject): boolean =>
      this.seen.entries.some((entry) => entry.id === id && collections.includes(entry.collection));

  private idsOf(collection: CollectionKey): readonly string[] {
    return this.seen.entries.filter((entry) => entry.collection === collection).map(({ id }) => id);
  }

  private place(): Point {
    return [1000 + below(this.random, 18_000), 1000 + below(this.random, 10_000)];
  }

  private corner([x, y]: Point): readonly [Point, Point] {
    return [
      [x, y],
      [x + 600 + below(this.random, 3000), y + 600 + below(this.random, 3000)],
    ];
  }

  move(): Made<'move'> {
    const ids = this.some();
    return ids && { kind: 'move', ids, dx: around(this.random, 900), dy: around(this.random, 900) };
  }

  shift(): Made<'shift'> {
    const ids = this.some();
    const shifts = ids?.map((id) => ({ id, dx: around(this.random, 300), dy: around(this.random, 300) }));
    return shifts && { kind: 'shift', shifts };
  }

  rotate(): Made<'rotate'> {
    const ids = this.some();
    const about = pick(this.random, ['each', 'selection'] as const);
    return ids && { kind: 'rotate', ids, quarters: pick(this.random, [1, 2, 3] as const), about };
  }

  flip(): Made<'flip'> {
    const ids = this.some();
    return ids && { kind: 'flip', ids, axis: pick(this.random, ['horizontal', 'vertical'] as const) };
  }

  arrange(): Made<'arrange'> {
    const axis = pick(this.random, ['x', 'y'] as const);
    const edges = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
    const how = pick<Arrangement>(this.random, [
      { kind: 'align', edge: pick(this.random, edges) },
      { kind: 'distribute', axis },
      { kind: 'pitch', axis, pitchMm: 600 + below(this.random, 600) },
      { kind: 'pack', axis, gapMm: below(this.random, 3) * 100 },
    ]);
    const ids = this.some(() => true, how.kind === 'distribute' ? 3 : 2);
    return ids && { kind: 'arrange', ids, how };
  }

  insert(): Made<'insert'> {
    const at = this.place();
    const [[x, y], [right, bottom]] = this.corner(at);
    const outline = [at, [right, y], [right, bottom], [x, bottom]];
    const path = [at, [right, y], [right, bottom]];
    const elements: readonly NewElement[] = [
      { collection: 'zones', element: { kind: 'pod', outline } },
      { collection: 'columns', element: { at, size: [600, 600] } },
      { collection: 'doors', element: { at: [x, 0], widthMm: 1200, facing: 'south' } },
      { collection: 'trays', element: { path, widthMm: 300 } },
      { collection: 'pipes', element: { path, diameterMm: 200 } },
      { collection: 'cdus', element: { type: 'cdu-a', at, loop: pick(this.random, ['L1', 'L2']) } },
      { collection: 'airUnits', element: { type: 'crah-a', at, facing: 'east' } },
      { collection: 'feeds', element: { side: 'B', path, ratingA: 400 } },
      { collection: 'racks', element: { id: 'R09-01', type: 'rack-a', at, row: 'R09' } },
      { collection: 'loops', element: { supplyC: 40 } },
    ];
    return { kind: 'insert', elements: pickSome(this.random, elements, 1, 2) ?? [] };
  }

  row(): Extract<Gesture, { kind: 'row' }> {
    const along = pick(this.random, ['north', 'east', 'south', 'west'] as const);
    const [loop] = this.idsOf('loops');
    const feeds = this.feedPlan();
    return {
      kind: 'row',
      type: 'rack-a',
      count: 1 + below(this.random, 3),
      at: this.place(),
      along,
      ...(this.random() < 0.5 && loop !== undefined
        ? { loop: pick(this.random, [loop, { kind: 'nearest' } as const]) }
        : {}),
      ...(this.random() < 0.5 && feeds ? { feeds } : {}),
      ...(this.random() < 0.3 ? { pitchMm: 700, facing: 'south' } : {}),
    };
  }

  array(): Made<'array'> {
    const ids = this.some();
    const pitch = () => pick(this.random, [-1500, 700, 1300]);
    const [columns, rows] = pick(this.random, [[2, 1], [1, 2], [2, 2], [3, 1]] as const); // prettier-ignore
    return ids && { kind: 'array', ids, columns, rows, columnPitchMm: pitch(), rowPitchMm: pitch() };
  }

  duplicate(): Made<'duplicate'> {
    const ids = this.some();
    return ids && { kind: 'duplicate', ids, dx: around(this.random, 900), dy: around(this.random, 900) };
  }

  private feedPlan(): FeedPlan | undefined {
    const feeds = pickSome(this.random, this.idsOf('feeds'), 1, 2);
    if (!feeds) return undefined;
    return pick<FeedPlan>(this.random, [
      { kind: 'fixed', feeds },
      { kind: 'alternate', sets: feeds.map((feed) => [feed]) },
      { kind: 'nearest' },
    ]);
  }

  connect(): Made<'connect'> {
    const ids = this.some(this.isIn('racks', 'cdus', 'airUnits'));
    const feeds = this.feedPlan();
    const mode = pick(this.random, ['replace', 'add'] as const);
    return ids && feeds && { kind: 'connect', ids, feeds, mode };
  }

  disconnect(): Made<'disconnect'> {
    const plugged = this.seen.drawn.filter(
      (object) => object.shape === 'box' && (object.feeds?.length ?? 0) > 0,
    );
    const [object] = pickSome(this.random, plugged, 1, 1) ?? [];
    if (object?.shape !== 'box' || !object.feeds) return undefined;
    const { id, feeds } = object;
    return { kind: 'disconnect', ids: [id], ...(this.random() < 0.5 ? { feeds: feeds.slice(0, 1) } : {}) };
  }

  assign(): Made<'assign'> {
    const field = pick(this.random, ['loop', 'zone', 'plant', 'row', 'phase'] as const);
    const ids = this.some(field === 'plant' ? this.isIn('cdus', 'airUnits') : this.isIn('racks'));
    if (!ids) return undefined;
    if (this.random() < 0.25) return { kind: 'assign', ids, field, to: null };
    const collections = { loop: 'loops', zone: 'zones', plant: 'plants', phase: 'phases' } as const;
    const names = field === 'row' ? ['R01', 'R02', 'R77'] : this.idsOf(collections[field]);
    const [to] = pickSome(this.random, names, 1, 1) ?? [];
    return to === undefined ? undefined : { kind: 'assign', ids, field, to };
  }

  cool(): Made<'cool'> {
    const ids = this.some(this.isIn('racks'));
    const loop = pick(this.random, [{ kind: 'nearest' } as const, ...this.idsOf('loops')]);
    return ids && { kind: 'cool', ids, loop };
  }

  point(): Made<'point'> {
    const shapes = this.seen.drawn.filter(({ shape }) => shape === 'line' || shape === 'area');
    const [object] = pickSome(this.random, shapes, 1, 1) ?? [];
    if (!object || this.random() < 0.15) {
      const edit = this.pointEdit(this.seen.room, 3);
      return edit && { kind: 'point', edit };
    }
    const isLine = object.shape === 'line';
    const points = isLine ? object.path : object.shape === 'area' ? object.outline : [];
    const edit = this.pointEdit(points, isLine ? 2 : 3);
    return edit && { kind: 'point', id: object.id, edit };
  }

  private pointEdit(points: readonly Point[], least: number): PointEdit | undefined {
    const index = below(this.random, points.length);
    const was = points[index];
    if (!was) return undefined;
    const near: Point = [was[0] + around(this.random, 900), was[1] + around(this.random, 900)];
    const edits: readonly PointEdit[] = [
      { kind: 'move', index, was, to: near },
      ...(points.length < 9 ? [{ kind: 'insert', index, was, at: near } as const] : []),
      ...(points.length > least ? [{ kind: 'delete', index, was } as const] : []),
    ];
    return pick(this.random, edits);
  }

  room(): Made<'room'> {
    const [right, bottom] = [20_000 + around(this.random, 900), 12_000 + around(this.random, 900)];
    return { kind: 'room', outline: [[0, 0], [right, 0], [right, bottom], [0, bottom]] }; // prettier-ignore
  }

  remove(): Made<'remove'> {
    // Of the last racks another gesture could make nothing more.
    const ids = this.seen.drawn.length > 8 ? this.some() : undefined;
    const references = pick(this.random, ['drop', 'keep'] as const);
    return ids && { kind: 'remove', ids, references };
  }

  set(): Made<'set'> {
    const dice = this.random();
    const ids = this.some(dice < 0.4 ? undefined : this.isIn('racks'));
    if (!ids) return undefined;
    if (dice < 0.4) return { kind: 'set', ids, path: ['note'], value: `n${below(this.random, 1e9)}` };
    if (dice < 0.6) {
      return { kind: 'set', ids, path: ['at', below(this.random, 2)], value: below(this.random, 10_000) };
    }
    if (dice < 0.8) {
      return { kind: 'set', ids, path: ['powerKw'], value: 10 + below(this.random, 90) };
    }
    if (dice < 0.9) return { kind: 'set', ids, path: ['powerKw'], value: null };
    return { kind: 'set', ids: ids.slice(0, 1), path: ['id'], value: `Y-${below(this.random, 1e6)}` };
  }

  adjust(): Made<'adjust'> {
    const ids = this.some(this.isIn('racks'));
    if (!ids) return undefined;
    return pick<Extract<Gesture, { kind: 'adjust' }>>(this.random, [
      { kind: 'adjust', ids, path: ['at', 0], operation: '+', operand: around(this.random, 600) },
      { kind: 'adjust', ids, path: ['at', 1], operation: '-', operand: around(this.random, 600) },
      { kind: 'adjust', ids, path: ['powerKw'], operation: '*', operand: 1.1 },
      { kind: 'adjust', ids, path: ['powerKw'], operation: '/', operand: 1.1 },
    ]);
  }

  rename(): Made<'rename'> {
    const [id] = this.some() ?? [];
    return id === undefined ? undefined : { kind: 'rename', id, to: `X-${below(this.random, 1e6)}` };
  }

  waive(): Made<'waive'> {
    const [finding] = pickSome(this.random, this.seen.findings, 1, 1) ?? [];
    if (!finding) return undefined;
    const { rule, objects: on } = finding;
    const expires = pick(this.random, [{}, { expires: '2029-12-31' }, { expires: '2031-12-31' }]);
    return { kind: 'waive', rule, on, reason: `seen ${below(this.random, 1e6)}`, ...expires };
  }
}
