import type { Hall, Pipe } from '../../model/types';
import { busway, hall, many } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';
import { withRoom } from '../testing/floors';

/** Pipes from wall to wall in a room of 40 m × 20 m; its squares of 3 m are cut at y = 10 m. */
const pipes = (count: number, diameterMm = 400): Pipe[] =>
  many(count, 'P', (id, n) => ({
    id,
    path: [
      [0, 10_300 + 400 * n],
      [40_000, 10_300 + 400 * n],
    ],
    diameterMm,
    heightMm: 3000,
  }));

/** A DN400 pipe with a wall of 6 mm, full of water [kg/m]: 59.2 of steel and 125.7 of water. */
const dn400 = 184.85;
const kpa = (kgPerM: number): number => (kgPerM * 3 * 9.80665) / 1000 / 9;

const rated = (hangingKpa: number, parts: Partial<Hall>) => withRoom({ hangingKpa }, parts);

export const cases: RuleCases = {
  valid: [
    { name: 'three DN400 pipes', hall: hall({ pipes: pipes(3) }) },
    { name: 'six of them on a structure for more', hall: rated(4, { pipes: pipes(6) }) },
    {
      name: 'a busway and a tray',
      hall: hall({
        feeds: [
          busway('A1', {
            path: [
              [0, 3000],
              [9000, 3000],
            ],
            heightMm: 2900,
          }),
        ],
        trays: [
          {
            id: 'T1',
            path: [
              [0, 3000],
              [9000, 3000],
            ],
            widthMm: 300,
            heightMm: 3600,
          },
        ],
      }),
    },
  ],
  invalid: [
    {
      name: 'six DN400 pipes',
      hall: hall({ pipes: pipes(6) }),
      findings: [
        {
          objects: ['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6'],
          message:
            /^Over 3 m × 3 m around \(\d+, 11500\), P-1, P-2, P-3, P-4, P-5 and 1 more hang with 3\.6 kN\/m² from a structure for 2\.4 kN\/m² \(assumed\) \(151\.\d %\)\.$/,
          measured: kpa(6 * dn400),
          limit: 2.4,
          unit: 'kN/m²',
        },
      ],
    },
    {
      name: 'a structure for little, a pipe on the line between two squares, a busway and a tray',
      hall: rated(0.3, {
        pipes: [
          {
            id: 'P1',
            path: [
              [0, 10_000],
              [40_000, 10_000],
            ],
            diameterMm: 400,
            heightMm: 3000,
          },
        ],
        feeds: [
          busway('A1', {
            path: [
              [0, 11_000],
              [40_000, 11_000],
            ],
            heightMm: 2900,
          }),
        ],
        trays: [
          {
            id: 'T1',
            path: [
              [0, 12_000],
              [40_000, 12_000],
            ],
            widthMm: 300,
            heightMm: 3600,
            ratingKgPerM: 40,
          },
        ],
      }),
      findings: [
        {
          objects: ['P1', 'T1', 'A1'],
          measured: kpa(dn400 / 2 + 30 + 50),
          limit: 0.3,
          unit: 'kN/m²',
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'nothing hangs', hall: hall({ pipes: [{ ...pipes(1)[0]!, heightMm: 0 }] }) },
    { name: 'no runs', hall: hall() },
  ],
};
