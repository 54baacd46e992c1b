/** What a gesture has done to the text is what it says, and nothing else. */
import { expect } from 'vitest';
import type { Gesture } from '../../../src/edits/gesture';
import { isCollection } from '../../../src/model/validateElement';
import type { LiveHallContext } from '../../../src/rules/liveHall';
import { LiveHall } from '../../../src/rules/liveHall';

interface Element {
  readonly id: string;
  readonly [key: string]: unknown;
}

interface Read {
  readonly elements: ReadonlyMap<string, Element>;
  /** What is no collection: the room, the design. */
  readonly head: { readonly [key: string]: unknown };
  /** Ids of a collection. */
  readonly ids: (collection: string) => readonly string[];
}

function read(text: string): Read {
  const hall = JSON.parse(text) as { readonly [key: string]: unknown };
  const entries = Object.entries(hall);
  // An edit of the text may have misspelt a key: then it is none of the hall's collections.
  const isList = (entry: [string, unknown]): entry is [string, Element[]] =>
    isCollection(entry[0]) && Array.isArray(entry[1]);
  const lists = entries.filter(isList);
  const byCollection = new Map(lists);
  return {
    elements: new Map(lists.flatMap(([, list]) => list.map((element) => [element.id, element] as const))),
    head: Object.fromEntries(entries.filter((entry) => !isList(entry))),
    ids: (collection) => (byCollection.get(collection) ?? []).map(({ id }) => id),
  };
}

/** A value with every text that is `id` replaced. */
function renamed(value: unknown, id: string, to: string): unknown {
  const json = JSON.stringify(value, (key, inner: unknown) => (inner === id && key !== 'row' ? to : inner));
  return JSON.parse(json) as unknown;
}

const valueAt = (element: Element | undefined, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    element,
  );

