/** What must hold for every exported sheet, whatever the hall, the page and the scale: what is read is not covered. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HallAnalysis } from '../../src/analysis/hallAnalysis';
import { builtinCatalog } from '../../src/catalog/catalog';
import { compareDocuments } from '../../src/diff/compare';
import { readDocument } from '../../src/diff/diffDocument';
import { groupChanges } from '../../src/diff/groups';
import { changePicture } from '../../src/formats/diff/changePicture';
import { hallPicture, type PictureOptions } from '../../src/formats/pictures/hallPicture';
import type { Group, Layer, Mark, Picture } from '../../src/formats/pictures/picture';
import { textPlace } from '../../src/formats/pictures/readPlaces';
import { LiveHall } from '../../src/rules/liveHall';
import { RuleSet } from '../../src/rules/ruleSet';
import { overlaps, type Bounds } from '../../src/scene/bounds';
import { buildScene } from '../../src/scene/buildScene';

interface Rack {
  id: string;
  at: [number, number];
  feeds?: unknown[];
  loop?: string;
}

interface Hall {
  racks: Rack[];
}

const read = (name: string): Hall =>
  JSON.parse(readFileSync(new URL(`../../examples/${name}.hall.json`, import.meta.url), 'utf8')) as Hall;

/** Every second rack on one feed only, every third on a loop that is none: a plan full of findings. */
function broken(hall: Hall): Hall {
  const racks = hall.racks.map((rack, i) => ({
    ...rack,
    ...(i % 2 === 0 ? { feeds: rack.feeds?.slice(0, 1) ?? [] } : {}),
    ...(i % 3 === 0 ? { loop: `NONE-${i}` } : {}),
  }));
  return { ...hall, racks };
}

/** Every fifth rack half a grid away, every seventh gone. */
function changed(hall: Hall): Hall {
  const racks = hall.racks
    .filter((_, i) => i % 7 !== 3)
    .map((rack, i): Rack => (i % 5 === 0 ? { ...rack, at: [rack.at[0] + 150, rack.at[1] + 350] } : rack));
  return { ...hall, racks };
}

function analysed(hall: Hall): { readonly analysis: HallAnalysis; readonly live: LiveHall } {
  const live = new LiveHall(JSON.stringify(hall), { catalog: builtinCatalog(), rules: new RuleSet() });
  if (!live.analysis) throw new Error('the hall is not readable');
  return { analysis: live.analysis, live };
}

const halls = {
  clean: read('clean'),
  faults: read('faults'),
  'half of clean broken': broken(read('clean')),
  'half of h01 broken': broken(read('campus/halls/h01')),
};
const sheets = {
  auto: {},
  A4: { page: 'A4' },
  A0: { page: 'A0' },
  'fit at 1:50': { page: 'fit', scale: 50 },
  'fit at 1:400': { page: 'fit', scale: 400 },
} as const satisfies Record<string, PictureOptions>;

function boundsOfMark(mark: Mark): Bounds {
  if (mark.shape === 'text') return textPlace(mark);
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const command of mark.path) {
    for (let i = 1; i + 1 < command.length; i += 2) {
      const [x, y] = [Number(command[i]), Number(command[i + 1])];
      [minX, minY, maxX, maxY] = [Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y)];
    }
  }
  return { minX, minY, maxX, maxY };
}

function boundsOfGroup({ marks }: Group): Bounds {
  const all = marks.map(boundsOfMark);
  return {
    minX: Math.min(...all.map((b) => b.minX)),
    minY: Math.min(...all.map((b) => b.minY)),
    maxX: Math.max(...all.map((b) => b.maxX)),
    maxY: Math.max(...all.map((b) => b.maxY)),
  };
}

const groupsOf = (picture: Picture, layer: Layer) =>
  picture.groups.filter((group) => group.layer === layer && group.marks.length > 0);

/** Shrunk by a hair: what touches does not cover. */
const within = ({ minX, minY, maxX, maxY }: Bounds, by = 0.05): Bounds => ({
  minX: minX + by,
  minY: minY + by,
  maxX: maxX - by,
  maxY: maxY - by,
});

