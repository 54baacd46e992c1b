import type { Cord, PowerScheme } from '../../model/types';
import { busway, hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const one = (cords: number | undefined, feeds: Cord[], power?: PowerScheme) =>
  hall({
    ...(power ? { design: { power } } : {}),
    types: [{ id: 'server', kind: 'rack', ...(cords === undefined ? {} : { cords }) }],
    feeds: [busway('A1'), busway('B1')],
    racks: [rack('R1', { type: 'server', feeds })],
  });

export const cases: RuleCases = {
  valid: [
    { name: 'two inlets', hall: one(2, ['A1', 'B1']) },
    { name: 'one cord for now is told by redundancy/min-feeds', hall: one(2, ['A1']) },
  ],
  invalid: [
    {
      name: 'one inlet on two feeds: a transfer switch stands in the rack',
      hall: one(1, ['A1', 'B1']),
      findings: [
        {
          objects: ['R1'],
          message:
            'R1 has 1 power inlet under 2n, so A1 and B1 reach it over a transfer switch, and both go with that.',
          measured: 1,
          limit: 2,
          unit: '1',
        },
      ],
    },
    {
      name: 'one inlet on one feed',
      hall: one(1, ['A1'], '4n/3'),
      findings: [
        {
          objects: ['R1'],
          message: 'R1 has 1 power inlet under 4n/3, and goes dark with A1.',
          measured: 1,
          limit: 2,
          unit: '1',
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'one path', hall: one(1, ['A1'], 'n') },
    { name: 'inlets that are not known', hall: one(undefined, ['A1']) },
    { name: 'no cords', hall: one(1, []) },
  ],
};