export function expectEffect(
  gesture: Gesture,
  before: string,
  after: string,
  context: LiveHallContext,
): void {
  const was = read(before);
  const is = read(after);
  const isSound = () =>
    !new LiveHall(before, context).findings.some(({ rule }) => rule === 'data/unknown-key');
  /** All but these elements are as they were, and so is the room. */
  const expectOthers = (ids: readonly string[]) => {
    const named = new Set(ids);
    for (const [id, element] of was.elements) {
      if (!named.has(id)) expect(is.elements.get(id)).toEqual(element);
    }
    expect(is.head).toEqual(was.head);
  };
  /** As many elements are new, and none has gone. */
  const expectMade = (count: number): readonly Element[] => {
    expectOthers([]);
    const made = [...is.elements.values()].filter(({ id }) => !was.elements.has(id));
    expect(made).toHaveLength(count);
    return made;
  };
  /** The same elements are there, and none but these differ. */
  const expectOnly = (ids: readonly string[]) => {
    expect([...is.elements.keys()].sort()).toEqual([...was.elements.keys()].sort());
    expectOthers(ids);
  };
  switch (gesture.kind) {
    case 'move':
      expectOnly(gesture.ids);
      for (const id of gesture.ids) expectShifted(was.elements.get(id), is.elements.get(id), gesture);
      return;
    case 'shift':
      expectOnly(gesture.shifts.map(({ id }) => id));
      for (const by of gesture.shifts) {
        expectShifted(was.elements.get(by.id), is.elements.get(by.id), by);
      }
      return;
    case 'rotate':
    case 'flip':
    case 'arrange':
      expectOnly(gesture.ids);
      return;
    case 'insert': {
      const made = expectMade(gesture.elements.length);
      for (const { collection, element } of gesture.elements) {
        const like = made.filter(({ id }) => is.ids(collection).includes(id));
        // The id is a wish.
        const fields = Object.fromEntries(Object.entries(element).filter(([key]) => key !== 'id'));
        expect(like).toContainEqual(expect.objectContaining(fields));
      }
      return;
    }
    case 'row':
      for (const rack of expectMade(gesture.count)) expect(is.ids('racks')).toContain(rack.id);
      return;
    case 'array':
      expectMade(gesture.ids.length * (gesture.columns * gesture.rows - 1));
      return;
    case 'duplicate':
      expectMade(gesture.ids.length);
      return;
    case 'paste': {
      const pasted = read(gesture.text);
      // A type that is here is not made again.
      const known = pasted.ids('types').filter((id) => was.elements.has(id));
      expectMade(pasted.elements.size - known.length);
      return;
    }
    case 'connect': {
      expectOnly(gesture.ids);
      const { feeds } = gesture;
      if (feeds.kind !== 'fixed') return;
      for (const id of gesture.ids) {
        expect(feedsOf(is.elements.get(id))).toEqual(
          gesture.mode === 'replace'
            ? feeds.feeds
            : [...new Set([...feedsOf(was.elements.get(id)), ...feeds.feeds])],
        );
      }
      return;
    }
    case 'disconnect':
      expectOnly(gesture.ids);
      for (const id of gesture.ids) {
        const gone = gesture.feeds ?? feedsOf(was.elements.get(id));
        const left = feedsOf(was.elements.get(id)).filter((feed) => !gone.includes(feed));
        expect(feedsOf(is.elements.get(id))).toEqual(left);
      }
      return;
    case 'assign':
      expectOnly(gesture.ids);
      for (const id of gesture.ids) {
        expect(is.elements.get(id)?.[gesture.field]).toBe(gesture.to ?? undefined);
      }
      return;
    case 'cool':
      expectOnly(gesture.ids);
      for (const id of gesture.ids) {
        const loop = is.elements.get(id)?.['loop'];
        if (typeof gesture.loop === 'string') expect(loop).toBe(gesture.loop);
        else expect(is.ids('loops')).toContain(loop);
      }
      return;
    case 'point': {
      const { id, edit } = gesture;
      const { head, elements } = is;
      if (id === undefined) expect(elements).toEqual(was.elements);
      else expectOnly([id]);
      const points = id === undefined ? roomOf(head) : pointsOf(elements.get(id));
      const before_ = id === undefined ? roomOf(was.head) : pointsOf(was.elements.get(id));
      if (edit.kind === 'delete') expect(points).toEqual(before_.toSpliced(edit.index, 1));
      else if (edit.kind === 'move') expect(points).toEqual(before_.with(edit.index, edit.to));
      else expect(points).toEqual(before_.toSpliced(edit.index + 1, 0, edit.at));
      return;
    }
    case 'room':
      expect(is.elements).toEqual(was.elements);
      expect(roomOf(is.head)).toEqual(gesture.outline);
      return;
    case 'remove': {
      const gone = new Set(gesture.ids);
      for (const [id, element] of was.elements) {
        if (gone.has(id)) expect(is.elements.has(id)).toBe(false);
        else if (gesture.references !== 'drop') expect(is.elements.get(id)).toEqual(element);
      }
      if (gesture.references !== 'drop') expect(is.elements.size).toBe(was.elements.size - gone.size);
      return;
    }
    case 'set': {
      const { path, value, ids } = gesture;
      const [id = ''] = ids;
      if (path[0] === 'id') expectRenamed(was, is, id, String(value), isSound());
      else expectOnly(ids);
      if (path[0] === 'id') return;
      for (const each of ids) expect(valueAt(is.elements.get(each), path)).toBe(value ?? undefined);
      return;
    }
    case 'adjust':
      expectOnly(gesture.ids);
      for (const id of gesture.ids) {
        const own = valueAt(was.elements.get(id), gesture.path);
        const value = valueAt(is.elements.get(id), gesture.path);
        // Else it was the type's, which an edit of the text may have broken.
        if (typeof own === 'number') expect(value).toBeCloseTo(calculated(own, gesture), 6);
        else expect(value).toEqual(expect.any(Number));
      }
      return;
    case 'rename':
      expectRenamed(was, is, gesture.id, gesture.to, isSound());
      return;
    case 'waive': {
      const { rule, on, reason, by, expires, upTo } = gesture;
      const id: unknown = expect.any(String);
      expect(expectMade(1)).toEqual([{ id, rule, on, reason, by, expires, upTo }]);
      expect(is.ids('waivers')).toHaveLength(was.ids('waivers').length + 1);
      return;
    }
    case 'fix': {
      const findings = new LiveHall(after, context).findings.map(({ rule, objects }) => ({ rule, objects }));
      expect(findings).not.toContainEqual({ rule: gesture.rule, objects: gesture.objects });
      return;
    }
  }
}

function calculated(from: number, { operation, operand }: Extract<Gesture, { kind: 'adjust' }>): number {
  const results = { '+': from + operand, '-': from - operand, '*': from * operand, '/': from / operand };
  return results[operation];
}

function expectRenamed(was: Read, is: Read, id: string, to: string, isSound: boolean): void {
  expect(is.elements.has(to)).toBe(true);
  expect(is.elements.has(id)).toBe(false);
  // A key that the format does not know names nothing.
  if (!isSound) return;
  const expected = [...was.elements.values()].map((element) => renamed(element, id, to));
  expect([...is.elements.values()]).toEqual(expected);
}

/** A thing with a place has gone by as much, a run or an outline with every point. */
function expectShifted(
  was: Element | undefined,
  is: Element | undefined,
  { dx, dy }: { readonly dx: number; readonly dy: number },
): void {
  expect(pointsOf(is)).toEqual(pointsOf(was).map(([x, y]) => [x + dx, y + dy]));
}

type Numbers = readonly [number, number];

function pointsOf(element: Element | undefined): readonly Numbers[] {
  const { at, path, outline } = (element ?? {}) as {
    readonly at?: Numbers;
    readonly path?: readonly Numbers[];
    readonly outline?: readonly Numbers[];
  };
  return outline ?? path ?? (at ? [at] : []);
}

const roomOf = ({ room }: Read['head']): readonly Numbers[] =>
  (room as { readonly outline: readonly Numbers[] }).outline;

const feedsOf = (element: Element | undefined): readonly string[] =>
  ((element?.['feeds'] ?? []) as readonly (string | { readonly feed: string })[]).map((cord) =>
    typeof cord === 'string' ? cord : cord.feed,
  );
