import type { Cdu, Hall, Pipe } from '../../model/types';
import { cdu, hall, loop, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** 30 m of 108.2 mm with ΣK = 10: 36.73 kPa at 1200 L/min of PG25. */
const pipe: Pipe = {
  id: 'P1',
  path: [
    [0, 0],
    [30000, 0],
  ],
  diameterMm: 100,
  innerMm: 108.2,
  loop: 'TCS',
  service: 'supply',
  fittingsK: 10,
};

/** A rack that takes 150 kPa at 1200 L/min. */
const of = (cduParts: Partial<Cdu>, pipes: readonly Pipe[] = [pipe], flowLpm = 1200): Hall =>
  hall({
    types: [{ id: 'big', kind: 'rack', powerKw: 800, liquidFraction: 1, flowLpm: 1200, dropKpa: 150 }],
    loops: [loop('TCS')],
    cdus: [cdu('CDU-1', { loop: 'TCS', ...cduParts })],
    racks: [rack('R1', { type: 'big', flowLpm, loop: 'TCS' })],
    pipes: [...pipes],
  });
const objects = ['TCS', 'CDU-1'];

export const cases: RuleCases = {
  valid: [
    { name: '186.7 kPa and 10 % of 244 kPa', hall: of({ headKpa: 244 }) },
    { name: 'just 10 % more', hall: of({ headKpa: 205.5 }) },
    { name: 'less flow takes less: 600 L/min', hall: of({ headKpa: 60 }, [pipe], 600) },
    {
      name: 'a manifold counts once, the worst',
      hall: of({ headKpa: 250 }, [
        pipe,
        ...['M1', 'M2'].map((id): Pipe => ({ ...pipe, id, service: 'manifold', flowLpm: 1200 })),
      ]),
    },
  ],
  invalid: [
    {
      name: '186.7 kPa of 200 kPa: the margin is missing',
      hall: of({ headKpa: 200 }),
      findings: [
        {
          objects,
          message:
            'R1 takes 150 kPa at its flow and the pipes of TCS 36.7 kPa: with 10 % of margin 205.4 kPa of the 200 kPa that CDU-1 has (102.7 %; 5.7 kW of pump power).',
          measured: 205.4,
          limit: 200,
          unit: 'kPa',
        },
      ],
    },
    {
      name: 'supply and return',
      hall: of({ headKpa: 240 }, [pipe, { ...pipe, id: 'P2', service: 'return' }]),
      findings: [{ objects, measured: 245.8, limit: 240, unit: 'kPa' }],
    },
    {
      name: 'the rack alone, without pipes in the file',
      hall: of({ headKpa: 150 }, []),
      findings: [{ objects, measured: 165, limit: 150, unit: 'kPa' }],
    },
  ],
  blocked: [
    { name: 'pipes, and a CDU without a head', hall: of({}), reason: 'TCS: not known: headKpa of CDU-1.' },
    {
      name: 'a manifold without a flow',
      hall: of({ headKpa: 300 }, [{ ...pipe, service: 'manifold' }]),
      reason: 'TCS: not known: the flow of P1.',
    },
  ],
  notApplicable: [
    {
      name: 'no pressure drop of a rack',
      hall: { ...of({ headKpa: 1 }), racks: [rack('R1', { type: 'nvidia-gb200-nvl72', loop: 'TCS' })] },
    },
    { name: 'neither pipes nor heads', hall: of({}, []) },
    { name: 'enough for the rack, without pipes', hall: of({ headKpa: 244 }, []) },
  ],
};
