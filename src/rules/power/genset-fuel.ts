import { fallsShort, figure } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed, type Failure } from '../rule';

export const rule = defineRule({
  id: 'power/genset-fuel',
  title: 'Generators have fuel for as long as the site may be without mains and deliveries',
  severity: 'warning',
  subjects: ['power'],
  options: {
    leastH: {
      default: 12,
      unit: 'h',
      description: 'Least fuel autonomy at rated load.',
      source: 'Uptime Institute Tier IV as reproduced by a certified operator: 12 h at N',
    },
    usualH: {
      default: 24,
      unit: 'h',
      description: 'Fuel autonomy at rated load that AI sites are built with; below it warns.',
      source: 'SemiAnalysis, Datacenter Anatomy: 24 to 48 h at full load',
    },
  },
  source: 'Autonomy at rated load, as its designer states it, against published practice.',
  check(hall, index, { leastH, usualH }) {
    const node = hall.model.element('power', index)!;
    if (node.kind !== 'generator') return notApplicable('It is no generator.');
    if (node.autonomyMin === undefined) return blocked(`autonomyMin of ${node.id} is not known.`);
    const hours = node.autonomyMin / 60;
    const short = (limit: number, what: string): Failure => ({
      message: `${node.id} has fuel for ${figure(hours)} h at rated load; ${what} ${figure(limit)} h.`,
      objects: [node.id],
      path: ['autonomyMin'],
      measured: hours,
      limit,
      unit: 'h',
    });
    if (fallsShort(hours, leastH)) return failed(short(leastH, 'the least is'));
    return fallsShort(hours, usualH) ? failed(short(usualH, 'usual are')) : passed;
  },
});
