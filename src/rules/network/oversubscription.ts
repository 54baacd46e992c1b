import { fabric, tiers, uplinkPorts, type Tier } from '../../analysis/network/fabric';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { naturalCompare } from '../../text/naturalCompare';
import { exceeds, figure } from '../limits';
import { blocked, defineRule, failed, notApplicable, passed, type Failure, type Verdict } from '../rule';
import { decimals, nothing, said, type Said, type SaidValue } from '../../words/said';

/** More racks than these are not listed with a finding. */
const most = 24;

/** A rack of switches with more rate down than up. */
interface Narrow {
  readonly id: string;
  readonly downGbps: number;
  readonly upGbps: number;
  readonly ratio: number;
}

/** The racks of a tier by the rates of their links; one finding however many there are. */
function byLinks(hall: HallAnalysis, tier: Tier, mostRatio: number): Verdict {
  const { links, racks } = hall.get(fabric);
  const narrow: Narrow[] = [];
  let judged = 0;
  let withoutRate = -1;
  for (const place of racks[tier]) {
    const own = links.get(place);
    if (!own) continue;
    if (own.withoutRate !== -1) withoutRate = own.withoutRate;
    else if (own.downGbps > 0) {
      judged++;
      const { downGbps, upGbps } = own;
      const ratio = upGbps === 0 ? Infinity : downGbps / upGbps;
      if (exceeds(ratio, mostRatio))
        narrow.push({ id: hall.model.idAt('racks', place)!, downGbps, upGbps, ratio });
    }
  }
  if (narrow.length > 0) return failed(failureOf(narrow, mostRatio));
  if (withoutRate !== -1)
    return blocked(`The rate of ${hall.model.idAt('links', withoutRate)} is not known.`);
  return judged > 0 ? passed : notApplicable('Nothing is connected to its switches.');
}

function failureOf(narrow: readonly Narrow[], mostRatio: number): Failure {
  const sorted = [...narrow].sort((a, b) =>
    a.ratio === b.ratio ? naturalCompare(a.id, b.id) : b.ratio - a.ratio,
  );
  const { id, downGbps, upGbps, ratio } = sorted[0]!;
  const others = narrow.length > 1 ? said(' (and {0} more of its tier)', narrow.length - 1) : nothing;
  const objects = sorted.slice(0, most).map((rack) => rack.id);
  if (upGbps === 0) {
    const message = said('{0}{1} has {2} Gb/s down and nothing up.', id, others, figure(downGbps));
    return { message, objects, measured: downGbps, limit: 0, unit: 'Gb/s' };
  }
  return {
    message: said(
      '{0}{1} is oversubscribed {2} : 1, with {3} Gb/s down and {4} Gb/s up; {5} : 1 is the most.',
      id,
      others,
      decimals(ratio, 2),
      figure(downGbps),
      figure(upGbps),
      figure(mostRatio),
    ),
    objects,
    measured: ratio,
    limit: mostRatio,
    unit: '1',
  };
}

/** Ports of a tier; undefined where a rack of it does not say. */
function portsOf(hall: HallAnalysis, racks: readonly number[]): number | undefined {
  let ports = 0;
  for (const place of racks) {
    const { switches, radix } = hall.model.element('racks', place) ?? {};
    if (switches === undefined || radix === undefined) return undefined;
    ports += uplinkPorts(switches, radix);
  }
  return ports;
}

/** The ports of a tier against the uplinks of the tier below, where half of the ports of a switch go up. */
function byPorts(hall: HallAnalysis, below: Tier, above: Tier, mostRatio: number): Verdict {
  const { racks } = hall.get(fabric);
  const half = portsOf(hall, racks[below]);
  const upperHalf = portsOf(hall, racks[above]);
  if (half === undefined || upperHalf === undefined) return notApplicable('Ports are not given.');
  const needed = half / mostRatio;
  // The highest tier has nothing above it: all of its ports go down.
  const usable = above === 'spine' && racks.core.length > 0 ? upperHalf : 2 * upperHalf;
  if (!exceeds(needed, usable)) return passed;
  return failed({
    message: tooFewPorts(below, above, figure(usable), figure(needed), figure(mostRatio)),
    objects: racks[above].slice(0, most).map((rack) => hall.model.idAt('racks', rack)!),
    measured: needed,
    limit: usable,
    unit: '1',
  });
}

function tooFewPorts(below: Tier, above: Tier, ...figures: readonly SaidValue[]): Said {
  if (above === 'spine')
    return said('The spines have {0} ports for the {1} uplinks of the leaves at {2} : 1.', ...figures);
  return below === 'leaf'
    ? said('The cores have {0} ports for the {1} uplinks of the leaves at {2} : 1.', ...figures)
    : said('The cores have {0} ports for the {1} uplinks of the spines at {2} : 1.', ...figures);
}

export const rule = defineRule({
  id: 'network/oversubscription',
  title: 'Switches have as much rate up as down',
  severity: 'warning',
  subjects: ['hall'],
  reads: ['network'],
  options: {
    mostRatio: {
      default: 1,
      unit: '1',
      description: 'Most that the rate down may be of the rate up.',
      source: 'NVIDIA DGX SuperPOD (B200): as many cables from leaf to spine as from node to leaf',
    },
  },
  source:
    'NVIDIA DGX SuperPOD reference architecture (B200): node-leaf = leaf-spine; with 32 leaves and 16 spines of 64 ports, spine·r = leaf·r/2.',
  check(hall, _index, { mostRatio }) {
    const { racks } = hall.get(fabric);
    const present = tiers.filter((tier) => racks[tier].length > 0);
    const verdicts: Verdict[] = [];
    for (let i = 1; i < present.length; i++) {
      const below = present[i - 1]!;
      const links = byLinks(hall, below, mostRatio);
      verdicts.push(links);
      // Too few ports above show in the links already, where the links are in the file.
      if (links === passed || links.kind !== 'failed')
        verdicts.push(byPorts(hall, below, present[i]!, mostRatio));
    }
    const failures = verdicts.flatMap((v) => (v !== passed && v.kind === 'failed' ? v.failures : []));
    if (failures.length) return failed(...failures);
    const missing = verdicts.find((v) => v !== passed && v.kind === 'blocked');
    if (missing) return missing;
    return verdicts.includes(passed) ? passed : notApplicable('No tier stands above another.');
  },
});
