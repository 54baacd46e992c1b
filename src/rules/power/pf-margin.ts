import { chainless } from '../chain';
import { judgeLoad, nodeLoad } from '../chainLoad';
import { exceeds, figure, percent } from '../limits';
import { defineRule, notApplicable } from '../rule';

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
    return judgeLoad(
      hall,
      { measured: load, limit: ratingKva },
      // The conservative figure is a margin itself.
      Infinity,
      () => ({
        text: `${lost === undefined ? '' : `After losing ${lost}, `}${figure(worstKw)} kW on ${node.id} are ${figure(worstKw / pf)} kVA at a power factor of ${pf}, and ${figure(load)} kVA of ${figure(ratingKva)} kVA (${percent(load, ratingKva)}) at ${conservative}`,
        objects: lost === undefined ? [node.id] : [node.id, lost],
        unit: 'kVA',
        ...(lost === undefined ? {} : { scenario: { lost: [lost] } }),
      }),
    );
  },
});
