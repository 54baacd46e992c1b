import { chainless } from '../chain';
import { judgeLoad, nodeLoad } from '../chainLoad';
import { exceeds, figure, percent } from '../limits';
import { defineRule, notApplicable } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/pf-margin',
  title: 'What is rated in kVA holds at a conservative power factor',
  severity: 'warning',
  subjects: ['power'],
  reads: ['power'],
  options: {
    powerFactor: {
      default: 0.95,
      unit: '1',
      description: 'Power factor of the design where a node declares none.',
      source: 'SemiAnalysis, Datacenter Anatomy: 0.95',
    },
    conservative: {
      default: 0.9,
      unit: '1',
      description: 'Power factor at which the load should still be within the rating.',
      source: 'SemiAnalysis, Datacenter Anatomy: 0.90 as the conservative figure',
    },
  },
  source: 'S = P / cos φ at the conservative power factor, for the worst single loss.',
  check(hall, index, { powerFactor, conservative }) {
    const without = chainless(hall);
    if (without) return without;
    const { node, worstKw, lost } = nodeLoad(hall, 'power', index);
    const { ratingKva } = node;
    if (ratingKva === undefined) return notApplicable('It is not rated in kVA.');
    if (node.kind === 'ups') return notApplicable('power/ups-kva-and-kw judges a UPS.');
    if (worstKw === 0) return notApplicable('Nothing ever draws from it.');
    const pf = node.pf ?? powerFactor;
    if (pf <= conservative) return notApplicable('It is designed for no better power factor.');
    if (exceeds(worstKw / pf, ratingKva)) return notApplicable('It is overloaded at its own power factor.');
    const load = worstKw / conservative;
    const text = () =>
      said(
        '{0} kW on {1} are {2} kVA at a power factor of {3}, and {4} kVA of {5} kVA ({6}) at {7}',
        figure(worstKw),
        node.id,
        figure(worstKw / pf),
        pf,
        figure(load),
        figure(ratingKva),
        percent(load, ratingKva),
        conservative,
      );
    return judgeLoad(
      hall,
      { measured: load, limit: ratingKva },
      // The conservative figure is a margin itself.
      Infinity,
      () => ({
        text: lost === undefined ? text() : said('After losing {0}, {1}', lost, text()),
        objects: lost === undefined ? [node.id] : [node.id, lost],
        unit: 'kVA',
        ...(lost === undefined ? {} : { scenario: { lost: [lost] } }),
      }),
    );
  },
});
