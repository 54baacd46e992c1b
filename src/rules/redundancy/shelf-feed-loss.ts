import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { largestFeed } from '../../analysis/power/shelfSplit';
import { againstLimit, type Measured } from '../againstLimit';
import { isSinglePath, powerScheme } from '../designIntent';
import { exceeds, figure, marginShare, percent } from '../limits';
import { areShelves, shelvesOf } from '../rackShelves';
import { blocked, defineRule, failed, notApplicable, passed, passedBut } from '../rule';
import { said } from '../../words/said';

/** Racks of one row that lose the same: one cause, one finding. */
interface Alike {
  readonly ids: string[];
  readonly feed: string;
  readonly left: number;
  readonly loadKw: number;
  readonly limit: number;
}

export const rule = defineRule({
  id: 'redundancy/shelf-feed-loss',
  title: 'A rack keeps its load when the feed with most of its power shelves is lost',
  severity: 'error',
  subjects: ['rows'],
  options: { marginShare },
  source:
    'Σ shelves − Σ shelves of the largest feed ≥ rack kW: N+N shelves as published for GB200 and GB300; NVIDIA draws three rack PDUs for DGX for this reason.',
  check(hall, row, { marginShare }) {
    if (isSinglePath(powerScheme(hall))) return notApplicable('The declared scheme has one path.');
    const groups = new Map<string, Alike>();
    let missing: string | undefined;
    let last: { readonly index: number; readonly alike: Alike } | undefined;
    for (const index of hall.rows.list[row]?.racks ?? []) {
      if (last && isSame(hall, last.index, index)) {
        last.alike.ids.push(hall.model.element('racks', index)!.id);
        continue;
      }
      const alike = afterLoss(hall, index);
      if (typeof alike === 'string') missing = alike;
      if (typeof alike !== 'object') continue;
      const key = `${alike.feed} ${alike.left} ${alike.loadKw} ${alike.limit}`;
      const known = groups.get(key);
      if (known) known.ids.push(...alike.ids);
      else groups.set(key, alike);
      last = { index, alike: known ?? alike };
    }
    const verdicts = [...groups.values()].map((alike) => againstLimit(finding(alike), marginShare));
    const told = (kind: 'failed' | 'noted') =>
      verdicts.flatMap((v) => (typeof v === 'object' && v.kind === kind ? v.failures : []));
    if (told('failed').length > 0) return failed(...told('failed'));
    if (missing !== undefined) return blocked(missing);
    if (verdicts.length === 0) return notApplicable('No rack of the row has power shelves on two feeds.');
    return told('noted').length > 0 ? passedBut(...told('noted')) : passed;
  },
});

/** True for racks of one type, load and shelves on the same feeds; most racks of a row are. */
function isSame({ model, equipment }: HallAnalysis, a: number, b: number): boolean {
  const p = model.element('racks', a);
  const q = model.element('racks', b);
  if (!p || !q || p.type !== q.type || p.shelves || q.shelves) return false;
  if (equipment.rackAt(a).powerKw !== equipment.rackAt(b).powerKw) return false;
  const cords = p.feeds ?? [];
  const others = q.feeds ?? [];
  return (
    cords.length === others.length && cords.every((cord, i) => typeof cord === 'string' && cord === others[i])
  );
}

/** What a rack has left after the loss of its largest feed; a sentence where that is not known. */
function afterLoss(hall: HallAnalysis, index: number): Alike | string | undefined {
  if (!hall.model.element('racks', index)) return undefined;
  const found = shelvesOf(hall, index);
  if (!areShelves(found)) {
    return typeof found === 'object' && found.kind === 'blocked' ? found.reason : undefined;
  }
  const { rack, count, kw, loadKw } = found;
  // A shelf short already is what power/shelf-capacity and redundancy/shelf-n-plus-1 tell.
  if (exceeds(loadKw, (count - 1) * kw)) return undefined;
  const largest = largestFeed(rack, count);
  if (!largest || largest.feeds < 2) return undefined;
  const left = largest.all - largest.shelves;
  return { ids: [rack.id], feed: largest.feed, left, loadKw, limit: left * kw };
}

function finding({ ids, feed, left, loadKw, limit }: Alike): Measured {
  const values = [feed, ids, left, figure(limit), figure(loadKw), percent(loadKw, limit)] as const;
  return {
    message:
      ids.length > 1
        ? said(
            'Losing {0} leaves {1} {2} power {2?shelf|shelves} each, {3} kW for the {4} kW of each ({5})',
            ...values,
          )
        : said('Losing {0} leaves {1} {2} power {2?shelf|shelves}, {3} kW for its {4} kW ({5})', ...values),
    objects: [...ids, feed],
    path: ['feeds'],
    measured: loadKw,
    limit,
    unit: 'kW',
    scenario: { lost: [feed] },
  };
}
