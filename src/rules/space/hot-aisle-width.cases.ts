import type { AirUnit, Rack } from '../../model/types';
import { airUnit, hall, many, row } from '../testing/hallBuilder';
import type { ExpectedFinding, RuleCases } from '../testing/ruleCases';

/** Row A looks north, row B south; `gap` is between their rears. */
const backToBack = (gap: number): Rack[] => [
  ...row('A', 2, [0, 5000]),
  ...row('B', 2, [0, 6200 + gap], { facing: 'south' }),
];

/** Rear doors, 300 mm deep, on the racks of a row whose rear faces stand at y. */
const doors = (prefix: string, y: number): AirUnit[] =>
  many(2, prefix, (id, n) => airUnit(id, { type: 'door', at: [600 * n, y] }));

const between = (mm: number, limit: number): ExpectedFinding => ({
  ...(limit === 900 ? {} : { severity: 'warning' as const }),
  objects: ['A-1', 'A-2', 'B-1', 'B-2'],
  message: `The hot aisle between row A and row B is ${mm} mm wide at A-1; ${limit} mm are needed.`,
  measured: mm,
  limit,
  unit: 'mm',
});

export const cases: RuleCases = {
  valid: [
    { name: 'rears exactly 1200 mm apart', hall: hall({ racks: backToBack(1200) }) },
    {
      name: 'a rear against a wall: walls are not looked at',
      hall: hall({ racks: row('A', 3, [0, 0], { facing: 'south' }) }),
    },
    {
      name: 'a door behind the only row',
      hall: hall({ racks: row('A', 2, [0, 5000]), airUnits: doors('DA', 6200) }),
    },
    {
      name: 'doors on both rows with 1200 mm between them',
      hall: hall({ racks: backToBack(1800), airUnits: [...doors('DA', 6200), ...doors('DB', 7700)] }),
    },
    {
      name: 'an in-row cooler beside the racks',
      hall: hall({
        racks: row('A', 2, [0, 5000]),
        airUnits: [airUnit('K1', { type: 'cooler', at: [1200, 5000] })],
      }),
    },
  ],
  invalid: [
    { name: '899 mm is an error', hall: hall({ racks: backToBack(899) }), findings: [between(899, 900)] },
    { name: '900 mm is a warning', hall: hall({ racks: backToBack(900) }), findings: [between(900, 1200)] },
    {
      name: '1199 mm is a warning',
      hall: hall({ racks: backToBack(1199) }),
      findings: [between(1199, 1200)],
    },
    { name: 'rears that touch', hall: hall({ racks: backToBack(0) }), findings: [between(0, 900)] },
    {
      name: 'the aisle ends at the doors of both rows',
      hall: hall({ racks: backToBack(1700), airUnits: [...doors('DA', 6200), ...doors('DB', 7600)] }),
      findings: [between(1100, 1200)],
    },
    {
      name: 'the aisle ends at the doors of one row',
      hall: hall({ racks: backToBack(1100), airUnits: doors('DA', 6200) }),
      findings: [between(800, 900)],
    },
    {
      name: 'a column behind a rack with a door',
      hall: hall({
        racks: row('A', 2, [0, 5000]),
        airUnits: doors('DA', 6200),
        columns: [{ id: 'C1', at: [100, 7100], size: [400, 400] }],
      }),
      findings: [
        {
          objects: ['A-1', 'C1'],
          message: 'Row A has 600 mm clear behind the rear of A-1, up to C1; a hot aisle needs 900 mm.',
          measured: 600,
          limit: 900,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'fronts before rears',
      hall: hall({ racks: [...row('A', 2, [0, 5000]), ...row('B', 2, [0, 7200])] }),
      findings: [
        {
          severity: 'warning',
          objects: ['A-1', 'A-2', 'B-1', 'B-2'],
          message: 'Row A has 1000 mm clear behind the rear of A-1, up to B-1; a hot aisle needs 1200 mm.',
          measured: 1000,
          limit: 1200,
          unit: 'mm',
        },
      ],
    },
  ],
};
