import { allowedKw } from '../../analysis/power/allowedKw';
import { chainless } from '../chain';
import { nodeLoad } from '../chainLoad';
import { exceeds, figure, percent } from '../limits';
import { defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/stranded-capacity',
  title: 'UPS capacity that is never used, even after the worst loss, is small',
  severity: 'info',
  subjects: ['power'],
  reads: ['power'],
  options: {
    idleShare: {
      default: 0.95,
      unit: '1',
      description:
        'Share of its rating that may stay unused after the worst loss; 0.2 to find what can be sold.',
      source: 'House rule: silent while a hall is being filled; 20 % is usual for a finished one',
    },
  },
  source: 'Usable after the worst loss minus what it carries then.',
  check(hall, index, { idleShare }) {
    const without = chainless(hall);
    if (without) return without;
    const { node, worstKw, lost } = nodeLoad(hall, 'power', index);
    if (node.kind !== 'ups') return notApplicable('It is no UPS.');
    if (worstKw === 0) return notApplicable('Nothing ever draws from it.');
    const rated = allowedKw(node, { derate: 1, powerFactor: 1 });
    if (rated === undefined) return notApplicable('It has no rating.');
    const idle = rated - worstKw;
    const limit = rated * idleShare;
    if (!exceeds(idle, limit)) return passed;
    const values = [node.id, figure(idle), figure(rated), percent(idle, rated)] as const;
    return failed({
      message:
        lost === undefined
          ? said('{0} leaves {1} kW of {2} kW ({3}) unused.', ...values)
          : said('{0} leaves {1} kW of {2} kW ({3}) unused, even after the loss of {4}.', ...values, lost),
      objects: [node.id],
      measured: idle,
      limit,
      unit: 'kW',
    });
  },
});
