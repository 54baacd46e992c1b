import { cdu, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

export const cases: RuleCases = {
  valid: [
    { name: 'each id once', hall: hall({ racks: [rack('R1'), rack('R2')] }) },
    { name: 'ids that differ by case', hall: hall({ racks: [rack('R1'), rack('r1')] }) },
  ],
  invalid: [
    {
      name: 'two racks of one id',
      hall: hall({ racks: [rack('R1'), rack('R1')] }),
      findings: [
        {
          objects: ['R1'],
          message: 'The id R1 is used again (racks); references to it mean the first.',
          on: '"id": "R1"',
        },
      ],
    },
    {
      name: 'a rack and a CDU of one id, the CDU first',
      hall: hall({ cdus: [cdu('X')], racks: [rack('X')] }),
      findings: [
        {
          objects: ['X'],
          message: 'The id X is used again (cdus and racks); references to it mean the first.',
        },
      ],
    },
    {
      name: 'three of one id are two findings',
      hall: hall({ racks: [rack('R1'), rack('R1'), rack('R1')] }),
      findings: [{ objects: ['R1'] }, { objects: ['R1'] }],
    },
    {
      name: 'an element that breaks the schema still has its id',
      hall: { ...hall({ racks: [rack('R1')] }), cdus: [{ id: 'R1', powerKw: 'much' }] },
      findings: [{ objects: ['R1'] }],
    },
  ],
};
