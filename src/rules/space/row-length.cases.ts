import { airUnit, cdu, hall, rack, row } from '../testing/hallBuilder';
import type { ExpectedFinding, RuleCases } from '../testing/ruleCases';

const ids = (name: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => `${name}-${from + n}`);

const long = (racks: number, objects: readonly string[]): ExpectedFinding => ({
  objects,
  measured: racks,
  limit: 20,
  unit: '1',
});

export const cases: RuleCases = {
  valid: [
    { name: 'twenty racks', hall: hall({ racks: row('A', 20, [5000, 5000]) }) },
    {
      name: 'a cross aisle of exactly 1200 mm',
      hall: hall({ racks: [...row('A', 15, [5000, 5000]), ...row('B', 15, [15200, 5000])] }),
    },
    {
      name: 'rows back to back are two lines',
      hall: hall({
        racks: [...row('A', 15, [5000, 5000]), ...row('B', 15, [5000, 6200], { facing: 'south' })],
      }),
    },
    {
      name: 'a limit of its own',
      hall: hall({ racks: row('A', 30, [5000, 5000]) }),
      options: { maxRacks: 30 },
    },
    {
      name: 'rows at a right angle',
      hall: hall({
        racks: [
          ...row('A', 15, [5000, 5000]),
          ...Array.from({ length: 15 }, (_, n) =>
            rack(`B-${n + 1}`, { row: 'B', at: [14000, 5000 + 600 * n], facing: 'east' }),
          ),
        ],
      }),
    },
  ],
  invalid: [
    {
      name: '21 racks, in any order of the text',
      hall: hall({ racks: [...row('A', 21, [5000, 5000])].sort((a, b) => (a.id < b.id ? -1 : 1)) }),
      findings: [
        {
          ...long(21, ids('A', 1, 21)),
          message: '21 racks, A-1 to A-21, stand in one line without a cross aisle; 20 are the most.',
        },
      ],
    },
    {
      name: 'two rows with 1100 mm between them',
      hall: hall({ racks: [...row('A', 11, [5000, 5000]), ...row('B', 11, [12700, 5000])] }),
      findings: [long(22, [...ids('A', 1, 11), ...ids('B', 1, 11)])],
    },
    {
      name: 'a place left free is no cross aisle',
      hall: hall({ racks: row('A', 22, [5000, 5000]).filter((r) => r.id !== 'A-9') }),
      findings: [long(21, [...ids('A', 1, 8), ...ids('A', 10, 22)])],
    },
    {
      name: 'a CDU and an in-row cooler fill what would be a cross aisle',
      hall: hall({
        racks: [...row('A', 11, [5000, 5000]), ...row('B', 11, [13100, 5000])],
        cdus: [cdu('CDU-1', { at: [11600, 5000] })],
        airUnits: [airUnit('IR-1', { at: [12500, 5000], type: 'cooler' })],
      }),
      findings: [long(22, [...ids('A', 1, 11), ...ids('B', 1, 11)])],
    },
    {
      name: 'rows of one line that face opposite ways',
      hall: hall({
        racks: [...row('A', 11, [5000, 5000]), ...row('B', 11, [11600, 5000], { facing: 'south' })],
      }),
      findings: [long(22, [...ids('A', 1, 11), ...ids('B', 1, 11)])],
    },
  ],
  notApplicable: [{ name: 'no racks', hall: hall({}) }],
};
