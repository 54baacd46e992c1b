import type { Cord } from '../../model/types';
import { busway, cdu, hall, loads, rack } from '../testing/hallBuilder';
import type { ExpectedFinding, InvalidCase, RuleCase, RuleCases } from '../testing/ruleCases';

const us = { profile: 'us' } as const;
const pair = [busway('A1', { side: 'A' }), busway('B1', { side: 'B' })];

/** A row of GB200 racks of 132 kW on a pair of busways of `ratingA` at 415 V. */
const e24 = (racks: number, ratingA = 1600, profile?: typeof us) =>
  hall({
    ...(profile ? { design: profile } : {}),
    feeds: [busway('A1', { ratingA }), busway('B1', { ratingA })],
    racks: loads(racks, 132, ['A1', 'B1']),
  });

const after = (lost: string, feed: string, kw: number, limit: number, percent: number): ExpectedFinding => ({
  objects: [feed, lost],
  message: `Losing ${lost} puts busway ${feed} at ${kw} kW of ${limit} kW (${percent} %).`,
  measured: kw,
  limit,
  unit: 'kW',
  lost: [lost],
});

/** Racks that a pair carries after the loss of one: by rating, IEC and NEC. */
const perPair = [
  [800, 4, 3],
  [1000, 5, 4],
  [1200, 6, 5],
  [1600, 8, 6],
] as const;

const fit = perPair.flatMap(([ratingA, iec, nec]): RuleCase[] => [
  { name: `${iec} racks of 132 kW on two busways of ${ratingA} A`, hall: e24(iec, ratingA) },
  { name: `${nec} racks of 132 kW on two busways of ${ratingA} A at 80 %`, hall: e24(nec, ratingA, us) },
]);
const oneTooMany = perPair.flatMap(([ratingA, iec, nec]): InvalidCase[] =>
  (
    [
      [iec, 1, undefined],
      [nec, 0.8, us],
    ] as const
  ).map(([fits, derate, profile]) => {
    const limit = (Math.sqrt(3) * 415 * ratingA * 0.98 * derate) / 1000;
    const finding = { measured: (fits + 1) * 132, limit, unit: 'kW' };
    return {
      name: `one rack more than ${fits} on two busways of ${ratingA} A${profile ? ' at 80 %' : ''}`,
      hall: e24(fits + 1, ratingA, profile),
      findings: [
        { ...finding, objects: ['A1', 'B1'], lost: ['B1'] },
        { ...finding, objects: ['B1', 'A1'], lost: ['A1'] },
      ],
    };
  }),
);

/** Three feeds of 1000 V DC, three loads of 100 kW in a ring. */
const ring = (ratingA: number) =>
  hall({
    feeds: ['F1', 'F2', 'F3'].map((id) => busway(id, { current: 'dc', voltageV: 1000, ratingA })),
    racks: [
      rack('R1', { powerKw: 100, feeds: ['F1', 'F2'] }),
      rack('R2', { powerKw: 100, feeds: ['F2', 'F3'] }),
      rack('R3', { powerKw: 100, feeds: ['F3', 'F1'] }),
    ],
  });

const dc = (ratingA: number, kw: number) =>
  hall({
    feeds: [busway('D1', { current: 'dc', voltageV: 800, ratingA })],
    racks: loads(1, kw, ['D1']),
  });

const standby: Cord[] = ['A1', { feed: 'B1', weight: 0 }];

