import type { Link } from '../../model/types';
import { link } from '../testing/cabling';
import { hall, row } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

const on = (parts: Partial<Link>) =>
  hall({ racks: row('R', 2, [3000, 3000]), links: [link('L1', 'R-1', 'R-2', parts)] });

export const cases: RuleCases = {
  valid: [
    { name: 'two panels', hall: on({ panels: 2 }) },
    { name: 'an own limit', hall: on({ panels: 3 }), options: { mostPanels: 4 } },
  ],
  invalid: [
    {
      name: 'three panels',
      hall: on({ panels: 3 }),
      findings: [
        {
          objects: ['L1'],
          message:
            'L1 passes 3 patch panels, up to 2.1 dB of connections; the reach of its medium assumes 2: check its loss budget.',
          measured: 3,
          limit: 2,
          unit: '1',
          on: '"panels": 3',
        },
      ],
    },
  ],
  notApplicable: [{ name: 'panels that are not counted', hall: on({}) }],
};
