import type { EquipmentType } from '../../model/types';
import { airUnit, busway, cdu, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** 900 mm × 1200 mm, with 1000 mm before the front, 600 behind, 500 at the left and 300 at the right. */
const served: EquipmentType = {
  id: 'served',
  kind: 'cdu',
  widthMm: 900,
  depthMm: 1200,
  clearance: { front: 1000, rear: 600, left: 500, right: 300 },
};
const column = (x: number, y: number) => ({
  id: 'C1',
  at: [x, y] as [number, number],
  size: [400, 400] as [number, number],
});

/** The unit faces north with its corner at (10000, 10000); a column stands where the case says. */
const beside = (x: number, y: number) =>
  hall({
    types: [served],
    cdus: [cdu('CDU-1', { type: 'served', at: [10000, 10000] })],
    columns: [column(x, y)],
  });

export const cases: RuleCases = {
  valid: [
    { name: 'exactly free before the front', hall: beside(10000, 8600) },
    { name: 'exactly free behind the rear', hall: beside(10000, 11800) },
    // Somebody who looks at a front that faces north looks south: east is at his left.
    { name: 'exactly free at the left', hall: beside(11400, 10000) },
    { name: 'exactly free at the right', hall: beside(9300, 10000) },
    {
      name: 'a rear door on its rack',
      hall: hall({
        types: [{ id: 'srack', kind: 'rack', widthMm: 600, depthMm: 1200, clearance: { rear: 600 } }],
        racks: [rack('R1', { type: 'srack', at: [10000, 10000] })],
        airUnits: [airUnit('D1', { type: 'door', at: [10000, 11200] })],
      }),
    },
    { name: 'the default before a CDU', hall: hall({ cdus: [cdu('CDU-1', { at: [10000, 900] })] }) },
    {
      name: 'before a rack that stands too near the aisle rules tell of it',
      hall: hall({
        cdus: [cdu('CDU-1', { at: [10000, 5000], facing: 'south' })],
        racks: [rack('R1', { at: [10000, 6900] })],
      }),
    },
    {
      name: 'under us another rule judges panels',
      hall: hall({
        design: { profile: 'us' },
        cdus: [cdu('CDU-1', { at: [10000, 5000] })],
        feeds: [busway('RA', { type: 'panel', kind: 'rpp', at: [20000, 100] })],
      }),
    },
  ],
  invalid: [
    {
      name: 'one millimetre too little before the front',
      hall: beside(10000, 8601),
      findings: [
        {
          objects: ['CDU-1', 'C1'],
          message: '999 mm are free before the front of CDU-1, up to C1; its type asks for 1000 mm.',
          measured: 999,
          limit: 1000,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'too little behind the rear',
      hall: beside(10000, 11799),
      findings: [{ objects: ['CDU-1', 'C1'], measured: 599, limit: 600, unit: 'mm' }],
    },
    {
      name: 'too little at the left',
      hall: beside(11399, 10000),
      findings: [
        {
          objects: ['CDU-1', 'C1'],
          message: '499 mm are free at the left of CDU-1, up to C1; its type asks for 500 mm.',
          measured: 499,
          limit: 500,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'too little at the right',
      hall: beside(9301, 10000),
      findings: [{ objects: ['CDU-1', 'C1'], measured: 299, limit: 300, unit: 'mm' }],
    },
    {
      name: 'turned by 45°, with its front to another',
      hall: hall({
        types: [
          { ...served, clearance: { front: 1000 } },
          { id: 'like', kind: 'rack', widthMm: 900, depthMm: 1200 },
        ],
        cdus: [cdu('CDU-1', { type: 'served', at: [10000, 10000], facing: 45 })],
        // The same shape 800 mm before it: 2000 mm along 45°.
        racks: [rack('R1', { type: 'like', at: [11414, 8586], facing: 225 })],
      }),
      findings: [{ objects: ['CDU-1', 'R1'], measured: 800, limit: 1000, unit: 'mm' }],
    },
    {
      name: 'the default is common practice: a warning',
      hall: hall({ cdus: [cdu('CDU-1', { at: [10000, 700] })] }),
      findings: [
        {
          severity: 'warning',
          objects: ['CDU-1'],
          message: '700 mm are free before the front of CDU-1, up to a wall; 900 mm are usual.',
          measured: 700,
          limit: 900,
          unit: 'mm',
        },
      ],
    },
    {
      name: 'a panel',
      hall: hall({ feeds: [busway('RA', { type: 'panel', kind: 'rpp', at: [10000, 100] })] }),
      findings: [{ severity: 'warning', objects: ['RA'], measured: 100, limit: 900, unit: 'mm' }],
    },
  ],
  notApplicable: [
    {
      name: 'racks and fan walls without a stated clearance',
      hall: hall({ racks: [rack('R1')], airUnits: [airUnit('FW-1', { at: [5000, 0] })] }),
    },
    {
      name: 'a run of busway',
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
