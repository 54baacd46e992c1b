import type { Hall } from '../../model/types';
import { hall, rack } from '../testing/hallBuilder';
import type { RuleCases } from '../testing/ruleCases';

/** A row of racks with these loads [kW], all to the air unless `liquidFraction` says otherwise. */
const loads = (list: readonly number[], liquidFraction = 0): Hall =>
  hall({
    racks: list.map((powerKw, n) =>
      rack(`R${n + 1}`, { row: 'R', at: [600 * n, 0], powerKw, liquidFraction }),
    ),
  });

export const cases: RuleCases = {
  valid: [
    { name: 'four of 20 kW', hall: loads([20, 20, 20, 20]) },
    { name: 'just twice the mean', hall: loads([30, 10, 5, 15]) },
    { name: 'empty positions do not lower the mean', hall: loads([20, 20, 0, 0, 0, 0]) },
  ],
  invalid: [
    {
      name: '40 kW among racks of 8',
      hall: loads([8, 40, 8, 8]),
      findings: [
        {
          objects: ['R2'],
          message: 'R2 gives 40 kW to the air, 2.5 times the mean of row R (16 kW).',
          measured: 40,
          limit: 32,
          unit: 'kW',
        },
      ],
    },
  ],
  notApplicable: [
    { name: 'little heat to the air', hall: loads([9, 1, 1, 1]) },
    { name: 'a rack alone', hall: loads([40]) },
    { name: 'all by liquid', hall: loads([100, 20, 20, 20], 1) },
  ],
};
