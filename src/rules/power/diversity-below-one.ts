import { fallsShort, figure } from '../limits';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

export const rule = defineRule({
  id: 'power/diversity-below-one',
  title: 'Feeds of AI racks are sized for the whole load',
  severity: 'warning',
  subjects: ['hall'],
  reads: ['power', 'plan'],
  options: {
    least: {
      default: 1,
      unit: '1',
      description: 'Least share of the load that feeds may be sized for.',
      source:
        'SemiAnalysis: AI training uses more than 80 % of its power, all racks at once; cloud 50 to 60 %',
    },
  },
  source: 'P = Σ rack kW · utilisation · diversity; SemiAnalysis, Datacenter Anatomy Part 1.',
  check(hall, _, { least }) {
    const { model } = hall;
    const diversity = model.headIsSound('design') ? model.head.design?.diversity : undefined;
    const failures: Failure[] = [];
    if (diversity !== undefined && fallsShort(diversity, least)) {
      failures.push({
        message: said(
          "The feeds are sized for {0} % of the racks' loads at once; AI training draws {1} %.",
          figure(diversity * 100),
          figure(least * 100),
        ),
        objects: [],
        path: ['design', 'diversity'],
        measured: diversity,
        limit: least,
        unit: '1',
      });
    }
    let isDeclared = diversity !== undefined;
    const low: string[] = [];
    let lowest = least;
    for (const rack of model.elements('racks')) {
      if (rack?.utilisation === undefined) continue;
      isDeclared = true;
      if ((rack.serves ?? 'compute') !== 'compute' || !fallsShort(rack.utilisation, least)) continue;
      low.push(rack.id);
      lowest = Math.min(lowest, rack.utilisation);
    }
    if (low.length > 0) {
      failures.push({
        message: said(
          'The feeds are sized for less than the load of {0}: down to {1} %; AI training draws {2} %.',
          low,
          figure(lowest * 100),
          figure(least * 100),
        ),
        objects: low.slice(0, mostNamed),
        measured: lowest,
        limit: least,
        unit: '1',
      });
    }
    if (failures.length > 0) return failed(...failures);
    return isDeclared ? passed : notApplicable('No diversity and no utilisation is declared.');
  },
});

/** Objects of one finding: more are in its message as a count. */
const mostNamed = 100;
