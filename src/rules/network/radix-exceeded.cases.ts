import type { Hall } from '../../model/types';
import { clos, link } from '../testing/cabling';
import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** A fabric with `hosts` cables to its one leaf rack of as many switches as they need. */
const fabric = (hosts: number, radix: number, withCore: boolean): Hall =>
  hall({
    racks: [
      rack('LF', { tier: 'leaf', switches: Math.ceil(hosts / radix), radix }),
      rack('SP', { tier: 'spine', radix }),
      ...(withCore ? [rack('CO', { tier: 'core', radix })] : []),
      rack('H'),
    ],
    links: [link('L1', 'H', 'LF', { count: hosts })],
  });

export const cases: RuleCases = {
  valid: [
    { name: '2048 hosts on two tiers of 64 ports', hall: fabric(2048, 64, false) },
    { name: '65,536 hosts on three tiers of 64 ports', hall: fabric(65_536, 64, true) },
    { name: 'B200, 4 SU: 32 leaves and 16 spines of 64 ports, 1024 GPUs', hall: clos(32, 16, 32) },
  ],
  invalid: [
    {
      name: '2049 hosts on two tiers of 64 ports',
      hall: fabric(2049, 64, false),
      findings: [
        {
          objects: ['SP'],
          message:
            '2049 host ports are more than 2 tiers of switches with 64 ports connect without blocking: 2048 (100 %).',
          measured: 2049,
          limit: 2048,
          unit: '1',
        },
      ],
    },
    {
      name: '66,000 hosts on three tiers',
      hall: fabric(66_000, 64, true),
      findings: [{ objects: ['CO'], measured: 66_000, limit: 65_536, unit: '1' }],
    },
    {
      name: 'more cables than ports',
      hall: hall({
        racks: [rack('LF', { tier: 'leaf', switches: 2, radix: 64 }), rack('H')],
        links: [link('L1', 'H', 'LF', { count: 130 })],
      }),
      findings: [
        {
          objects: ['LF'],
          message: '130 cables end in LF, whose 2 switches of 64 ports have 128 (101.6 %).',
          measured: 130,
          limit: 128,
          unit: '1',
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: 'a hall that says nothing of switches',
      hall: hall({ racks: [rack('R1', { serves: 'network' })] }),
    },
  ],
};
