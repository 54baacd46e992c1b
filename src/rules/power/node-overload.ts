import { allowedKw } from '../../analysis/power/allowedKw';
import { chainless, chainLimits } from '../chain';
import { judgeLoad, nodeLoad } from '../chainLoad';
import { marginShare } from '../limits';
import { kwOf } from '../loadWords';
import { blocked, defineRule, notApplicable } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/node-overload',
  title: 'Nothing in the power chain carries more than its rating with everything in service',
  severity: 'error',
  subjects: ['power'],
  reads: ['power'],
  options: { ...chainLimits, marginShare },
  source: 'Flow ≤ rating in the normal state; loads pushed upstream through the inputs that are active.',
  check(hall, index, limits) {
    const without = chainless(hall);
    if (without) return without;
    const { node, normalKw } = nodeLoad(hall, 'power', index);
    if (node.kind === 'transformer' && node.ratingKva !== undefined)
      return notApplicable('power/transformer-loading holds it against its kVA.');
    if (normalKw === 0) return notApplicable('Nothing draws from it while everything is in service.');
    const limit = allowedKw(node, limits);
    if (limit === undefined) return blocked(`The rating of ${node.id} is not known.`);
    return judgeLoad(hall, { measured: normalKw, limit }, limits.marginShare, () => ({
      text: said('With everything in service {0} carries {1}', node.id, kwOf(normalKw, limit)),
      objects: [node.id],
      unit: 'kW',
    }));
  },
});
