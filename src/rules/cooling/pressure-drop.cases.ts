import type { Cdu, Hall, Loop } from '../../model/types';
import { cdu, hall, loop, many, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** GB200 may work at 5 bar; blind-mate parts (BMQC) at 50 psig. */
const of = (loopParts: Partial<Loop>, cduParts: Partial<Cdu>, type = 'nvidia-gb200-nvl72'): Hall =>
  hall({
    types: [{ id: 'bmqc', kind: 'rack', powerKw: 100, liquidFraction: 1, flowLpm: 150, maxPressureKpa: 345 }],
    loops: [loop('TCS', loopParts)],
    cdus: [cdu('CDU-1', { loop: 'TCS', ...cduParts })],
    racks: many(2, 'R', (id) => rack(id, { type, loop: 'TCS' })),
  });
const objects = ['TCS', 'CDU-1', 'R-1'];

export const cases: RuleCases = {
  valid: [
    { name: '200 kPa of fill and 244 kPa of head', hall: of({ staticKpa: 200 }, { headKpa: 244 }) },
    { name: 'just 5 bar', hall: of({ staticKpa: 256 }, { headKpa: 244 }) },
  ],
  invalid: [
    {
      name: '300 kPa of fill',
      hall: of({ staticKpa: 300 }, { headKpa: 244 }),
      findings: [
        {
          objects,
          message:
            '300 kPa of fill and 244 kPa of head of CDU-1 put 2 racks (R-1 and R-2) of TCS at 544 kPa; nvidia-gb200-nvl72 may work at 500 kPa (108.8 %).',
          measured: 544,
          limit: 500,
          unit: 'kPa',
        },
      ],
    },
    {
      name: 'the head of a Deschutes CDU on blind-mate parts, whatever the fill',
      hall: of({}, { type: 'ocp-deschutes' }, 'bmqc'),
      findings: [{ objects, measured: 552, limit: 345, unit: 'kPa' }],
    },
  ],
  notApplicable: [
    { name: 'no head', hall: of({ staticKpa: 900 }, {}) },
    { name: 'no working pressure', hall: of({ staticKpa: 900 }, { headKpa: 244 }, 'amd-helios-72') },
    { name: 'no static pressure', hall: of({}, { headKpa: 244 }) },
  ],
};
