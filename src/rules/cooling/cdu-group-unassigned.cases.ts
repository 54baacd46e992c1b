import { cdu, hall, loop, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const gb200 = { type: 'nvidia-gb200-nvl72', powerKw: 132 } as const;

export const cases: RuleCases = {
  valid: [
    {
      name: 'a rack in a loop',
      hall: hall({ loops: [loop('TCS')], racks: [rack('R1', { ...gb200, loop: 'TCS' })] }),
    },
  ],
  invalid: [
    {
      name: 'a rack in none',
      hall: hall({ loops: [loop('TCS')], racks: [rack('R1', gb200)] }),
      findings: [
        {
          objects: ['R1'],
          message: 'R1 gives 115 kW to liquid and is in no loop.',
          measured: 115,
          limit: 0,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'CDUs, and no loop',
      hall: hall({ cdus: [cdu('CDU-1')], racks: [rack('R1', gb200)] }),
      findings: [{ objects: ['R1'], measured: 115, limit: 0, unit: 'kW' }],
    },
  ],
  notApplicable: [
    { name: 'a hall without a liquid side', hall: hall({ racks: [rack('R1', gb200)] }) },
    {
      name: 'an air-cooled rack',
      hall: hall({ loops: [loop('TCS')], racks: [rack('R1', { powerKw: 20 })] }),
    },
  ],
};
