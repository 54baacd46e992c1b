import { fabric, threeTierHosts, tiers, twoTierHosts } from '../../analysis/network/fabric';
import type { HallAnalysis } from '../../analysis/hallAnalysis';
import { exceeds, figure, percent } from '../limits';
import { defineRule, failed, notApplicable, passed, type Verdict } from '../rule';
import { said } from '../../words/said';

const noPorts = notApplicable('It says nothing of switches and their ports.');

/** The cables of one rack against the ports of its switches. */
function judgeRack(hall: HallAnalysis, index: number): Verdict {
  const { id, tier, switches, radix } = hall.model.element('racks', index)!;
  if (tier === undefined || switches === undefined || radix === undefined) return noPorts;
  const cables = hall.get(fabric).links.get(index)?.cables ?? 0;
  const ports = switches * radix;
  if (!exceeds(cables, ports)) return passed;
  return failed({
    message: said(
      '{0} cables end in {1}, whose {2} {2?switch|switches} of {3} ports have {4} ({5}).',
      cables,
      id,
      switches,
      radix,
      ports,
      percent(cables, ports),
    ),
    objects: [id],
    measured: cables,
    limit: ports,
    unit: '1',
  });
}

/** The hosts of the fabric against what its tiers connect without blocking. */
function judgeFabric(hall: HallAnalysis): Verdict {
  const { racks, hosts } = hall.get(fabric);
  const count = racks.core.length > 0 ? 3 : 2;
  if (racks.leaf.length === 0 || racks.spine.length === 0) return notApplicable('No leaves and spines.');
  let radix = Infinity;
  for (const tier of tiers) {
    for (const rack of racks[tier])
      radix = Math.min(radix, hall.model.element('racks', rack)?.radix ?? Infinity);
  }
  if (radix === Infinity) return notApplicable('No switch says how many ports it has.');
  const limit = count === 3 ? threeTierHosts(radix) : twoTierHosts(radix);
  if (!exceeds(hosts, limit)) return passed;
  const tops = count === 3 ? racks.core : racks.spine;
  return failed({
    message: said(
      '{0} host ports are more than {1} tiers of switches with {2} ports connect without blocking: {3} ({4}).',
      hosts,
      count,
      radix,
      figure(limit),
      percent(hosts, limit),
    ),
    objects: tops.slice(0, 24).map((rack) => hall.model.idAt('racks', rack)!),
    measured: hosts,
    limit,
    unit: '1',
  });
}

export const rule = defineRule({
  id: 'network/radix-exceeded',
  title: 'Switches have the ports that the fabric needs',
  severity: 'error',
  subjects: ['racks', 'hall'],
  reads: ['network'],
  options: {},
  source:
    'Derived: a non-blocking fabric of switches with r ports connects r²/2 hosts in two tiers and r³/4 in three; NVIDIA DGX SuperPOD (B200) goes three-tier above 2048 GPUs.',
  check: (hall, index, _options, kind) => (kind === 'hall' ? judgeFabric(hall) : judgeRack(hall, index)),
});
