import type { EquipmentType, Hall, Rack } from '../../model/types';
import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const of = (parts: Partial<Rack>): Hall =>
  hall({ racks: [rack('R1', { powerKw: 132, liquidFraction: 0.871, ...parts })] });
const typed = (parts: Partial<EquipmentType>): Hall =>
  hall({
    types: [{ id: 'own', kind: 'rack', powerKw: 132, ...parts }],
    racks: [rack('R1', { type: 'own' }), rack('R2', { type: 'own' })],
  });

export const cases: RuleCases = {
  valid: [
    { name: 'HPE: 132 = 115 + 17', hall: of({ liquidKw: 115, airKw: 17 }) },
    { name: 'one of them', hall: of({ airKw: 17 }) },
    { name: 'within 1 %', hall: of({ liquidKw: 116 }) },
    { name: 'a type', hall: typed({ liquidFraction: 0.871, liquidKw: 115, airKw: 17 }) },
  ],
  invalid: [
    {
      name: 'the sum is not the load',
      hall: of({ liquidKw: 115, airKw: 27 }),
      findings: [
        {
          objects: ['R1'],
          message: 'R1: 115 kW by liquid and 27 kW to the air are 142 kW, not its load of 132 kW.',
          measured: 142,
          limit: 132,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'the fraction is another',
      hall: of({ liquidFraction: 0.7, liquidKw: 115, airKw: 17 }),
      findings: [
        {
          objects: ['R1'],
          message: 'R1: a liquidFraction of 0.7 makes 92.4 kW by liquid, and 115 kW are stated.',
          measured: 115,
          limit: 92.4,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'a type without a fraction: one finding, not one for each rack',
      hall: typed({ airKw: 17 }),
      findings: [{ objects: ['own'], measured: 115, limit: 0, unit: 'kW' }],
    },
  ],
  notApplicable: [
    { name: 'nothing stated but the fraction', hall: of({}) },
    { name: 'no load', hall: hall({ racks: [rack('R1', { liquidKw: 100 })] }) },
  ],
};
