import { node, pdu } from '../../analysis/testing/analysedHall';
import {
  caught,
  changed,
  declaring,
  fromTheFeeds,
  oneBoard,
  singlePath,
  twoN,
} from '../testing/redundancyChains';
import type { ExpectedFinding, RuleCases } from '../testing/ruleCases';

/** Each PDU takes the other side's UPS when its own is lost. */
const crossed = changed(twoN(2000, 1000), {
  feeds: [
    pdu('PA', ['UPS-A', { node: 'UPS-B', role: 'alternate', switching: 'auto' }]),
    pdu('PB', ['UPS-B', { node: 'UPS-A', role: 'alternate', switching: 'auto' }]),
  ],
});

/** Generators on one bus, which either side turns to when its supply is lost. */
const oneGeneratorBus = changed(twoN(2000, 1000), {
  power: [
    node('GEN-1', 'generator'),
    node('GEN-2', 'generator'),
    node('GEN-BUS', 'switchboard', ['GEN-1', 'GEN-2']),
    ...(['A', 'B'] as const).flatMap((side) => [
      node(`LV-${side}`, 'ats', [`GRID-${side}`, { node: 'GEN-BUS', role: 'alternate', switching: 'auto' }]),
      node(`UPS-${side}`, 'ups', [`LV-${side}`], { side, ratingKw: 2000 }),
    ]),
  ],
});

const shares = (id: string): ExpectedFinding => ({
  objects: [id],
  message: `All cords of R1 can draw on ${id}: a fault in it can reach every one of them.`,
  measured: 1,
  limit: 0,
  unit: '1',
});

export const cases: RuleCases = {
  valid: [
    { name: 'two independent sides', hall: declaring('2n', twoN(2000, 1000)) },
    { name: 'what is common stands above the UPS', hall: declaring('2n', oneGeneratorBus) },
    {
      name: 'what takes the load down by itself is told as a single point of failure',
      hall: declaring('2n', oneBoard()),
      options: { boundary: 'utility' },
    },
    { name: 'a catcher is there to be shared', hall: declaring('catcher', caught(1000)) },
    {
      name: 'a tie that is closed by hand is no way for a fault',
      hall: declaring(
        '2n',
        changed(twoN(2000, 1000), {
          feeds: [pdu('PA', ['UPS-A', { node: 'UPS-B', role: 'alternate', switching: 'manual' }])],
        }),
      ),
    },
  ],
  invalid: [
    {
      name: 'either side can draw on the other',
      hall: declaring('2n', crossed),
      findings: [shares('UPS-A'), shares('UPS-B')],
    },
    {
      name: 'a generator bus, where independence is asked for above the UPS; its generators are not told again',
      hall: declaring('2n', oneGeneratorBus),
      options: { boundary: 'mv' },
      findings: [shares('GEN-BUS')],
    },
  ],
  blocked: [
    {
      name: 'a boundary that there is not',
      hall: declaring('2n', twoN(2000, 1000)),
      options: { boundary: 'roof' },
      reason: 'boundary is none of ups, lv, mv, utility.',
    },
  ],
  notApplicable: [
    { name: 'a scheme of one path', hall: declaring('n', singlePath()) },
    {
      name: 'no power chain above the feeds',
      hall: declaring('2n', { ...fromTheFeeds, power: [node('GRID', 'utility')] }),
    },
  ],
};
