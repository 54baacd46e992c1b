import type { Hall, Loop, Plant } from '../../model/types';
import { cdu, hall, loop, plant, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const liquid = { powerKw: 100, liquidFraction: 1, loop: 'TCS' } as const;
const of = (loopParts: Partial<Loop>, plantParts: Partial<Plant> = {}, rows = 2): Hall =>
  hall({
    plants: [plant('FWS', plantParts)],
    loops: [loop('TCS', loopParts)],
    cdus: [cdu('CDU-1', { loop: 'TCS', plant: 'FWS' })],
    racks: [...row('A', 4, [5000, 2000], liquid), ...(rows > 1 ? row('B', 4, [5000, 6000], liquid) : [])],
  });

export const cases: RuleCases = {
  valid: [
    { name: 'a ring', hall: of({ topology: 'ring' }) },
    { name: 'a radial header for one row', hall: of({ topology: 'radial' }, {}, 1) },
    { name: 'a ring of FWS', hall: of({}, { topology: 'ring' }) },
  ],
  invalid: [
    {
      name: 'a radial header for two rows',
      hall: JSON.stringify(of({ topology: 'radial' })),
      findings: [
        {
          objects: ['TCS'],
          message: 'TCS has a radial header: one closed valve in it cuts off 2 rows of racks.',
          measured: 2,
          limit: 1,
          unit: '1',
          on: '"topology":"radial"',
        },
      ],
    },
    {
      name: 'a radial FWS',
      hall: of({ topology: 'ring' }, { topology: 'radial' }),
      findings: [{ objects: ['FWS'], measured: 2, limit: 1, unit: '1' }],
    },
  ],
  notApplicable: [
    { name: 'no topology stated', hall: of({}) },
    { name: 'nothing depends on it', hall: { ...of({ topology: 'radial' }), racks: [] } },
  ],
};
