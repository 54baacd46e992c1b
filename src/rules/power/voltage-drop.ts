import { behindTransformer } from '../../analysis/power/ownTransformer';
import { worstDrop } from '../../analysis/power/feedDrop';
import { powerFactor } from '../consumer';
import { unlessUnknown } from '../feedPhases';
import { exceeds, figure } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/voltage-drop',
  title: 'The voltage that reaches a rack has not dropped too far on its feed',
  severity: 'warning',
  subjects: ['feeds'],
  // Of the feeds before it: whether a transformer is among what stands there.
  reads: ['chain'],
  options: {
    limit: {
      default: 0.05,
      unit: '1',
      description: 'Highest drop as a share of the voltage, from a public low-voltage supply.',
      source: 'IEC 60364-5-52 as summarised: 5 % for other uses than lighting',
    },
    ownTransformerLimit: {
      default: 0.08,
      unit: '1',
      description: 'Highest drop where a transformer of the hall stands upstream.',
      source: 'IEC 60364-5-52 as summarised: 8 % from an own MV/LV transformer',
    },
    powerFactor,
    resistivity: {
      default: 0.0225,
      unit: 'Ω·mm²/m',
      description: 'Resistivity of the copper of a whip in use.',
      source: 'IEC 60364-5-52 as summarised',
    },
    reactance: {
      default: 0.08,
      unit: 'mΩ/m',
      description: 'Reactance of a whip.',
      source: 'IEC 60364-5-52 as summarised',
    },
  },
  source: 'ΔU = √3 · I · L · (r · cos φ + x · sin φ), IEC 60364-5-52 as summarised; the text is not public.',
  check(hall, index, { limit, ownTransformerLimit, powerFactor, resistivity, reactance }) {
    const feed = hall.model.element('feeds', index)!;
    if (!hall.feeds.hasConsumers(index)) return notApplicable('Nothing plugs into it.');
    const supply = hall.equipment.supply(feed);
    const worst = worstDrop(hall, index, supply ?? { volts: 1, dc: false }, {
      powerFactor,
      resistivity,
      reactance,
    });
    if (!worst) return notApplicable('Neither the impedance of its run nor a whip is known.');
    if (!supply) return blocked(`voltageV of ${feed.id} is not known.`);
    const allowed = hall.get(behindTransformer)[index] ? ownTransformerLimit : limit;
    if (!exceeds(worst.share, allowed)) return unlessUnknown(hall, index, passed);
    return failed({
      message: said(
        '{0} % of the voltage of {1} is lost on the way to {2}; {3} % is allowed.',
        figure(worst.share * 100),
        feed.id,
        worst.id,
        figure(allowed * 100),
      ),
      objects: [feed.id, worst.id],
      measured: worst.share,
      limit: allowed,
      unit: '1',
    });
  },
});
