import { expect, it } from 'vitest';
import { noTotals } from '../analysis/hallTotals';
import type { Campus } from '../model/types';
import { CampusAnalysis } from '../rules/campusAnalysis';
import { readCampus } from '../rules/campusFile';
import { campus, campusHall, node } from '../rules/testing/campusBuilder';
import { campusBeside, campusFacts } from './campusFacts';

const analysisOf = (value: Campus, files: Readonly<Record<string, number>> = {}) =>
  new CampusAnalysis(
    readCampus(JSON.stringify(value)),
    new Map(
      Object.entries(files).map(([name, itKw]) => [
        name,
        { kind: 'found' as const, totals: { ...noTotals, racks: 12, itKw } },
      ]),
    ),
  );

// LINE feeds two transformers; H1 hangs on both, H2 on one, H3 on nothing.
const site = analysisOf(
  campus({
    phases: [{ id: 'P1', order: 1, readyOn: '2027-09-30' }],
    power: [
      node('LINE', 'utility', { route: 'west' }),
      node('TX-1', 'transformer', { side: 'A', ratingKva: 40000, pf: 0.95, from: ['LINE'], phase: 'P1' }),
      node('TX-2', 'transformer', { from: [{ node: 'LINE' }] }),
    ],
    halls: [
      campusHall('H1', { itKw: 20000, from: ['TX-1', 'TX-2'], phase: 'P1', building: 'North' }),
      campusHall('H2', { from: ['TX-2'] }),
      campusHall('H3', { itKw: 5000, phase: 'P1' }),
    ],
  }),
  { 'H1.hall.json': 18_000, 'H3.hall.json': 5_004 },
);

it('says of a hall what it is planned for, what its file adds up to, and where its power comes from', () => {
  expect(campusFacts(site, 'halls', 0)).toEqual({
    id: 'H1',
    name: undefined,
    what: 'hall',
    type: undefined,
    facts: [
      '20 MW IT planned; its file adds up to 18 MW IT in 12 racks',
      'fed by TX-1, TX-2',
      'from the supplies LINE',
      'in building North',
      'phase P1, ready on 2027-09-30',
      'H1.hall.json',
    ],
  });
  expect(campusFacts(site, 'halls', 1)?.facts[0]).toBe('IT load not known');
});

it('says of a node what hangs on it, each hall once, and does not count as nothing what is not known', () => {
  expect(campusFacts(site, 'power', 1)).toMatchObject({
    what: 'transformer, side A',
    facts: [
      'rated 40 MVA = 38 MW at cos φ 0.95',
      'behind it: 1 hall, 20 MW IT',
      'draws from LINE',
      'phase P1, ready on 2027-09-30',
    ],
  });
  expect(campusFacts(site, 'power', 0)?.facts).toEqual([
    'behind it: 2 halls, 20 MW IT and 1 not known',
    'route west',
  ]);
  expect(campusFacts(site, 'phases', 0)?.facts).toEqual(['2 halls, 25 MW IT', 'ready on 2027-09-30']);
});

it('puts beside the text what it does not say itself', () => {
  expect(campusBeside(site, 'halls', 0)).toEqual({ field: 'itKw', text: 'its file: 18 MW' });
  expect(campusBeside(site, 'halls', 1)).toBeUndefined();
  // The same as planned, as far as a figure tells.
  expect(campusBeside(site, 'halls', 2)).toBeUndefined();
  expect(campusBeside(site, 'power', 2)).toEqual({ field: 'id', text: '2 halls, 20 MW IT and 1 not known' });
  const bare = analysisOf(campus({ halls: [campusHall('H1')], power: [node('TX', 'transformer')] }), {
    'H1.hall.json': 19_700,
  });
  expect(campusBeside(bare, 'halls', 0)).toEqual({ field: 'file', text: '19.7 MW' });
  expect(campusBeside(bare, 'power', 0)).toBeUndefined();
});

it('says nothing of what breaks the format, and ends on a ring', () => {
  const ring = analysisOf({
    ...campus({
      power: [node('A', 'switchboard', { from: ['B'] }), node('B', 'switchboard', { from: ['A'] })],
      halls: [campusHall('H1', { from: ['A'], itKw: 1000 })],
    }),
  });
  expect(campusFacts(ring, 'power', 1)?.facts).toEqual(['behind it: 1 hall, 1 MW IT', 'draws from A']);
  expect(campusFacts(ring, 'halls', 7)).toBeUndefined();
});
