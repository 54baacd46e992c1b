import { rankOf } from '../../analysis/network/fabric';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { naturalCompare } from '../../text/naturalCompare';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { said } from '../../words/said';

/** More objects than these are not listed with a finding. */
const most = 24;

/** One scalable unit: by rail, by leaf rack, the links; and by host rack its rails. */
interface Unit {
  readonly rails: Map<number, Map<string, string[]>>;
  readonly hosts: Map<string, Set<number>>;
}

function unitsOf({ model }: HallAnalysis): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const link of model.elements('links')) {
    if (link?.rail === undefined) continue;
    const ends = [model.get('racks', link.from), model.get('racks', link.to)];
    const host = ends.find((rack) => rack && rankOf(rack) === 0);
    const leaf = ends.find((rack) => rack?.tier === 'leaf');
    if (host?.su === undefined || !leaf) continue;
    let unit = units.get(host.su);
    if (!unit) units.set(host.su, (unit = { rails: new Map(), hosts: new Map() }));
    const leaves = unit.rails.get(link.rail) ?? new Map<string, string[]>();
    unit.rails.set(link.rail, leaves);
    const links = leaves.get(leaf.id);
    if (links) links.push(link.id);
    else leaves.set(leaf.id, [link.id]);
    const rails = unit.hosts.get(host.id);
    if (rails) rails.add(link.rail);
    else unit.hosts.set(host.id, new Set([link.rail]));
  }
  return units;
}

/** A rail that ends at more than one leaf rack: the links that do not go where most go. */
function split(su: string, rail: number, leaves: ReadonlyMap<string, readonly string[]>): Failure {
  const byCount = [...leaves].sort((a, b) => b[1].length - a[1].length || naturalCompare(a[0], b[0]));
  const main = byCount[0]![0];
  const astray = byCount
    .slice(1)
    .flatMap(([, links]) => links)
    .sort(naturalCompare);
  const others = byCount.slice(1).map(([leaf]) => leaf);
  return {
    message: said('Rail {0} of {1} ends at {2}, but {3} at {4}.', rail, su, main, astray, others),
    objects: [...astray.slice(0, most), main],
    measured: leaves.size,
    limit: 1,
    unit: '1',
  };
}

export const rule = defineRule({
  id: 'network/rail-alignment',
  title: 'Rail i of every node of a scalable unit ends at leaf i',
  severity: 'warning',
  subjects: ['hall'],
  reads: ['network'],
  options: {},
  source:
    'Rail-optimised fabrics of H100 SuperPODs as described by shke.com.cn: NIC i of every node goes to leaf i.',
  check(hall) {
    const units = unitsOf(hall);
    if (units.size === 0) return notApplicable('No link of a scalable unit to a leaf names its rail.');
    const failures: Failure[] = [];
    for (const [su, { rails, hosts }] of [...units].sort((a, b) => naturalCompare(a[0], b[0]))) {
      for (const [rail, leaves] of [...rails].sort((a, b) => a[0] - b[0])) {
        if (leaves.size > 1) failures.push(split(su, rail, leaves));
        const without = [...hosts]
          .filter(([, own]) => !own.has(rail))
          .map(([id]) => id)
          .sort(naturalCompare);
        if (without.length === 0) continue;
        failures.push({
          message: said(
            '{0} of {1} {0?has|have} no link on rail {2}; other racks of it have.',
            without,
            su,
            rail,
          ),
          objects: without.slice(0, most),
        });
      }
    }
    return failures.length ? failed(...failures) : passed;
  },
});
