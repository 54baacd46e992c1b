import type { Rack } from '../../model/types';
import { rackAround, tray } from '../testing/cabling';
import { hall } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** A unit along a tray of 60 m at 2.7 m, with its leaf rack `leafM` from its western end, where a node stands. */
const unit = (leafM: number, more: Rack[] = []) =>
  hall({
    racks: [
      rackAround('N1', [3000, 3000], { su: 'SU1' }),
      rackAround('LF', [3000 + leafM * 1000, 3000], { su: 'SU1', tier: 'leaf' }),
      ...more,
    ],
    trays: [
      tray('T1', [
        [3000, 3000],
        [63_000, 3000],
      ]),
    ],
  });

export const cases: RuleCases = {
  valid: [
    { name: '45 m of tray, drops of 1.2 m and 2 m of slack are 49.4 m', hall: unit(45) },
    { name: 'a rack of no unit may be anywhere', hall: unit(20, [rackAround('N2', [62_000, 3000])]) },
    { name: 'an own reach', hall: unit(58), options: { reachM: 100 } },
  ],
  invalid: [
    {
      name: 'leaves at one end of a long unit',
      hall: unit(58),
      findings: [
        {
          objects: ['LF', 'N1'],
          message:
            '1 rack of SU1 is too far from the leaves: N1 is 62.4 m of cable from LF; 50 m is the most (124.8 %).',
          measured: 62.4,
          limit: 50,
          unit: 'm',
        },
      ],
    },
    {
      name: 'two racks, the farther one is named',
      hall: unit(55, [rackAround('N2', [3600, 3000], { su: 'SU1' })]),
      findings: [
        { objects: ['LF', 'N1'], message: /^2 racks of SU1 are/, measured: 59.4, limit: 50, unit: 'm' },
      ],
    },
  ],
  notApplicable: [
    { name: 'no trays', hall: { ...unit(45), trays: [] } },
    { name: 'no units', hall: hall({ racks: [rackAround('N1', [3000, 3000])] }) },
  ],
};
