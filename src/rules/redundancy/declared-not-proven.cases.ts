import { load, node } from '../../analysis/testing/analysedHall';
import {
  caught,
  changed,
  declaring,
  fromTheFeeds,
  oneBoard,
  pairs,
  parallel,
  singlePath,
  triRedundant,
  twoN,
  twoOfNPlusOne,
} from '../testing/redundancyChains';
import type { RuleCases } from '../testing/ruleCases';

export const cases: RuleCases = {
  valid: [
    { name: 'n', hall: declaring('n', singlePath()) },
    { name: 'n+1', hall: declaring('n+1', parallel(4, 500, 1500)) },
    { name: '2n', hall: declaring('2n', twoN(2000, 2000)) },
    { name: '2(n+1)', hall: declaring('2(n+1)', twoOfNPlusOne()) },
    {
      name: '2(n+1) by modules',
      hall: declaring('2(n+1)', twoN(2500, 2000, { modules: 10, moduleKw: 250 })),
    },
    { name: '3n/2', hall: declaring('3n/2', triRedundant()) },
    { name: '4n/3', hall: declaring('4n/3', pairs(4, 2000, 1000)) },
    { name: 'catcher', hall: declaring('catcher', caught(1000)) },
  ],
  invalid: [
    {
      name: '2n with 110 % on one side',
      hall: declaring('2n', twoN(2000, 2200)),
      findings: [
        {
          objects: ['UPS-A', 'UPS-B'],
          message:
            'The hall declares 2n, but losing UPS-B puts UPS-A at 2200 kW of 2000 kW (110 %); what is proven is n.',
          lost: ['UPS-B'],
        },
      ],
    },
    {
      name: '2n on one board',
      hall: declaring('2n', oneBoard()),
      findings: [
        {
          objects: ['GRID'],
          message: 'The hall declares 2n, but losing GRID darkens R1; what is proven is n.',
          lost: ['GRID'],
        },
      ],
    },
    {
      name: '2(n+1) whose UPS are one block each',
      hall: declaring('2(n+1)', twoN(2000, 500)),
      findings: [
        {
          objects: ['UPS-A', 'UPS-B'],
          message:
            'The hall declares 2(n+1), but UPS-A has 0 kW without a module for 500 kW; what is proven is 2n.',
          lost: ['UPS-B'],
        },
      ],
    },
    {
      name: '4n/3 with three systems',
      hall: declaring('4n/3', triRedundant()),
      findings: [
        {
          objects: [],
          message:
            'The hall declares 4n/3, but it has 3 UPS systems of the 4 that this takes; what is proven is 2n.',
        },
      ],
    },
    {
      name: '4n/3 with the reserve sold',
      hall: declaring('4n/3', pairs(4, 2000, 8000 / 6)),
      findings: [
        {
          objects: ['UPS-1', 'UPS-2'],
          message: /losing UPS-2 puts UPS-1 at 2667 kW of 2000 kW \(133\.3 %\); what is proven is n\.$/,
          lost: ['UPS-2'],
        },
      ],
    },
    {
      name: 'n+1 with units that are all needed',
      hall: declaring('n+1', parallel(4, 500, 1600)),
      findings: [
        {
          objects: ['UPS-1'],
          message:
            /UPS-1, UPS-2, UPS-3 and UPS-4 without a unit has 1500 kW for 1600 kW; what is proven is n\.$/,
        },
      ],
    },
    {
      name: 'a catcher that is in use',
      hall: declaring(
        'catcher',
        changed(caught(900), { feeds: [{ id: 'P4', from: ['UPS-C'] }], racks: [load('R4', 60, ['P4'])] }),
      ),
      findings: [
        {
          objects: ['UPS-C'],
          message:
            'The hall declares catcher, but UPS-C carries 60 kW in the normal state; what is proven is n.',
        },
      ],
    },
    {
      name: 'not even n',
      hall: declaring('n', changed(singlePath(), { racks: [load('R1', 400, ['PDU'])] })),
      findings: [
        {
          objects: ['UPS'],
          message:
            'The hall declares n, but as it is the load puts UPS at 400 kW of 300 kW (133.3 %); what is proven is not even n.',
        },
      ],
    },
  ],
  blocked: [
    {
      name: 'a UPS without a rating',
      hall: declaring(
        '2n',
        changed(twoN(1, 1), { power: [node('UPS-A', 'ups', ['GRID-A'], { side: 'A' })] }),
      ),
      reason: 'The rating of UPS-A is not known.',
    },
  ],
  notApplicable: [
    { name: 'no scheme is declared', hall: declaring(undefined, oneBoard()) },
    { name: 'no power chain above the feeds', hall: declaring('2n', fromTheFeeds) },
  ],
};
