import { load, node } from '../../analysis/testing/analysedHall';
import { changed, declaring, fromTheFeeds, parallel, singlePath, twoN } from '../testing/redundancyChains';
import type { ExpectedFinding, RuleCases } from '../testing/ruleCases';

const exposes = (id: string): ExpectedFinding => ({
  objects: [id],
  message: `Taking out ${id} leaves R1 lit without a UPS.`,
  measured: 1,
  limit: 0,
  unit: '1',
  lost: [id],
});

/** A bypass around the bus that two UPS share. */
const bypassed = changed(parallel(2, 300, 240), {
  power: [node('OUT', 'switchboard', ['BUS', { node: 'IN', role: 'alternate', switching: 'manual' }])],
  feeds: [{ id: 'PDU', kind: 'pdu', from: ['OUT'] }],
});

export const cases: RuleCases = {
  valid: [
    { name: 'two sides: the other stays on its UPS', hall: declaring('2n', twoN(2000, 1000)) },
    { name: 'no way round: dark is told by other rules', hall: declaring('n+1', parallel(2, 300, 240)) },
  ],
  invalid: [
    {
      name: 'a bypass around the one UPS; what stands before the UPS is not told again',
      hall: declaring('n+1', singlePath()),
      findings: [exposes('UPS')],
    },
    {
      name: 'a bypass around the bus of two UPS',
      hall: declaring('n+1', bypassed),
      findings: [exposes('BUS')],
    },
    {
      name: 'a load with one cord on a side with a bypass',
      hall: declaring(
        '2n',
        changed(twoN(2000, 1000), {
          power: [node('OUT-A', 'switchboard', ['UPS-A', { node: 'GRID-A', switching: 'manual' }])],
          feeds: [{ id: 'PA', kind: 'pdu', from: ['OUT-A'] }],
          racks: [load('R1', 100, ['PA'])],
        }),
      ),
      findings: [exposes('UPS-A')],
    },
  ],
  notApplicable: [
    { name: 'a scheme that spares nothing', hall: declaring('n', singlePath()) },
    {
      name: 'no power chain above the feeds',
      hall: declaring('2n', { ...fromTheFeeds, power: [node('UPS', 'ups')] }),
    },
  ],
};
