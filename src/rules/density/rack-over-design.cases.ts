import type { Hall, Rack } from '../../model/types';
import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const zoned = (designKw: number | undefined, parts: Partial<Rack>): Hall =>
  hall({
    zones: [
      {
        id: 'Z1',
        kind: 'pod',
        outline: [
          [0, 0],
          [9000, 0],
          [9000, 9000],
        ],
        ...(designKw === undefined ? {} : { designKw }),
      },
    ],
    racks: [rack('R1', { zone: 'Z1', ...parts })],
  });

export const cases: RuleCases = {
  valid: [
    { name: '132 kW where 132 are planned', hall: zoned(undefined, { powerKw: 132, designKw: 132 }) },
    { name: 'by its zone', hall: zoned(140, { powerKw: 132 }) },
    { name: 'its position wins over its zone', hall: zoned(60, { powerKw: 132, designKw: 140 }) },
  ],
  invalid: [
    {
      name: '142 kW where 132 are planned',
      hall: zoned(undefined, { powerKw: 142, designKw: 132 }),
      findings: [
        {
          objects: ['R1'],
          message: 'R1 draws 142 kW; its position is designed for 132 kW (107.6 %).',
          measured: 142,
          limit: 132,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'by its zone',
      hall: zoned(20, { powerKw: 40 }),
      findings: [
        {
          objects: ['R1', 'Z1'],
          message: 'R1 draws 40 kW; a position in Z1 is designed for 20 kW (200 %).',
          measured: 40,
          limit: 20,
          unit: 'kW',
        },
      ],
    },
  ],
  blocked: [{ name: 'no load', hall: zoned(20, {}), reason: 'The load of R1 is not known.' }],
  notApplicable: [{ name: 'no design load', hall: zoned(undefined, { powerKw: 40 }) }],
};
