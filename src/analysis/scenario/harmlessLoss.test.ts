/** The quick answer is that of the whole scenario, loss by loss, in halls of every kind. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../catalog/catalog';
import { LiveHall } from '../../rules/liveHall';
import { RuleSet } from '../../rules/ruleSet';
import { hall as anyHall } from '../../rules/testing/randomHalls';
import type { HallAnalysis } from '../hallAnalysis';
import { analysedHall } from '../testing/analysedHall';
import { chains } from '../testing/randomChain';
import { damageOf, isHarmless } from './damage';
import type { LoadLimits } from './elementLoads';
import { HarmlessLosses } from './harmlessLoss';
import { compartmentsOf, componentsOf, findLost } from './lostParts';
import { simulate } from './simulate';

const context = { catalog: builtinCatalog(), rules: new RuleSet({ only: ['data/'] }) };
const limits: LoadLimits = { derate: 0.8, powerFactor: 0.98, transformerPowerFactor: 0.95 };

const finished = (value: unknown): HallAnalysis => {
  const hall = new LiveHall(JSON.stringify(value), context).finished;
  if (!hall) throw new Error('The hall cannot be read.');
  return hall;
};

/** How many losses were looked at, and how many of them do harm. */
const seen = { harmless: 0, harmful: 0 };

function compareAll(hall: HallAnalysis, sets: readonly (readonly string[])[], of: LoadLimits = limits): void {
  const losses = new HarmlessLosses(hall, of);
  for (const lost of sets) {
    const { parts } = findLost(hall, lost);
    const expected = isHarmless(damageOf(hall, simulate(hall, parts), of));
    expect([lost, losses.isHarmless(parts)]).toEqual([lost, expected]);
    seen[expected ? 'harmless' : 'harmful']++;
  }
}

const loops = (hall: HallAnalysis) => hall.model.elements('loops').flatMap((loop) => loop?.id ?? []);
const plants = (hall: HallAnalysis) => hall.model.elements('plants').flatMap((plant) => plant?.id ?? []);

/** Nothing, each thing that can be named, and every two neighbours in that list. */
function lossesOf(hall: HallAnalysis): string[][] {
  const names = [...componentsOf(hall), ...loops(hall), ...plants(hall), ...compartmentsOf(hall)];
  return [[], ...names.map((name) => [name]), ...names.slice(1).map((name, i) => [names[i]!, name])];
}

const pick = <T>(...values: T[]) => fc.constantFrom(...values);
const cords = fc.uniqueArray(pick('F1', 'F2', 'F3'), { minLength: 1, maxLength: 2 });
const zone = pick(undefined, 'Z1', 'Z2');

