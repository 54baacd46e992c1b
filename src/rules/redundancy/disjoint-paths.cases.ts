import { load, node, pdu } from '../../analysis/testing/analysedHall';
import type { Source } from '../../model/types';
import {
  caught,
  changed,
  declaring,
  fromTheFeeds,
  oneBoard,
  triRedundant,
  twoN,
} from '../testing/redundancyChains';
import type { RuleCases } from '../testing/ruleCases';

const instead = (id: string): Source => ({ node: id, role: 'alternate', switching: 'auto' });

/** Both PDUs prefer UPS-A, and turn to UPS-B when it is lost. */
const onePreferred = changed(twoN(2000, 1000), {
  feeds: [pdu('PA', ['UPS-A', instead('UPS-B')]), pdu('PB', ['UPS-A', instead('UPS-B')])],
});

/** The same, with a board between the UPS and the PDUs. */
const oneActiveBoard = changed(twoN(2000, 1000), {
  power: [node('OUT-A', 'switchboard', ['UPS-A']), node('OUT-B', 'switchboard', ['UPS-B'])],
  feeds: [pdu('PA', ['OUT-A', instead('OUT-B')]), pdu('PB', ['OUT-A', instead('OUT-B')])],
});

export const cases: RuleCases = {
  valid: [
    { name: 'two independent sides', hall: declaring('2n', twoN(2000, 1000)) },
    { name: 'tri-redundant', hall: declaring('3n/2', triRedundant()) },
    {
      name: 'a standby cord is a path',
      hall: declaring(
        '2n',
        changed(twoN(2000, 1000), { racks: [load('R1', 1000, ['PA', { feed: 'PB', weight: 0 }])] }),
      ),
    },
    {
      name: 'a side without a UPS is a path',
      hall: declaring('2n', changed(twoN(2000, 1000), { feeds: [pdu('PB', ['GRID-B'])] })),
    },
    {
      name: 'what has no second path at all is told as a single point of failure',
      hall: declaring('2n', oneBoard()),
    },
  ],
  invalid: [
    {
      name: 'both cords prefer the same UPS',
      hall: declaring('2n', onePreferred),
      findings: [
        {
          objects: ['UPS-A'],
          message: 'All cords of R1 draw from UPS-A: one active path of the 2 that 2n asks for.',
          measured: 1,
          limit: 2,
          unit: '1',
        },
      ],
    },
    {
      name: 'of several common components the nearest to the loads',
      hall: declaring('2n', oneActiveBoard),
      findings: [{ objects: ['OUT-A'], measured: 1, limit: 2, unit: '1' }],
    },
  ],
  notApplicable: [
    { name: 'a catcher waits', hall: declaring('catcher', caught(1000)) },
    {
      name: 'no power chain above the feeds',
      hall: declaring('2n', { ...fromTheFeeds, power: [node('GRID', 'utility')] }),
    },
  ],
};
