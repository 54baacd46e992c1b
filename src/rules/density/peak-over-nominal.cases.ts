import type { Hall, Rack } from '../../model/types';
import { busway, cdu, hall, loop, many, plant, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** Ten racks on one CDU of 1368 kW, all heat by liquid. */
const loopOf = (parts: Partial<Rack>): Hall =>
  hall({
    plants: [plant('FWS')],
    loops: [loop('TCS')],
    cdus: [cdu('CDU-1', { type: 'vertiv-xdu1350-2p', loop: 'TCS', plant: 'FWS' })],
    racks: many(10, 'R', (id) => rack(id, { liquidFraction: 1, loop: 'TCS', ...parts })),
  });

/** Ten racks on a pair of busways of 1127 kW. */
const feedOf = (parts: Partial<Rack>, feeds = ['A', 'B']): Hall =>
  hall({ feeds: [busway('A'), busway('B')], racks: many(10, 'R', (id) => rack(id, { feeds, ...parts })) });

export const cases: RuleCases = {
  valid: [
    { name: '120 kW, 135 kW peak: within the CDU', hall: loopOf({ powerKw: 120, peakKw: 135 }) },
    { name: '135 kW, 155 kW peak: 114.8 % is usual', hall: loopOf({ powerKw: 135, peakKw: 155 }) },
    { name: 'more than the CDU at nominal load: an overload', hall: loopOf({ powerKw: 140, peakKw: 200 }) },
    { name: 'a feed that carries the peak', hall: feedOf({ powerKw: 80, peakKw: 110 }) },
  ],
  invalid: [
    {
      name: '120 kW, 150 kW peak on 1368 kW',
      hall: loopOf({ powerKw: 120, peakKw: 150 }),
      findings: [
        {
          objects: ['TCS', 'CDU-1'],
          message:
            'At their peak the racks of TCS give it 1500 kW (125 % of nominal); its CDUs carry 1368 kW (109.6 %).',
          measured: 1500,
          limit: 1368,
          unit: 'kW',
        },
      ],
    },
    {
      name: '100 kW, 125 kW peak on a pair of 1127 kW: when one is lost',
      hall: feedOf({ powerKw: 100, peakKw: 125 }),
      findings: [
        {
          objects: ['A', 'B'],
          message:
            'With B lost, busway A carries 1250 kW with its racks at their peak (125 % of nominal), of 1127 kW (110.9 %).',
          measured: 1250,
          limit: 1127,
          unit: 'kW',
          lost: ['B'],
        },
        { objects: ['B', 'A'], measured: 1250, limit: 1127, unit: 'kW', lost: ['A'] },
      ],
    },
    {
      name: 'a single cord',
      hall: feedOf({ powerKw: 100, peakKw: 125 }, ['A']),
      findings: [
        { objects: ['A'], message: /^Busway A carries 1250 kW/, measured: 1250, limit: 1127, unit: 'kW' },
      ],
    },
  ],
  notApplicable: [
    { name: 'no peaks', hall: loopOf({ powerKw: 130 }) },
    {
      name: 'a feed without a rating',
      hall: { ...feedOf({ powerKw: 100, peakKw: 125 }), feeds: [{ id: 'A' }, { id: 'B' }] },
    },
  ],
};
