import {
  changed,
  declaring,
  fromTheFeeds,
  oneBoard,
  singlePath,
  triRedundant,
  twoN,
  twoOfNPlusOne,
} from '../testing/redundancyChains';
import type { RuleCases } from '../testing/ruleCases';

const tolerant = { faultTolerant: true };

export const cases: RuleCases = {
  valid: [
    { name: 'two sides, each for all', hall: declaring('2n', twoN(2000, 2000), tolerant) },
    { name: 'tri-redundant', hall: declaring('3n/2', triRedundant(), tolerant) },
  ],
  invalid: [
    {
      name: 'one path: the first component of it, and how many more',
      hall: declaring('n', singlePath(), tolerant),
      findings: [
        {
          objects: ['ATS'],
          message: 'The hall is declared fault tolerant, but losing ATS darkens R1; 4 more losses do harm.',
          measured: 5,
          limit: 0,
          unit: '1',
          lost: ['ATS'],
        },
      ],
    },
    {
      name: 'a load with a single cord, behind a transfer switch in its rack',
      hall: declaring('2(n+1)', twoOfNPlusOne(), tolerant),
      findings: [
        {
          objects: ['RACK-ATS'],
          message: /losing RACK-ATS darkens R2; 1 more loss does harm\.$/,
          measured: 2,
          limit: 0,
          unit: '1',
          lost: ['RACK-ATS'],
        },
      ],
    },
    {
      name: 'lit after any loss, but not with enough',
      hall: declaring('2n', twoN(2000, 2200), tolerant),
      findings: [
        {
          objects: ['UPS-B'],
          message:
            'The hall is declared fault tolerant, but losing UPS-B puts UPS-A at 2200 kW of 2000 kW (110 %); 1 more loss does harm.',
          measured: 2,
          limit: 0,
          unit: '1',
          lost: ['UPS-B'],
        },
      ],
    },
    {
      name: 'a feed that NEC lets carry 80 %',
      hall: declaring(
        '2n',
        changed(twoN(2000, 600), {
          feeds: [{ id: 'PA', kind: 'busway', from: ['UPS-A'], ratingA: 1000, voltageV: 415 }],
        }),
        { ...tolerant, profile: 'us' },
      ),
      findings: [
        {
          objects: ['PB'],
          message: /puts PA at 600 kW of 563\.5 kW/,
          measured: 1,
          limit: 0,
          unit: '1',
          lost: ['PB'],
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'it is not declared', hall: declaring('2n', oneBoard()) },
    { name: 'no power chain above the feeds', hall: declaring('2n', fromTheFeeds, tolerant) },
  ],
};
