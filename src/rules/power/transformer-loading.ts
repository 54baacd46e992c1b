import { chainless } from '../chain';
import { nodeLoad } from '../chainLoad';
import { powerGraph } from '../../analysis/power/powerGraph';
import { exceeds } from '../limits';
import { carries, kvaOf } from '../loadWords';
import { listed } from '../naming';
import { blocked, defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/transformer-loading',
  title: 'A transformer stays within its kVA, normally and after the loss of any other component',
  severity: 'error',
  subjects: ['power'],
  reads: ['power'],
  options: {
    errorShare: {
      default: 1,
      unit: '1',
      description: 'Share of the rated kVA above which it is an error.',
      source: 'Rated power at the design ambient; overload capability is a matter of minutes or of lifetime',
    },
    warnShare: {
      default: 0.9,
      unit: '1',
      description: 'Share of the rated kVA above which it warns.',
      source: 'Common practice: 10 % margin for harmonics and hot days',
    },
    powerFactor: {
      default: 0.95,
      unit: '1',
      description: 'Power factor of the load where the transformer declares none.',
      source: 'SemiAnalysis, Datacenter Anatomy: 0.95; 0.90 is conservative',
    },
  },
  source: 'S = P / cos φ ≤ rating, for the worst single loss.',
  check(hall, index, { errorShare, warnShare, powerFactor }) {
    const without = chainless(hall);
    if (without) return without;
    const { node, normalKw, worstKw, lost } = nodeLoad(hall, 'power', index);
    if (node.kind !== 'transformer') return notApplicable('It is no transformer.');
    if (worstKw === 0) return notApplicable('Nothing ever draws from it.');
    const rated = node.ratingKva;
    if (rated === undefined) {
      return node.ratingKw === undefined
        ? blocked(`ratingKva of ${node.id} is not known.`)
        : notApplicable('It is rated in kW: power/node-overload judges it.');
    }
    const pf = node.pf ?? powerFactor;
    const tell = (kw: number, loss: string | undefined, share: number): Failure => ({
      message: said('{0}.', carries(node.id, kvaOf(kw / pf, rated, kw, pf), loss)),
      objects: loss === undefined ? [node.id] : [node.id, loss],
      measured: kw / pf,
      limit: rated * share,
      unit: 'kVA',
      ...(loss === undefined ? {} : { scenario: { lost: [loss] } }),
    });
    for (const share of [errorShare, warnShare]) {
      const isError = share === errorShare;
      const allowed = rated * share * pf;
      const failure = exceeds(normalKw, allowed)
        ? tell(normalKw, undefined, share)
        : exceeds(worstKw, allowed)
          ? tell(worstKw, lost, share)
          : undefined;
      if (failure) return failed(isError ? failure : { ...failure, severity: 'warning' });
    }
    const { unknown } = hall.get(powerGraph);
    return unknown.length > 0 ? blocked(`The load of ${listed(unknown)} is not known.`) : passed;
  },
});
