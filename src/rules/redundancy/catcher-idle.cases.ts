import { load, node } from '../../analysis/testing/analysedHall';
import { caught, changed, declaring, twoN } from '../testing/redundancyChains';
import type { RuleCases } from '../testing/ruleCases';

const loaded = changed(caught(900), {
  power: [node('STS-4', 'sts', ['UPS-C'])],
  feeds: [{ id: 'P4', kind: 'pdu', from: ['STS-4'] }],
  racks: [load('R4', 120, ['P4'])],
});

export const cases: RuleCases = {
  valid: [
    { name: 'the catcher waits', hall: declaring('catcher', caught(900)) },
    { name: 'an own allowance', hall: declaring('catcher', loaded), options: { idleKw: 150 } },
  ],
  invalid: [
    {
      name: 'something is plugged into the catcher',
      hall: declaring('catcher', loaded),
      findings: [
        {
          objects: ['UPS-C'],
          message: 'UPS-C carries 120 kW in the normal state: what it carries it cannot catch.',
          measured: 120,
          limit: 0,
          unit: 'kW',
        },
      ],
    },
  ],
  notApplicable: [{ name: 'another scheme', hall: declaring('2n', twoN(2000, 2200)) }],
};
