import type { Assertion, Expectation, Hall } from '../../model/types';
import { busway, cdu, hall, loads, loop, plant, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const tests = (expect: object): Assertion[] => [{ id: 'T1', expect: expect as Expectation }];

/** Nine racks of 132 kW on a pair of busways of 1127 kW: 594 kW each, and 1188 kW when one is lost. */
const pair = (expect: object, count = 8): Hall =>
  hall({
    feeds: [busway('A1', { side: 'A' }), busway('B1', { side: 'B' })],
    racks: loads(count, 132, ['A1', 'B1']),
    tests: tests(expect),
  });

/** Three CDUs of 400 kW at the approach of 4 K that they have here, for four racks of 100 kW, all of it liquid. */
const cooled = (expect: object): Hall =>
  hall({
    plants: [plant('P1', { units: 3 })],
    loops: [loop('TCS-1', { redundancy: 'n+1' })],
    cdus: ['C1', 'C2', 'C3'].map((id) =>
      cdu(id, { loop: 'TCS-1', plant: 'P1', coolingKw: 400, approachK: 4, flowLpm: 1000 }),
    ),
    racks: ['R1', 'R2', 'R3', 'R4'].map((id) => rack(id, { powerKw: 100, liquidFraction: 1, loop: 'TCS-1' })),
    tests: tests(expect),
  });

export const cases: RuleCases = {
  valid: [
    {
      name: 'sums within their bounds, exactly at them too',
      hall: pair({
        racks: { eq: 8 },
        itKw: { min: 1056, max: 1056 },
        areaM2: { eq: 800 },
        airKw: { max: 1100 },
      }),
    },
    {
      name: 'a pair that carries all after the loss of one',
      hall: pair({ survives: { n: 1, of: 'power' } }),
    },
    {
      name: 'headroom after the loss of one CDU: 2 · 400 − 400',
      hall: cooled({ headroomKw: { loop: 'TCS-1', min: 400 } }),
    },
    {
      name: 'two CDUs lost, and the third carries the racks',
      hall: cooled({ survives: { n: 2, of: 'cooling' } }),
    },
    {
      name: 'more than a known load is certain, whatever the rest is',
      hall: hall({ racks: [rack('R1', { powerKw: 100 }), rack('R2')], tests: tests({ itKw: { min: 90 } }) }),
    },
  ],
  invalid: [
    {
      name: 'one failure for each bound',
      hall: pair({ racks: { eq: 48 }, itKw: { min: 6500, max: 7000 } }),
      findings: [
        {
          objects: ['T1'],
          message: 'T1: the IT load is 1056 kW; expected is at least 6500 kW.',
          measured: 1056,
          limit: 6500,
          unit: 'kW',
          on: '"min": 6500',
        },
        {
          objects: ['T1'],
          message: 'T1: the number of racks is 8 racks; expected is exactly 48 racks.',
          measured: 8,
          limit: 48,
          unit: 'racks',
          on: '"eq": 48',
        },
      ],
    },
    {
      name: 'a loss that overloads the other side',
      hall: pair({ survives: { n: 1, of: 'power' } }, 9),
      findings: [
        {
          objects: ['T1', 'A1'],
          message: 'T1: losing A1 overloads B1 (2 of 2 losses).',
          lost: ['A1'],
        },
      ],
    },
    {
      name: 'two losses that leave nothing',
      hall: pair({ survives: { n: 2, of: 'power' } }),
      findings: [
        {
          objects: ['T1', 'A1', 'B1'],
          message: 'T1: losing A1 and B1 leaves 8 racks dark (1 of 1 loss).',
          measured: 8,
          limit: 0,
          unit: 'racks',
          lost: ['A1', 'B1'],
        },
      ],
    },
    {
      name: 'nothing that could be lost',
      hall: hall({ tests: tests({ survives: { n: 1, of: 'cooling' } }) }),
      findings: [
        {
          objects: ['T1'],
          message: 'T1: the hall has no CDUs, air units and plants that could be lost.',
        },
      ],
    },
    {
      name: 'too little headroom',
      hall: cooled({ headroomKw: { loop: 'TCS-1', min: 500 } }),
      findings: [
        {
          objects: ['T1', 'TCS-1'],
          message: 'T1: TCS-1 has 400 kW left after the loss of 1 CDU; expected is at least 500 kW.',
          measured: 400,
          limit: 500,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'a loop that is not there',
      hall: pair({ headroomKw: { loop: 'TCS-9', min: 1 } }),
      findings: [{ objects: ['T1'], message: 'T1: there is no loop TCS-9.', on: '"loop": "TCS-9"' }],
    },
    {
      name: 'a bound that is none, and nothing at all',
      hall: hall({ tests: [...tests({ itKw: {} }), { id: 'T2', expect: {} }] }),
      findings: [
        { objects: ['T1'], message: 'T1 expects nothing of itKw: give min, max or eq.', on: '"itKw": {}' },
        { objects: ['T2'], message: 'T2 expects nothing.' },
      ],
    },
    {
      name: 'what a hall does not have',
      hall: hall({ tests: tests({ pue: { max: 1.2 } }) }),
      findings: [{ objects: ['T1'], message: /^T1: a hall has no PUE of its own/ }],
    },
  ],
  blocked: [
    {
      name: 'a load that is not known, and a bound that it could break',
      hall: hall({ racks: [rack('R1', { powerKw: 100 }), rack('R2')], tests: tests({ itKw: { max: 110 } }) }),
      reason: 'T1: the load of R2 is not known.',
    },
    {
      name: 'more losses than may be examined',
      hall: pair({ survives: { n: 2, of: 'power' } }),
      options: { mostWork: 7 },
      reason: /^T1: 1 losses are too many to examine here/,
    },
  ],
};
