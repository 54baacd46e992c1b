import type { Cdu, Hall } from '../../model/types';
import { busway, cdu, hall } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** CDU-0 is fed from both sides, so that the hall shows how CDUs are fed. */
const one = (parts: Partial<Cdu>, more: Partial<Hall> = {}): Hall =>
  hall({
    feeds: [
      busway('MA', { side: 'A' }),
      busway('MA2', { side: 'A' }),
      busway('MB', { side: 'B' }),
      busway('X'),
    ],
    cdus: [cdu('CDU-0', { feeds: ['MA', 'MB'] }), cdu('CDU-1', parts)],
    ...more,
  });

export const cases: RuleCases = {
  valid: [
    { name: 'one feed of each side', hall: one({ feeds: ['MA', 'MB'] }) },
    { name: 'a feed whose side is not stated', hall: one({ feeds: ['MA', 'X'] }) },
    { name: 'two pumps', hall: one({ feeds: ['MA', 'MB'], pumps: 2 }) },
    { name: 'a type with three pumps', hall: hall({ cdus: [cdu('CDU-1', { type: 'vertiv-xdu1350-3p' })] }) },
  ],
  invalid: [
    {
      name: 'one feed',
      hall: JSON.stringify(one({ feeds: ['MA'] })),
      findings: [
        {
          objects: ['CDU-1', 'MA'],
          message: 'CDU-1 has 1 feed (MA); its pumps need 2.',
          measured: 1,
          limit: 2,
          unit: '1',
          lost: ['MA'],
          on: '"feeds":["MA"]',
        },
      ],
    },
    {
      name: 'one feed twice',
      hall: one({ feeds: ['MA', 'MA'] }),
      findings: [{ objects: ['CDU-1', 'MA'], measured: 1, limit: 2, unit: '1', lost: ['MA'] }],
    },
    {
      name: 'no feed, where other CDUs have theirs',
      hall: one({}),
      findings: [
        {
          objects: ['CDU-1'],
          message: 'CDU-1 has 0 feeds; its pumps need 2.',
          measured: 0,
          limit: 2,
          unit: '1',
        },
      ],
    },
    {
      name: 'two feeds of one side',
      hall: one({ feeds: ['MA', 'MA2'] }),
      findings: [
        { objects: ['CDU-1', 'MA', 'MA2'], message: 'All feeds of CDU-1 are of side A: MA and MA2.' },
      ],
    },
    {
      name: 'one pump',
      hall: one({ feeds: ['MA', 'MB'], pumps: 1 }),
      findings: [
        {
          severity: 'warning',
          objects: ['CDU-1'],
          message: 'CDU-1 has 1 pump: its coolant stops with it.',
          measured: 1,
          limit: 2,
          unit: '1',
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'no CDU of the hall plugs in', hall: hall({ cdus: [cdu('CDU-1')] }) },
    { name: 'a single path is declared', hall: one({ feeds: ['MA'] }, { design: { power: 'n+1' } }) },
  ],
};