function covering(all: readonly Bounds[], others: readonly Bounds[] = all): number {
  let found = 0;
  for (const a of all) for (const b of others) if (a !== b && overlaps(within(a), within(b))) found++;
  return found;
}

const textsIn = (groups: readonly Group[]) =>
  groups.flatMap(({ marks }) => marks.flatMap((mark) => (mark.shape === 'text' ? [textPlace(mark)] : [])));

const cases = Object.keys(halls).flatMap((hall) =>
  Object.keys(sheets).map((sheet) => [hall, sheet] as [keyof typeof halls, keyof typeof sheets]),
);

describe('an exported sheet', () => {
  it.each(cases)('of %s, %s: covers no label, count, legend or title block', (name, sheet) => {
    const { analysis, live } = analysed(halls[name]);
    const findings = live.findings.map(({ severity, objects }) => ({ severity, objects }));
    const picture = hallPicture(buildScene(analysis), { ...sheets[sheet], findings });
    const badges = groupsOf(picture, 'findings').map(boundsOfGroup);
    const labels = textsIn(groupsOf(picture, 'labels'));
    if (name !== 'clean') expect(badges.length).toBeGreaterThan(2);
    expect(covering(badges)).toBe(0);
    expect(covering(labels)).toBe(0);
    // Names of rows, lines and zones are placed after the badges; a text in a box may give way only where all is full.
    const outside = groupsOf(picture, 'labels').filter(({ id }) => id === undefined);
    expect(covering(textsIn(outside), badges)).toBe(0);
    const column = groupsOf(picture, 'legend').map(boundsOfGroup);
    expect(covering(column, [...badges, ...labels])).toBe(0);
    for (const { minX, minY, maxX, maxY } of [...labels, ...column]) {
      expect(minX).toBeGreaterThan(0);
      expect(minY).toBeGreaterThan(0);
      expect(maxX).toBeLessThan(picture.width);
      expect(maxY).toBeLessThan(picture.height);
    }
  });

  it.each(cases)('of a change of %s, %s: has no outline of it through a text', (name, sheet) => {
    const before = halls[name];
    const after = changed(before);
    const [was, is] = [readDocument('hall', before), readDocument('hall', after)];
    const groups = groupChanges(compareDocuments(was, is).changes, was, is);
    const sides = { before: analysed(before).analysis, after: analysed(after).analysis };
    const picture = changePicture(groups, sides, sheets[sheet]);
    if (!picture) throw new Error('nothing is drawn');
    const texts = textsIn(groupsOf(picture, 'labels')).map((text) => within(text));
    const changes = groupsOf(picture, 'changes');
    expect(changes.length).toBeGreaterThan(5);
    for (const { id, marks } of changes) {
      // An arrow leads where it must.
      if (id === undefined) continue;
      for (const mark of marks) {
        if (mark.shape !== 'path' || !mark.stroke || mark.fill) continue;
        for (const piece of piecesOf(mark.path))
          expect(texts.filter((text) => overlaps(text, piece))).toEqual([]);
      }
    }
  });
});

/** The straight ways of a path, as boxes; all of them run along an axis in these halls. */
function piecesOf(path: readonly (readonly [string, ...number[]])[]): Bounds[] {
  const pieces: Bounds[] = [];
  let [startX, startY, x, y] = [0, 0, 0, 0];
  for (const command of path) {
    const [fromX, fromY] = [x, y];
    if (command[0] === 'M') [startX, startY] = [command[1] ?? 0, command[2] ?? 0];
    if (command[0] === 'Z') [x, y] = [startX, startY];
    else [x = 0, y = 0] = command.slice(-2) as number[];
    if (command[0] === 'M' || (fromX !== x && fromY !== y)) continue;
    pieces.push({ minX: Math.min(fromX, x), minY: Math.min(fromY, y), maxX: Math.max(fromX, x), maxY: Math.max(fromY, y) }); // prettier-ignore
  }
  return pieces;
}
