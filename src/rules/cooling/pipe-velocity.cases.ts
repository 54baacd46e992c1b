import type { Hall, Pipe } from '../../model/types';
import { cdu, hall, loop, plant, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** One pipe, and a loop whose rack needs 1200 L/min; 800 kW at 10 K are 1152 L/min of FWS. */
const of = (pipe: Partial<Pipe>): Hall =>
  hall({
    plants: [plant('FWS', { deltaK: 10 })],
    loops: [loop('TCS')],
    cdus: [cdu('CDU-1', { loop: 'TCS', plant: 'FWS' })],
    racks: [rack('R1', { powerKw: 800, liquidFraction: 1, flowLpm: 1200, loop: 'TCS' })],
    pipes: [
      {
        id: 'P1',
        path: [
          [0, 0],
          [10000, 0],
        ],
        diameterMm: 100,
        ...pipe,
      },
    ],
  });

export const cases: RuleCases = {
  valid: [
    // OCP and published tables: DN150 Sch 40 at 1.5 m/s 1679 L/min, at 3.0 m/s 3357 L/min.
    { name: 'DN150 with 1200 L/min', hall: of({ diameterMm: 150, loop: 'TCS' }) },
    {
      name: 'a manifold DN150 with 1670 L/min',
      hall: of({ diameterMm: 150, loop: 'TCS', service: 'manifold', flowLpm: 1670 }),
    },
    {
      name: '108.2 mm with 1200 L/min: 2.175 m/s',
      hall: of({ innerMm: 108.2, loop: 'TCS', service: 'supply' }),
    },
    { name: 'FWS', hall: of({ diameterMm: 125, plant: 'FWS', service: 'supply' }) },
  ],
  invalid: [
    {
      name: 'DN100 with 1200 L/min',
      hall: of({ loop: 'TCS', service: 'supply' }),
      findings: [
        {
          severity: 'warning',
          objects: ['P1', 'TCS'],
          message: 'Pipe P1 carries 1200 L/min of TCS at 2.44 m/s (102.3 mm inside); 2.3 m/s are usual.',
          measured: 2.435,
          limit: 2.3,
          unit: 'm/s',
        },
      ],
    },
    {
      name: 'DN80 with 858 L/min are 3.0 m/s, with 1200 L/min 4.2',
      hall: of({ diameterMm: 80, loop: 'TCS', service: 'return' }),
      findings: [{ objects: ['P1', 'TCS'], measured: 4.194, limit: 3, unit: 'm/s' }],
    },
    {
      name: 'a manifold DN50 with 240 L/min',
      hall: of({ diameterMm: 50, loop: 'TCS', service: 'manifold', flowLpm: 240 }),
      findings: [
        {
          severity: 'warning',
          objects: ['P1', 'TCS'],
          message: /^Manifold P1 carries 240 L\/min of TCS at 1.85 m\/s/,
          measured: 1.848,
          limit: 1.5,
          unit: 'm/s',
        },
      ],
    },
    {
      name: 'FWS: all of it in one DN80',
      hall: of({ diameterMm: 80, plant: 'FWS' }),
      findings: [{ objects: ['P1', 'FWS'], measured: 4.025, limit: 3, unit: 'm/s' }],
    },
  ],
  blocked: [
    {
      name: 'a manifold without a flow',
      hall: of({ loop: 'TCS', service: 'manifold' }),
      reason: 'The flow of manifold P1 is not known: flowLpm.',
    },
  ],
  notApplicable: [
    { name: 'a pipe of nothing', hall: of({}) },
    {
      name: 'a flow that is not known',
      hall: { ...of({ loop: 'TCS' }), racks: [rack('R1', { powerKw: 100, liquidFraction: 1, loop: 'TCS' })] },
    },
  ],
};
