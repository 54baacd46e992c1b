import type { Design, Hall } from '../../model/types';
import { hall, plant } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const of = (supplyC: number, waterClass: Design['waterClass']): Hall =>
  hall({ design: waterClass ? { waterClass } : {}, plants: [plant('FWS', { supplyC })] });

export const cases: RuleCases = {
  valid: [
    { name: 'W40 with 36 °C', hall: of(36, 'W40') },
    { name: 'W45 with 45 °C', hall: of(45, 'W45') },
    { name: 'W+ has no end', hall: of(55, 'W+') },
  ],
  invalid: [
    {
      name: 'W32 with 36 °C',
      hall: JSON.stringify(of(36, 'W32')),
      findings: [
        {
          objects: ['FWS'],
          message: 'FWS supplies 36 °C; class W32 ends at 32 °C.',
          measured: 36,
          limit: 32,
          unit: '°C',
          on: '"supplyC":36',
        },
      ],
    },
    {
      name: 'W17 with 18 °C',
      hall: of(18, 'W17'),
      findings: [{ objects: ['FWS'], measured: 18, limit: 17, unit: '°C' }],
    },
  ],
  notApplicable: [
    { name: 'no class declared', hall: of(60, undefined) },
    { name: 'no temperature', hall: hall({ design: { waterClass: 'W32' }, plants: [{ id: 'FWS' }] }) },
  ],
};