export const cases: RuleCases = {
  valid: [
    ...fit,
    { name: 'tri-redundant: each of three at exactly 100 % after a loss', hall: ring(150) },
    { name: 'a rack of 1 MW at 800 V DC draws exactly 1250 A', hall: dc(1250, 1000) },
    {
      name: 'racks that need both cords are dark after a loss, and load nothing',
      hall: hall({
        feeds: pair,
        racks: loads(9, 132, ['A1', 'B1']).map((r) => ({ ...r, feedsNeeded: 2 })),
      }),
    },
    { name: 'an own derating', hall: e24(9), options: { derate: 1.1 } },
    { name: 'an own power factor', hall: e24(8, 1600), options: { powerFactor: 0.95 } },
  ],
  invalid: [
    {
      name: 'nine racks of 132 kW: fine until one busway is lost',
      hall: e24(9),
      findings: [after('B1', 'A1', 1188, 1127, 105.4), after('A1', 'B1', 1188, 1127, 105.4)],
    },
    {
      name: 'ten racks of 132 kW',
      hall: e24(10),
      findings: [after('B1', 'A1', 1320, 1127, 117.1), after('A1', 'B1', 1320, 1127, 117.1)],
    },
    {
      name: 'eight racks of 132 kW under NEC',
      hall: e24(8, 1600, us),
      findings: [after('B1', 'A1', 1056, 901.7, 117.1), after('A1', 'B1', 1056, 901.7, 117.1)],
    },
    ...oneTooMany,
    {
      name: 'too much in the normal state is told once, without a loss',
      hall: hall({ feeds: pair, racks: loads(9, 132, ['A1']) }),
      findings: [
        {
          objects: ['A1'],
          message: 'Busway A1 carries 1188 kW of 1127 kW (105.4 %).',
          measured: 1188,
          limit: 1127,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'standby cords take all after a loss',
      hall: hall({ feeds: [busway('A1', { ratingA: 2000 }), busway('B1')], racks: loads(9, 132, standby) }),
      findings: [after('A1', 'B1', 1188, 1127, 105.4)],
    },
    {
      name: 'cords by weight: two thirds of 1200 kW',
      hall: hall({
        feeds: [busway('A1', { ratingA: 1000 }), busway('B1', { ratingA: 2000 })],
        racks: loads(1, 1200, [{ feed: 'A1', weight: 2 }, 'B1']),
      }),
      findings: [
        {
          objects: ['A1'],
          message: 'Busway A1 carries 800 kW of 704.4 kW (113.6 %).',
          measured: 800,
          limit: 704.4,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'tri-redundant, each one ampere too small: of equal losses the first is named',
      hall: ring(149),
      findings: [
        after('F2', 'F1', 150, 149, 100.7),
        after('F1', 'F2', 150, 149, 100.7),
        after('F1', 'F3', 150, 149, 100.7),
      ],
    },
    {
      name: 'direct current has no power factor',
      hall: dc(1249, 1000),
      findings: [{ objects: ['D1'], measured: 1000, limit: 999.2, unit: 'kW' }],
    },
    {
      name: 'CDUs plug in too',
      hall: hall({
        feeds: [busway('RA', { kind: 'rpp', ratingA: 32, voltageV: 400 })],
        cdus: [
          cdu('CDU-1', { powerKw: 13.7, feeds: ['RA'] }),
          cdu('CDU-2', { powerKw: 13.7, feeds: ['RA'] }),
        ],
      }),
      findings: [
        {
          objects: ['RA'],
          message: 'RPP RA carries 27.4 kW of 21.7 kW (126.1 %).',
          measured: 27.4,
          limit: 21.73,
          unit: 'kW',
        },
      ],
    },
    {
      name: 'an unknown load cannot save what is too much already',
      hall: hall({ feeds: pair, racks: [...loads(9, 132, ['A1']), rack('X', { feeds: ['A1'] })] }),
      findings: [{ objects: ['A1'], measured: 1188, limit: 1127, unit: 'kW' }],
    },
  ],
  blocked: [
    {
      name: 'a busway without a rating',
      hall: hall({ feeds: [{ id: 'A1', ratingA: 1600 }], racks: loads(1, 132, ['A1']) }),
      reason: 'ratingA or voltageV of A1 is not known.',
    },
    {
      name: 'a load that is not known',
      hall: hall({
        feeds: [busway('A1')],
        racks: loads(2, 132, ['A1']),
        cdus: [cdu('CDU-1', { feeds: ['A1'] })],
      }),
      reason: 'The load of CDU-1 on A1 is not known.',
    },
  ],
  notApplicable: [{ name: 'nothing plugs in', hall: hall({ feeds: [busway('A1')] }) }],
};
