import type { Design, Hall, Plant } from '../../model/types';
import { hall, plant } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const outdoors = (parts: Partial<Plant>, design: Design = { ambientC: 39.3 }): Hall =>
  hall({ design, plants: [plant('FWS-1', parts)] });

export const cases: RuleCases = {
  valid: [
    {
      name: 'dry cooler: 37 °C at 32 °C',
      hall: outdoors({ kind: 'dry-cooler', supplyC: 37 }, { ambientC: 32 }),
    },
    {
      name: 'dry cooler of a closer approach',
      hall: outdoors({ kind: 'dry-cooler', supplyC: 37, approachK: 3 }, { ambientC: 34 }),
    },
    {
      name: 'tower: 25 °C at a wet bulb of 22 °C',
      hall: outdoors({ kind: 'tower', supplyC: 25 }, { wetBulbC: 22 }),
    },
    {
      name: 'adiabatic: 36 °C at 39 °C and a wet bulb of 24 °C',
      hall: outdoors({ kind: 'adiabatic', supplyC: 36 }, { ambientC: 39, wetBulbC: 24 }),
    },
  ],
  invalid: [
    {
      name: 'dry cooler: 37 °C at 39.3 °C',
      hall: outdoors({ kind: 'dry-cooler', supplyC: 37 }),
      findings: [
        {
          objects: ['FWS-1'],
          message: 'A dry cooler makes 44.3 °C at best (dry bulb 39.3 °C + 5 K); FWS-1 is to supply 37 °C.',
          measured: 37,
          limit: 44.3,
          unit: '°C',
          on: '"supplyC": 37',
        },
      ],
    },
    {
      name: 'dry cooler: 37 °C at just above 32 °C',
      hall: outdoors({ kind: 'dry-cooler', supplyC: 37 }, { ambientC: 32.1 }),
      findings: [{ objects: ['FWS-1'], measured: 37, limit: 37.1, unit: '°C' }],
    },
    {
      name: 'tower: 24 °C at a wet bulb of 22 °C',
      hall: outdoors({ kind: 'tower', supplyC: 24 }, { wetBulbC: 22 }),
      findings: [
        { objects: ['FWS-1'], message: /wet bulb 22 °C \+ 3 K/, measured: 24, limit: 25, unit: '°C' },
      ],
    },
    {
      name: 'adiabatic: not even in saturated air',
      hall: outdoors({ kind: 'adiabatic', supplyC: 28 }, { ambientC: 39, wetBulbC: 24 }),
      findings: [{ objects: ['FWS-1'], measured: 28, limit: 29, unit: '°C' }],
    },
  ],
  notApplicable: [
    { name: 'a chiller', hall: outdoors({ kind: 'chiller' }) },
    { name: 'no ambient', hall: outdoors({ kind: 'dry-cooler' }, {}) },
    { name: 'an adiabatic cooler without a wet bulb', hall: outdoors({ kind: 'adiabatic' }) },
    { name: 'it is not said how', hall: outdoors({}) },
  ],
};
