import type { PowerNode } from '../../model/types';
import { hall } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const board = (id: string, currents: Partial<PowerNode> = {}): PowerNode => ({
  id,
  kind: 'switchboard',
  ...currents,
});

export const cases: RuleCases = {
  valid: [
    { name: 'exactly what it withstands', hall: hall({ power: [board('S1', { icwKa: 65, ikKa: 65 })] }) },
    {
      name: 'other nodes are not asked',
      hall: hall({ power: [board('S1', { icwKa: 85, ikKa: 65 }), { id: 'T1', kind: 'transformer' }] }),
    },
  ],
  invalid: [
    {
      name: 'boards that say nothing are told once',
      hall: hall({ power: [board('S1'), board('S2', { icwKa: 65 }), board('S3', { icwKa: 65, ikKa: 50 })] }),
      findings: [
        {
          objects: ['S1', 'S2'],
          message:
            'Short circuits are not checked at 2 switchboards: S1 and S2. State icwKa and ikKa of the engineer’s study.',
        },
      ],
    },
    {
      name: 'more than it withstands',
      hall: hall({ power: [board('S1', { icwKa: 50, ikKa: 65 })] }),
      findings: [
        {
          objects: ['S1'],
          message: 'A short circuit at S1 drives 65 kA; it withstands 50 kA (130 %).',
          measured: 65,
          limit: 50,
          unit: 'kA',
        },
      ],
    },
    {
      name: 'an own reserve',
      hall: hall({ power: [board('S1', { icwKa: 65, ikKa: 60 })] }),
      options: { use: 0.9 },
      findings: [{ objects: ['S1'], measured: 60, limit: 58.5, unit: 'kA' }],
    },
  ],
  notApplicable: [{ name: 'no switchboard', hall: hall() }],
};
