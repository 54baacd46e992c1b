import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

export const cases: RuleCases = {
  valid: [
    { name: 'a diversity of 1', hall: hall({ design: { diversity: 1 } }) },
    {
      name: 'storage is used less',
      hall: hall({ racks: [rack('S1', { serves: 'storage', utilisation: 0.6 })] }),
    },
    { name: 'an own limit', hall: hall({ design: { diversity: 0.9 } }), options: { least: 0.9 } },
  ],
  invalid: [
    {
      name: 'a diversity of 80 %',
      hall: JSON.stringify(hall({ design: { diversity: 0.8 } })),
      findings: [
        {
          objects: [],
          message: "The feeds are sized for 80 % of the racks' loads at once; AI training draws 100 %.",
          measured: 0.8,
          limit: 1,
          unit: '1',
          on: '"diversity":0.8',
        },
      ],
    },
    {
      name: 'racks of compute that are used less',
      hall: hall({ racks: [rack('R1', { utilisation: 0.7 }), rack('R2', { utilisation: 0.6 }), rack('R3')] }),
      findings: [
        {
          objects: ['R1', 'R2'],
          message:
            'The feeds are sized for less than the load of R1 and R2: down to 60 %; AI training draws 100 %.',
          measured: 0.6,
          limit: 1,
          unit: '1',
        },
      ],
    },
  ],
  notApplicable: [{ name: 'nothing is declared', hall: hall({ racks: [rack('R1')] }) }],
};
