import { airUnit, busway, cdu, hall, rack, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const touching = [rack('R1'), rack('R2', { at: [600, 0] })];

export const cases: RuleCases = {
  valid: [
    { name: 'racks side by side touch', hall: hall({ racks: row('A', 4, [0, 0]) }) },
    {
      name: 'a rack against a column',
      hall: hall({ racks: [rack('R1')], columns: [{ id: 'C1', at: [600, 0], size: [400, 400] }] }),
    },
    {
      // The width axis separates them: 900 · cos 45° = 636 mm, and two halves of 600 mm.
      name: 'turned racks whose bounding boxes overlap and whose bodies do not',
      hall: hall({ racks: [rack('R1', { facing: 45 }), rack('R2', { at: [900, 0], facing: 45 })] }),
    },
    {
      name: 'a run above the racks',
      hall: hall({
        racks: touching,
        feeds: [busway('A1', { type: 'panel', at: [0, 0], heightMm: 2600 })],
      }),
    },
    {
      name: 'a rear door on its rack',
      hall: hall({ racks: [rack('R1')], airUnits: [airUnit('D1', { type: 'door', at: [0, 1200] })] }),
    },
  ],
  invalid: [
    {
      name: 'a rack 100 mm in its neighbour',
      hall: JSON.stringify(hall({ racks: [rack('R2', { at: [500, 0] }), rack('R1')] })),
      findings: [
        {
          objects: ['R2', 'R1'],
          message: 'R2 overlaps R1 by 100 mm.',
          measured: 100,
          limit: 0,
          unit: 'mm',
          on: '"at":[500,0]',
        },
      ],
    },
    {
      name: 'R10 stands after R2, whatever the order in the text',
      hall: hall({ racks: [rack('R10', { at: [0, 1000] }), rack('R2')] }),
      findings: [{ objects: ['R10', 'R2'], measured: 200, limit: 0, unit: 'mm' }],
    },
    {
      name: 'a column is never the one to edit',
      hall: hall({ racks: [rack('A')], columns: [{ id: 'Z', at: [550, 100], size: [400, 400] }] }),
      findings: [{ objects: ['A', 'Z'], measured: 50, limit: 0, unit: 'mm' }],
    },
    {
      name: 'a CDU in a fan wall, and a rack in the CDU: one finding a pair',
      hall: hall({
        airUnits: [airUnit('FW-1')],
        cdus: [cdu('CDU-1', { at: [2990, 0] })],
        racks: [rack('R1', { at: [3870, 0] })],
      }),
      findings: [
        { objects: ['CDU-1', 'FW-1'], measured: 10, limit: 0, unit: 'mm' },
        { objects: ['R1', 'CDU-1'], measured: 20, limit: 0, unit: 'mm' },
      ],
    },
    {
      // 600 mm − 800 mm · cos 45° = 34.3 mm along the width of both.
      name: 'turned racks',
      hall: hall({ racks: [rack('R1', { facing: 45 }), rack('R2', { at: [800, 0], facing: 45 })] }),
      findings: [
        { objects: ['R2', 'R1'], message: 'R2 overlaps R1 by 34 mm.', measured: 34, limit: 0, unit: 'mm' },
      ],
    },
    {
      name: 'three racks in one place are three pairs',
      hall: hall({ racks: [rack('R1'), rack('R2'), rack('R3')] }),
      findings: [
        { objects: ['R2', 'R1'], measured: 600, limit: 0, unit: 'mm' },
        { objects: ['R3', 'R1'], measured: 600, limit: 0, unit: 'mm' },
        { objects: ['R3', 'R2'], measured: 600, limit: 0, unit: 'mm' },
      ],
    },
    {
      name: 'a size that is assumed makes it a warning',
      hall: hall({ cdus: [cdu('CDU-1', { type: 'vertiv-xdu450' })], racks: [rack('R1', { at: [800, 0] })] }),
      findings: [
        {
          severity: 'warning',
          objects: ['R1', 'CDU-1'],
          message: 'R1 overlaps CDU-1 by 100 mm (the size of CDU-1 is assumed).',
          measured: 100,
          limit: 0,
          unit: 'mm',
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: 'a busway drawn as a run',
      hall: hall({
        feeds: [
          busway('A1', {
            path: [
              [0, 0],
              [9000, 0],
            ],
          }),
        ],
      }),
    },
  ],
};
