import { busway, cdu, hall, loop, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

export const cases: RuleCases = {
  valid: [
    {
      name: 'everything that is named exists',
      hall: hall({
        design: { phases: ['P1'] },
        loops: [loop('TCS-1')],
        feeds: [busway('A1', { phase: 'P1' })],
        cdus: [cdu('CDU-1', { loop: 'TCS-1', feeds: [{ feed: 'A1', weight: 0 }] })],
        racks: [rack('R1', { type: 'nvidia-gb300-nvl72', loop: 'TCS-1', feeds: ['A1'] })],
        waivers: [{ id: 'W1', rule: 'space/overlap', on: ['R1', 'CDU-1'], reason: 'Shown as one.' }],
      }),
    },
  ],
  invalid: [
    {
      name: 'a type of no catalogue',
      hall: hall({ racks: [rack('R1', { type: 'nothing-such' })] }),
      findings: [
        {
          objects: ['R1', 'nothing-such'],
          message: 'R1: there is no equipment type nothing-such in the catalogue or in types.',
          on: '"type": "nothing-such"',
        },
      ],
    },
    {
      name: 'a cord into no feed',
      hall: JSON.stringify(hall({ feeds: [busway('A1')], racks: [rack('R1', { feeds: ['A1', 'B9'] })] })),
      findings: [{ objects: ['R1', 'B9'], message: 'R1: there is no feed B9.', on: '"B9"' }],
    },
    {
      name: 'a cord with a weight into no feed',
      hall: hall({ racks: [rack('R1', { feeds: [{ feed: 'B9', weight: 0 }] })] }),
      findings: [{ objects: ['R1', 'B9'], message: 'R1: there is no feed B9.' }],
    },
    {
      name: 'a thing of another kind',
      hall: hall({ cdus: [cdu('CDU-1')], racks: [rack('R1', { loop: 'CDU-1' })] }),
      findings: [{ objects: ['R1', 'CDU-1'], message: 'R1: CDU-1 is in cdus, but a loop is wanted here.' }],
    },
    {
      name: 'a phase that nobody declares',
      hall: hall({ racks: [rack('R1', { phase: 'P9' })] }),
      findings: [{ objects: ['R1', 'P9'], message: 'R1: there is no phase P9.' }],
    },
    {
      name: 'a waiver for nothing',
      hall: hall({ waivers: [{ id: 'W1', rule: 'space/overlap', on: ['R1'], reason: 'Long gone.' }] }),
      findings: [{ objects: ['W1', 'R1'], message: 'W1: there is nothing with the id R1.' }],
    },
  ],
};
