/** Rules that look at neighbours: followed edit by edit, and whatever the order of the text. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { builtinCatalog } from '../catalog/catalog';
import { applyEdits } from '../text/source';
import { LiveHall } from './liveHall';
import { RuleSet } from './ruleSet';

/* Properties end on a failure: a smaller hall takes minutes to find, without a word, and the seed makes it again. */
const context = { catalog: builtinCatalog(), rules: new RuleSet() };

const at = fc.tuple(
  fc.integer({ min: 0, max: 14 }).map((n) => n * 300),
  fc.integer({ min: 0, max: 20 }).map((n) => n * 300),
);
const facing = fc.constantFrom('north', 'south', 'north', 'south', 'east', 20);
const zone = fc.constantFrom('Z1', 'Z2');
const rack = fc.record({
  type: fc.constantFrom('network-rack', 'rack-hgx-b200-x4'),
  at,
  facing,
  zone,
});
const unit = fc.record({
  type: fc.constantFrom('motivair-chilleddoor', 'ocp-rdhx-orv3', 'fanwall-generic-600', 'vertiv-crv-cr050'),
  at,
  facing,
  zone,
});
const rows = ['R1', 'R2', 'R10'];

type Thing = Readonly<Record<string, unknown>>;
const textOf = (racks: readonly Thing[], airUnits: readonly Thing[]): string =>
  JSON.stringify({
    format: 'datahall/1',
    room: {
      outline: [
        [0, 0],
        [6000, 0],
        [6000, 8000],
        [0, 8000],
      ],
    },
    airUnits,
    racks,
  });
const rackAt = (parts: object, i: number): Thing => ({ id: `K${i}`, row: rows[i % rows.length], ...parts });
const unitAt = (parts: object, i: number): Thing => ({ id: `U${i}`, ...parts });

interface Edit {
  readonly isRack: boolean;
  readonly n: number;
  readonly rack: Thing;
  readonly unit: Thing;
}

/** Makes the edits one by one, and holds what is known after each against a fresh reading of the text. */
function expectFollowed(
  someRacks: readonly Thing[],
  someUnits: readonly Thing[],
  edits: readonly Edit[],
): void {
  const racks = someRacks.map(rackAt);
  const units = someUnits.map(unitAt);
  let text = textOf(racks, units);
  const live = new LiveHall(text, context);
  for (const edit of edits) {
    const list = edit.isRack ? racks : units;
    const i = edit.n % list.length;
    const before = JSON.stringify(list[i]);
    list[i] = edit.isRack ? rackAt(edit.rack, i) : unitAt(edit.unit, i);
    const change = {
      offset: text.indexOf(before) + 1,
      length: before.length - 2,
      text: JSON.stringify(list[i]).slice(1, -1),
    };
    text = applyEdits(text, [change]);
    expect(live.change([change], text)).toBeDefined();
    const fresh = new LiveHall(text, context);
    expect(live.findings).toEqual(fresh.findings);
    expect([...live.outcomesByRule()]).toEqual([...fresh.outcomesByRule()]);
  }
}

it('after any move, turn or change of type the findings are those of the resulting text', () => {
  fc.assert(
    fc.property(
      fc.array(rack, { minLength: 4, maxLength: 12 }),
      fc.array(unit, { minLength: 1, maxLength: 6 }),
      fc.array(fc.record({ isRack: fc.boolean(), n: fc.nat(), rack, unit }), { minLength: 1, maxLength: 6 }),
      expectFollowed,
    ),
    { numRuns: 300, endOnFailure: true },
  );
});

it('after a rear door has left its rack, which says only by the way that the cooling is another', () => {
  const corner = { at: [0, 0], facing: 'north', zone: 'Z1' };
  const alike = { ...corner, type: 'network-rack' };
  const door = { ...corner, type: 'motivair-chilleddoor' };
  const fanWall = { ...corner, type: 'fanwall-generic-600' };
  const leaves = { isRack: false, n: 0, rack: alike, unit: door };
  expectFollowed([alike, alike, alike, alike], [{ ...door, at: [0, 1200] }, fanWall], [leaves]);
});

it('the same hall in another order has the same findings', () => {
  const told = (racks: readonly Thing[], units: readonly Thing[]) =>
    new LiveHall(textOf(racks, units), context).findings
      .map((f) => JSON.stringify([f.rule, f.severity, f.message, f.objects]))
      .sort();
  fc.assert(
    fc.property(
      fc.array(rack, { minLength: 2, maxLength: 12 }),
      fc.array(unit, { maxLength: 6 }),
      (someRacks, someUnits) => {
        const racks = someRacks.map(rackAt);
        const units = someUnits.map(unitAt);
        expect(told([...racks].reverse(), [...units].reverse())).toEqual(told(racks, units));
      },
    ),
    { numRuns: 300, endOnFailure: true },
  );
});
