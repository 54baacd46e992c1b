import type { Hall } from '../../model/types';
import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const outline: Hall['room']['outline'] = [
  [0, 0],
  [40000, 0],
  [40000, 20000],
  [0, 20000],
];
const tall = { id: 'tall', kind: 'rack', widthMm: 600, depthMm: 1200, heightMm: 2300 } as const;

const below = (sprinklerMm: number | undefined, parts: Partial<Hall> = {}): Hall =>
  hall({
    room: { outline, ...(sprinklerMm === undefined ? {} : { sprinklerMm }) },
    types: [tall],
    racks: [rack('R2', { type: 'tall', at: [5000, 5000] }), rack('R1', { type: 'tall', at: [6000, 5000] })],
    ...parts,
  });

const tray = (heightMm: number, depthMm?: number): Partial<Hall> => ({
  racks: [],
  trays: [
    {
      id: 'T1',
      path: [
        [0, 0],
        [9000, 0],
      ],
      widthMm: 300,
      heightMm,
      ...(depthMm === undefined ? {} : { depthMm }),
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: 'exactly 457 mm above the racks', hall: below(2757) },
    { name: 'exactly 457 mm above a tray', hall: below(4057, tray(3500, 100)) },
    { name: 'a limit of its own', hall: below(2700), options: { minMm: 400 } },
  ],
  invalid: [
    {
      name: 'racks of one type are one finding',
      hall: below(2700),
      findings: [
        {
          objects: ['R1', 'R2'],
          message:
            'The top of R1 (and of 1 more as high) is 400 mm below the sprinkler deflectors; 457 mm are needed.',
          measured: 400,
          limit: 457,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'what lies in a tray counts',
      hall: below(3957, tray(3500, 100)),
      findings: [{ objects: ['T1'], measured: 357, limit: 457, unit: 'mm' }],
    },
    {
      name: 'higher than the deflectors',
      hall: below(2200),
      findings: [{ objects: ['R1', 'R2'], measured: -100, limit: 457, unit: 'mm' }],
    },
  ],
  notApplicable: [
    { name: 'no sprinklers are named', hall: below(undefined) },
    { name: 'no heights are known', hall: below(2500, { racks: [rack('R1')] }) },
  ],
};
