import type { Design, Hall } from '../../model/types';
import { hall, loop } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const of = (supplyC: number, design: Design): Hall => hall({ design, loops: [loop('TCS', { supplyC })] });
const objects = ['TCS'];

export const cases: RuleCases = {
  valid: [
    { name: '40 °C', hall: of(40, { dewPointC: 17 }) },
    { name: 'just 3 K', hall: of(20, { dewPointC: 17 }) },
    { name: '24 °C and 50 %: 12.9 °C', hall: of(16, { roomC: 24, relativeHumidity: 0.5 }) },
    { name: 'air without moisture', hall: of(5, { roomC: 24, relativeHumidity: 0 }) },
  ],
  invalid: [
    {
      name: '1 K above',
      hall: of(18, { dewPointC: 17 }),
      findings: [
        {
          objects,
          message: 'TCS supplies 18 °C; the dew point of the room is 17 °C, and 2 K above it are needed.',
          measured: 18,
          limit: 19,
          unit: '°C',
        },
      ],
    },
    {
      name: '2.5 K above',
      hall: of(19.5, { dewPointC: 17 }),
      findings: [{ severity: 'warning', objects, measured: 19.5, limit: 20, unit: '°C' }],
    },
    {
      name: '27 °C and 60 %: 18.58 °C',
      hall: of(20, { roomC: 27, relativeHumidity: 0.6 }),
      findings: [{ objects, measured: 20, limit: 20.58, unit: '°C' }],
    },
    {
      name: 'a dew point that is declared wins',
      hall: of(20, { dewPointC: 19, roomC: 24, relativeHumidity: 0.5 }),
      findings: [{ objects, measured: 20, limit: 21, unit: '°C' }],
    },
  ],
  notApplicable: [
    { name: 'no dew point', hall: of(5, { roomC: 24 }) },
    { name: 'no supply temperature', hall: hall({ design: { dewPointC: 17 }, loops: [{ id: 'TCS' }] }) },
  ],
};
