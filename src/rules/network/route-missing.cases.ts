import type { Point, Tray } from '../../model/types';
import { link, rackAround, tray } from '../testing/cabling';
import { hall, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const west: Point = [3000, 3000];
const east: Point = [23_000, 9000];
const racks = [rackAround('A', west), rackAround('B', [3600, 3000]), rackAround('C', east)];
const links = [link('L1', 'A', 'C'), link('L2', 'B', 'C')];
const over = (...trays: Tray[]) => hall({ racks, links, trays });
const north = tray('NORTH', [
  [3000, 3000],
  [23_000, 3000],
]);
const south = tray('SOUTH', [
  [3000, 9000],
  [23_000, 9000],
]);

export const cases: RuleCases = {
  valid: [
    {
      name: 'a tray across joins the two',
      hall: over(
        north,
        south,
        tray('ACROSS', [
          [13_000, 2000],
          [13_000, 10_000],
        ]),
      ),
    },
    {
      name: 'trays whose sides touch are joined',
      hall: over(
        north,
        south,
        tray('ACROSS', [
          [13_000, 3300],
          [13_000, 8700],
        ]),
      ),
    },
    {
      name: 'trays in line are joined',
      hall: over(
        tray('T1', [west, [13_000, 3000]]),
        tray('T2', [
          [12_000, 3000],
          [23_000, 3000],
        ]),
        tray('T3', [[23_000, 3000], east]),
      ),
    },
    {
      name: 'neighbours need no tray',
      hall: hall({ racks: row('R', 3, west), trays: [south], links: [link('L1', 'R-1', 'R-3')] }),
    },
    {
      name: 'a tray 3.6 m beside the rack',
      hall: over(
        tray('T1', [
          [3000, 3600 + 3600],
          [23_000, 3600 + 3600],
        ]),
      ),
    },
  ],
  invalid: [
    {
      name: 'two trays that do not meet are told once',
      hall: over(north, south),
      findings: [
        {
          objects: ['NORTH', 'SOUTH', 'L1', 'L2'],
          message: 'No tray leads from NORTH to SOUTH: L1 and L2 have no way.',
        },
      ],
    },
    {
      name: 'a rack far from every tray',
      hall: over(north),
      findings: [
        { objects: ['C', 'L1', 'L2'], message: 'No tray is within 3600 mm of C: L1 and L2 have no way.' },
      ],
    },
    {
      name: 'a gap of a few centimetres',
      hall: over(tray('T1', [west, [13_000, 3000]]), tray('T2', [[13_350, 3000], [23_000, 3000], east])),
      findings: [{ objects: ['T1', 'T2', 'L1', 'L2'] }],
    },
    {
      name: 'a power tray does not help',
      hall: over(
        north,
        south,
        tray(
          'ACROSS',
          [
            [13_000, 2000],
            [13_000, 10_000],
          ],
          { service: 'power' },
        ),
      ),
      findings: [{ objects: ['NORTH', 'SOUTH', 'L1', 'L2'] }],
    },
  ],
  notApplicable: [
    { name: 'no trays', hall: hall({ racks, links }) },
    { name: 'no links', hall: hall({ racks, trays: [north] }) },
  ],
};
