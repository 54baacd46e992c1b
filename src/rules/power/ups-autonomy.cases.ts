import { hall } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';
import type { PowerNode } from '../../model/types';

const generator = (id: string, startS?: number): PowerNode => ({
  id,
  kind: 'generator',
  ...(startS === undefined ? {} : { startS }),
});
const ups = (autonomyMin: number): PowerNode => ({ id: 'U1', kind: 'ups', ratingKw: 2000, autonomyMin });

export const cases: RuleCases = {
  valid: [
    { name: '5 min bridge a start of 60 s', hall: hall({ power: [generator('G1'), ups(5)] }) },
    {
      name: 'a generator that starts in 15 s needs less battery',
      hall: hall({ power: [generator('G1', 15), ups(4.25)] }),
    },
    { name: 'generators that stand elsewhere start as usual', hall: hall({ power: [ups(5)] }) },
    {
      name: 'an own margin',
      hall: hall({ power: [generator('G1'), ups(2)] }),
      options: { marginMin: 1 },
    },
    {
      name: 'a battery store counts as well',
      hall: hall({ power: [{ id: 'S1', kind: 'bess', autonomyMin: 60 }] }),
    },
  ],
  invalid: [
    {
      name: '3 min',
      hall: hall({ power: [generator('G1'), ups(3)] }),
      findings: [
        {
          objects: ['U1'],
          message:
            'The battery of U1 lasts 3 min at rated load; a generator takes 60 s to carry load, and with 4 min of margin 5 min are needed.',
          measured: 3,
          limit: 5,
          unit: 'min',
          on: '"autonomyMin": 3',
        },
      ],
    },
    {
      name: 'the slowest generator counts',
      hall: hall({ power: [generator('G1', 10), generator('G2', 120), ups(5)] }),
      findings: [{ objects: ['U1', 'G2'], message: /G2 takes 120 s/, measured: 5, limit: 6, unit: 'min' }],
    },
  ],
  blocked: [
    {
      name: 'a battery of which nobody says how long it lasts',
      hall: hall({ power: [{ id: 'U1', kind: 'ups', ratingKw: 2000 }] }),
      reason: 'autonomyMin of U1 is not known.',
    },
  ],
  notApplicable: [{ name: 'nothing with a battery', hall: hall({ power: [generator('G1')] }) }],
};
