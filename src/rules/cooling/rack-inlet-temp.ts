import { loopRacks } from '../../analysis/cooling/loopRacks';
import { exceeds, fallsShort, figure } from '../limits';
import { namedRacks } from '../likeRacks';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { nothing, said } from '../../words/said';

export const rule = defineRule({
  id: 'cooling/rack-inlet-temp',
  title: 'Racks get coolant as warm and as cold as they accept',
  severity: 'error',
  subjects: ['loops'],
  options: {
    maxC: {
      default: 45,
      unit: '°C',
      description: 'Highest supply temperature of a rack whose type states none.',
      source: 'QCT and Lenovo: NVL72 racks accept at most 45 °C',
    },
    minC: {
      default: 2,
      unit: '°C',
      description: 'Lowest supply temperature of a rack whose type states none.',
      source: 'Lenovo: water of 2 to 50 °C',
    },
    warnMarginK: {
      default: 2,
      unit: 'K',
      description: 'Nearer than this to a limit it warns.',
      source: 'Common practice: control band of a CDU',
    },
  },
  source: 'Highest and lowest inlet temperatures as the makers of the racks state them (QCT, Lenovo).',
  check(hall, index, { maxC, minC, warnMarginK }) {
    const loop = hall.model.element('loops', index)!;
    const groups = hall.get(loopRacks).of(index);
    if (groups.length === 0) return notApplicable('No liquid-cooled rack draws from it.');
    const { supplyC } = loop;
    if (supplyC === undefined) return notApplicable('Its supply temperature is not known.');
    const found = new Map<string, { readonly ids: string[]; readonly judged: Judged }>();
    for (const { type, ids } of groups) {
      const range = { min: type?.minSupplyC ?? minC, max: type?.maxSupplyC ?? maxC };
      const judged = judge(supplyC, range, warnMarginK);
      if (!judged) continue;
      const key = `${judged.bound} ${judged.stated}`;
      const known = found.get(key);
      if (known) known.ids.push(...ids);
      else found.set(key, { ids: [...ids], judged });
    }
    if (found.size === 0) return passed;
    return failed(
      ...[...found.values()].map(({ ids, judged: { bound, stated, ...judged } }): Failure => {
        const near = judged.severity ? said(', less than {0} K away', figure(warnMarginK)) : nothing;
        const figures = [loop.id, figure(supplyC), namedRacks(ids), ids, figure(stated), near];
        return {
          message:
            bound === 'max'
              ? said('{0} supplies {1} °C; {2} {3?accepts|accept} at most {4} °C{5}.', ...figures)
              : said('{0} supplies {1} °C; {2} {3?accepts|accept} at least {4} °C{5}.', ...figures),
          objects: [loop.id, ids[0]!],
          path: ['supplyC'],
          measured: supplyC,
          unit: '°C',
          ...judged,
        };
      }),
    );
  },
});

interface Judged {
  readonly bound: 'max' | 'min';
  /** The limit as its maker states it, and the one it is held against. */
  readonly stated: number;
  readonly limit: number;
  readonly severity?: 'warning';
}

function judge(
  supplyC: number,
  { min, max }: { readonly min: number; readonly max: number },
  margin: number,
): Judged | undefined {
  if (exceeds(supplyC, max)) return { bound: 'max', stated: max, limit: max };
  if (fallsShort(supplyC, min)) return { bound: 'min', stated: min, limit: min };
  if (exceeds(supplyC, max - margin))
    return { bound: 'max', stated: max, limit: max - margin, severity: 'warning' };
  if (fallsShort(supplyC, min + margin))
    return { bound: 'min', stated: min, limit: min + margin, severity: 'warning' };
  return undefined;
}
