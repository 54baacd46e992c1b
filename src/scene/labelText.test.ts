import { describe, expect, it } from 'vitest';
import { englishNumbers, numbersOf } from '../words/numberWords';
import { builtinCatalog } from '../catalog/catalog';
import { LiveHall } from '../rules/liveHall';
import { RuleSet } from '../rules/ruleSet';
import { buildScene } from './buildScene';
import type { LabelField } from './labelFields';

const hall = {
  format: 'datahall/1',
  room: { outline: [[0, 0], [9000, 0], [9000, 6000], [0, 6000]] }, // prettier-ignore
  types: [
    { id: 'r', kind: 'rack', model: 'Alpha', powerKw: 100, peakKw: 120, liquidFraction: 0.8, flowLpm: 130, massKg: 1500 },
    { id: 'c', kind: 'cdu', model: 'Cooler', coolingKw: 1300, flowLpm: 1500 },
  ], // prettier-ignore
  loops: [{ id: 'L1' }],
  cdus: [{ id: 'C1', type: 'c', at: [6000, 0], loop: 'L1', plant: 'P1', name: 'West' }],
  racks: [
    { id: 'R1', type: 'r', at: [0, 0], row: 'A', feeds: ['A1', { feed: 'B1', weight: 0 }], loop: 'L1', phase: 'P1', massKg: 1650 },
  ], // prettier-ignore
};

function labelsOf(
  id: string,
  racks: readonly LabelField[],
  units: readonly LabelField[] = [],
  numbers = englishNumbers,
  of: object = hall,
) {
  const { analysis } = new LiveHall(JSON.stringify(of), {
    catalog: builtinCatalog(),
    rules: new RuleSet(),
  });
  if (!analysis) throw new Error('not readable');
  const object = buildScene(analysis, { racks, units }, numbers).objects.find((o) => o.id === id);
  return object?.shape === 'box' ? object.labels : undefined;
}

describe('the lines in a box', () => {
  it.each<[LabelField[], string[]]>([
    [
      ['id', 'load', 'model'],
      ['R1', '100 kW', 'Alpha'],
    ],
    [
      ['peak', 'liquid', 'flow'],
      ['120 kW', '80 kW', '130 L/min'],
    ],
    [
      ['mass', 'feeds', 'row'],
      ['1650 kg', 'A1 B1', 'A'],
    ],
    [
      ['phase', 'name', 'loop'],
      ['P1', 'L1'],
    ],
    [[], []],
  ])('of a rack, by %j', (fields, lines) => expect(labelsOf('R1', fields)).toEqual(lines));

  it.each<[LabelField[], string[]]>([
    [
      ['id', 'load', 'flow'],
      ['C1', '1300 kW', '1500 L/min'],
    ],
    [
      ['name', 'loop', 'plant'],
      ['West', 'L1', 'P1'],
    ],
    [['peak', 'row', 'type'], ['c']],
  ])('of a CDU, by %j', (fields, lines) => expect(labelsOf('C1', [], fields)).toEqual(lines));
});

it('figures are written as the language does, and ids and models as they are', () => {
  const decimals = {
    ...hall,
    types: [{ ...hall.types[0], model: 'NX 1.5', powerKw: 132.5 }, hall.types[1]],
    racks: [{ ...hall.racks[0], id: 'R1.5', massKg: 12_500 }],
  };
  const lines = (language: string) =>
    labelsOf('R1.5', ['id', 'load', 'mass', 'model'], [], numbersOf(language), decimals);
  expect(lines('fr')).toEqual(['R1.5', '132,5 kW', '12\u202f500 kg', 'NX 1.5']);
  expect(lines('ja')).toEqual(['R1.5', '132.5 kW', '12500 kg', 'NX 1.5']);
  expect(lines('en')).toEqual(['R1.5', '132.5 kW', '12500 kg', 'NX 1.5']);
});
