import { fallsShort, figure } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said, type Said } from '../../words/said';

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
    const short = (limit: number, message: Said): Failure => ({
      message,
      objects: [node.id],
      path: ['autonomyMin'],
      measured: hours,
      limit,
      unit: 'h',
    });
    const values = [node.id, figure(hours)] as const;
    if (fallsShort(hours, leastH)) {
      const message = said(
        '{0} has fuel for {1} h at rated load; the least is {2} h.',
        ...values,
        figure(leastH),
      );
      return failed(short(leastH, message));
    }
    if (!fallsShort(hours, usualH)) return passed;
    const message = said('{0} has fuel for {1} h at rated load; usual are {2} h.', ...values, figure(usualH));
    return failed(short(usualH, message));
  },
});
