import type { Hall, Point, Zone } from '../../model/types';
import { cdu, hall, loop, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const area = (id: string, [x, y]: Point, width: number, parts: Partial<Zone> = {}): Zone => ({
  id,
  kind: 'leak',
  outline: [
    [x, y],
    [x + width, y],
    [x + width, y + 2000],
    [x, y + 2000],
  ],
  ...parts,
});

/** Racks of 600 mm from x = 5000 on; a CDU at the origin. */
const of = (racks: number, zones: readonly Zone[], parts: Partial<Hall> = {}): Hall =>
  hall({
    zones: [...zones],
    loops: [loop('TCS')],
    cdus: [cdu('CDU-1', { loop: 'TCS' })],
    racks: row('R', racks, [5000, 0], { powerKw: 100, liquidFraction: 0.9, loop: 'TCS' }),
    ...parts,
  });
const wet = area('LZ-C', [0, 0], 2000);
const eight = area('LZ-1', [5000, 0], 8 * 600);

export const cases: RuleCases = {
  valid: [
    { name: 'a CDU and eight racks, each in a zone', hall: of(8, [wet, eight]) },
    {
      name: 'with valves',
      hall: of(8, [
        { ...wet, valve: true },
        { ...eight, valve: true },
      ]),
    },
    {
      name: 'an air-cooled rack needs none',
      hall: of(8, [wet, eight], { racks: row('N', 2, [20000, 0], { powerKw: 20 }) }),
    },
    {
      name: 'a manifold within',
      hall: of(8, [wet, eight], {
        pipes: [
          {
            id: 'M1',
            path: [
              [5000, 500],
              [9000, 500],
            ],
            diameterMm: 80,
            service: 'manifold',
          },
        ],
      }),
    },
  ],
  invalid: [
    {
      name: 'racks outside: one finding',
      hall: of(3, [wet]),
      findings: [
        {
          objects: ['R-1', 'R-2', 'R-3'],
          message: '3 liquid-cooled racks stand in no leak zone: R-1, R-2 and R-3.',
          measured: 3,
          limit: 0,
          unit: '1',
        },
      ],
    },
    {
      name: 'a CDU and a manifold outside',
      hall: of(8, [eight], {
        pipes: [
          {
            id: 'M1',
            path: [
              [5000, 500],
              [19000, 500],
            ],
            diameterMm: 80,
            service: 'manifold',
          },
        ],
      }),
      findings: [
        {
          objects: ['CDU-1'],
          message: 'CDU CDU-1 stands in no leak zone.',
          measured: 1,
          limit: 0,
          unit: '1',
        },
        { objects: ['M1'], measured: 1, limit: 0, unit: '1' },
      ],
    },
    {
      name: 'nine racks in a zone',
      hall: of(9, [wet, area('LZ-1', [5000, 0], 9 * 600)]),
      findings: [
        {
          severity: 'warning',
          objects: ['LZ-1'],
          message: 'Leak zone LZ-1 has 9 racks: one leak stops them all; 8 are the most.',
          measured: 9,
          limit: 8,
          unit: '1',
        },
      ],
    },
    {
      name: 'a zone without the valve that the others have',
      hall: of(8, [{ ...wet, valve: true }, eight]),
      findings: [
        { severity: 'warning', objects: ['LZ-1'], message: 'Leak zone LZ-1 has no valve that shuts it off.' },
      ],
    },
    {
      name: 'a zone that says it has none',
      hall: JSON.stringify(of(8, [wet, { ...eight, valve: false }])),
      findings: [
        { severity: 'warning', objects: ['LZ-C'] },
        { severity: 'warning', objects: ['LZ-1'], on: '"valve":false' },
      ],
    },
  ],
  notApplicable: [{ name: 'no leak zones at all', hall: of(8, [{ ...eight, kind: 'pod' }]) }],
};
