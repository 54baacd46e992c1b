import { airUnit, cdu, hall, rack, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

export const cases: RuleCases = {
  valid: [
    { name: '1200 mm to either wall', hall: hall({ racks: row('A', 62, [1400, 5000]) }) },
    { name: 'a row that stands against a wall', hall: hall({ racks: row('A', 5, [37000, 5000]) }) },
    {
      name: 'a place left free',
      hall: hall({ racks: row('A', 6, [5000, 5000]).filter((r) => r.id !== 'A-3') }),
    },
    {
      name: 'a column beside the way, not in it',
      hall: hall({
        racks: row('A', 5, [5000, 5000]),
        columns: [{ id: 'C1', at: [8200, 6200], size: [400, 400] }],
      }),
    },
    {
      name: 'a CDU against the last rack, and 1200 mm beyond it',
      hall: hall({ racks: row('A', 5, [34900, 5000]), cdus: [cdu('CDU-1', { at: [37900, 5000] })] }),
    },
    {
      name: 'a limit of its own',
      hall: hall({ racks: row('A', 5, [36100, 5000]) }),
      options: { minMm: 900 },
    },
  ],
  invalid: [
    {
      name: '900 mm to a wall',
      hall: JSON.stringify(hall({ racks: row('A', 5, [36100, 5000]) })),
      findings: [
        {
          objects: ['A-5'],
          message: 'Row A ends 900 mm from a wall at A-5; 1200 mm are needed.',
          measured: 900,
          limit: 1200,
          unit: 'mm',
          on: '"at":[38500,5000]',
        },
      ],
    },
    {
      name: 'both ends',
      hall: hall({ racks: row('A', 64, [800, 5000]) }),
      findings: [
        { objects: ['A-1'], measured: 800, limit: 1200, unit: 'mm' },
        { objects: ['A-64'], measured: 800, limit: 1200, unit: 'mm' },
      ],
    },
    {
      name: 'a CDU against the last rack ends the row',
      hall: hall({ racks: row('A', 5, [35300, 5000]), cdus: [cdu('CDU-1', { at: [38300, 5000] })] }),
      findings: [
        {
          objects: ['A-5', 'CDU-1'],
          message: 'Row A ends 800 mm from a wall at CDU-1; 1200 mm are needed.',
          measured: 800,
          limit: 1200,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'two rows in one line with 1000 mm between them, told by both',
      hall: hall({ racks: [...row('A', 3, [5000, 5000]), ...row('B', 3, [7800, 5000])] }),
      findings: [
        { objects: ['A-3', 'B-1'], measured: 1000, limit: 1200, unit: 'mm' },
        { objects: ['B-1', 'A-3'], measured: 1000, limit: 1200, unit: 'mm' },
      ],
    },
    {
      name: 'a fan wall beside a rack on its own',
      hall: hall({
        racks: [rack('R1', { at: [5000, 5000] })],
        airUnits: [airUnit('FW-1', { at: [6600, 5500] })],
      }),
      findings: [
        {
          objects: ['R1', 'FW-1'],
          message: 'R1 ends 1000 mm from FW-1 at R1; 1200 mm are needed.',
          measured: 1000,
          limit: 1200,
          unit: 'mm',
        },
      ],
    },
  ],
};