/** Enough power and mostly enough cooling: most losses of such a hall do no harm, and which do hangs on little. */
const cooledHall = fc
  .record({
    racks: fc.array(
      fc.record({ feeds: cords, loop: pick('L1', 'L2', undefined), zone, powerKw: pick(10, 20) }),
      {
        minLength: 1,
        maxLength: 10,
      },
    ),
    cdus: fc.array(
      fc.record({
        feeds: fc.option(cords, { nil: undefined }),
        loop: pick('L1', 'L2'),
        plant: pick('W', 'V'),
        coolingKw: pick(40, 60, 500),
        heatToRoomKw: pick(0, 3),
        type: pick('c', 'c', 'vertiv-coolchip-70'),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    units: fc.array(
      fc.record({
        feeds: fc.option(cords, { nil: undefined }),
        zone,
        plant: pick('W', 'V', undefined),
        coolingKw: pick(30, 60, 300),
        powerKw: pick(0, 2),
      }),
      { maxLength: 5 },
    ),
    doors: fc.array(pick(5, 20), { maxLength: 3 }),
    ups: fc.array(pick(150, 400), { minLength: 3, maxLength: 3 }),
  })
  .map(({ racks, cdus, units, doors, ups }) => ({
    format: 'datahall/1',
    room: { outline: [[0, 0], [20000, 0], [20000, 9000], [0, 9000]] }, // prettier-ignore
    types: [
      { id: 'r', kind: 'rack', widthMm: 600, depthMm: 1200, liquidFraction: 0.5, flowLpm: 15 },
      { id: 'c', kind: 'cdu', widthMm: 600, depthMm: 600, flowLpm: 200, powerKw: 2 },
      { id: 'wall', kind: 'fan-wall', widthMm: 600, depthMm: 600 },
      { id: 'door', kind: 'rear-door', widthMm: 600, depthMm: 200, powerKw: 0.1 },
    ],
    zones: ['Z1', 'Z2'].map((id) => ({
      id,
      kind: 'pod',
      outline: [[0, 0], [9, 0], [9, 9]], // prettier-ignore
    })),
    plants: [
      { id: 'W', supplyC: 30 },
      { id: 'V', supplyC: 18 },
    ],
    loops: [
      { id: 'L1', supplyC: 40 },
      { id: 'L2', supplyC: 40 },
    ],
    power: [
      { id: 'G', kind: 'utility', ratingKw: 900 },
      { id: 'D', kind: 'generator', ratingKw: 900, room: 'yard' },
      { id: 'T', kind: 'ats', from: ['G', { node: 'D', role: 'alternate' }] },
      ...ups.map((ratingKw, i) => ({ id: `U${i + 1}`, kind: 'ups', ratingKw, from: ['T'], room: `E${i}` })),
    ],
    feeds: ups.map((_, i) => ({
      id: `F${i + 1}`,
      kind: 'busway',
      ratingA: 400,
      voltageV: 415,
      from: [`U${i + 1}`],
    })),
    racks: racks.map((rack, i) => ({
      id: `K${i}`,
      type: 'r',
      at: [1000 + i * 600, 1000],
      facing: 'north',
      ...rack,
    })),
    cdus: cdus.map((cdu, i) => ({ id: `C${i}`, at: [1000 + i * 700, 5000], facing: 'north', ...cdu })),
    airUnits: [
      ...units.map((unit, i) => ({
        id: `A${i}`,
        type: 'wall',
        at: [1000 + i * 700, 7000],
        facing: 'north',
        ...unit,
      })),
      ...doors.map((coolingKw, i) => ({
        id: `R${i}`,
        type: 'door',
        at: [1000 + i * 600, 2200],
        facing: 'north',
        coolingKw,
      })),
    ],
  }));

describe('whether a loss does harm', () => {
  it('is as the whole scenario says, in halls with anything in them', () => {
    fc.assert(
      fc.property(anyHall, (value) => {
        const hall = finished(value);
        compareAll(hall, lossesOf(hall));
      }),
      { numRuns: 100 },
    );
  });

  it('is as the whole scenario says, in chains of any shape', () => {
    fc.assert(
      fc.property(chains, pick(0.8, 100), (chain, derate) => {
        const hall = analysedHall(chain);
        compareAll(hall, lossesOf(hall), { ...limits, derate });
      }),
      { numRuns: 300 },
    );
  });

  it('is as the whole scenario says, in cooled halls that mostly survive', () => {
    seen.harmless = seen.harmful = 0;
    fc.assert(
      fc.property(cooledHall, (value) => {
        const hall = finished(value);
        compareAll(hall, lossesOf(hall));
      }),
      { numRuns: 120 },
    );
    expect(seen.harmless).toBeGreaterThan(500);
    expect(seen.harmful).toBeGreaterThan(500);
  });

  it.each(['clean.hall.json', 'campus/halls/h01.hall.json', 'faults.hall.json'])(
    'is as the whole scenario says, in %s',
    (file) => {
      const hall = finished(
        JSON.parse(readFileSync(new URL(`../../../examples/${file}`, import.meta.url), 'utf8')),
      );
      compareAll(hall, lossesOf(hall), { ...limits, derate: 1 });
    },
  );
});
