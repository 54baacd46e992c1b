import type { PowerNode } from '../../model/types';
import { exceeds, fallsShort, figure } from '../limits';
import { defineRule, failed, notApplicable, passed, type Failure } from '../rule';
import { nothing, said, type Said } from '../../words/said';

export const rule = defineRule({
  id: 'safety/battery-group',
  title: 'Batteries stand in small groups, apart, and not too many in one room',
  severity: 'warning',
  subjects: ['power'],
  reads: ['power'],
  options: {
    groupKwh: {
      default: 50,
      unit: 'kWh',
      description: 'Most energy in one group of batteries.',
      source: 'NFPA 855 (older editions) as summarised in the NFPA community: 50 kWh',
    },
    gapMm: {
      default: 914,
      unit: 'mm',
      description: 'Least gap between groups, and between them and walls.',
      source: 'NFPA 855 (older editions) as summarised in the NFPA community: 3 ft (0.914 m)',
    },
    roomKwh: {
      default: 600,
      unit: 'kWh',
      description: 'Most energy of batteries in one room.',
      source: 'NFPA 855 (older editions) as summarised in the NFPA community: 600 kWh of lithium-ion',
    },
  },
  source:
    'NFPA 855 (older editions) as summarised in the NFPA community. More is allowed on a hazard analysis with a fire test (UL 9540A).',
  check({ model }, index, { groupKwh, gapMm, roomKwh }) {
    const node = model.element('power', index)!;
    const { batteryKwh, groupKwh: group } = node;
    if (batteryKwh === undefined && group === undefined)
      return notApplicable('No energy of batteries is known of it.');
    const failures: Failure[] = [];
    const fail = (
      message: Said,
      path: string,
      measured: number,
      limit: number,
      unit: string,
      others: string[] = [],
    ) => failures.push({ message, objects: [node.id, ...others], path: [path], measured, limit, unit });
    if (group !== undefined && exceeds(group, groupKwh))
      fail(
        said(
          'A group of batteries of {0} holds {1} kWh; {2} kWh are the most.',
          node.id,
          figure(group),
          figure(groupKwh),
        ),
        'groupKwh',
        group,
        groupKwh,
        'kWh',
      );
    const gap = node.groupGapMm;
    if (gap !== undefined && fallsShort(gap, gapMm))
      fail(
        said(
          'The groups of batteries of {0} stand {1} mm apart; {2} mm are needed.',
          node.id,
          figure(gap),
          figure(gapMm),
        ),
        'groupGapMm',
        gap,
        gapMm,
        'mm',
      );
    const mates = roommates(model.elements('power'), node);
    const sum = mates.reduce((kwh, mate) => kwh + (mate.batteryKwh ?? 0), 0);
    // One finding a room: on the first of those that stand in it.
    if (exceeds(sum, roomKwh) && mates[0] === node) {
      const ids = mates.map((mate) => mate.id);
      fail(
        said(
          'The batteries of {0}{1} hold {2} kWh; {3} kWh are the most in a room.',
          ids,
          node.room === undefined ? nothing : said(' in room {0}', node.room),
          figure(sum),
          figure(roomKwh),
        ),
        'batteryKwh',
        sum,
        roomKwh,
        'kWh',
        ids.slice(1),
      );
    }
    return failures.length ? failed(...failures) : passed;
  },
});

/** The nodes with batteries in the room of a node; one that names no room stands alone. */
function roommates(nodes: readonly (PowerNode | undefined)[], node: PowerNode): readonly PowerNode[] {
  if (node.room === undefined) return [node];
  const found: PowerNode[] = [];
  for (const n of nodes) if (n?.room === node.room && n.batteryKwh !== undefined) found.push(n);
  return found;
}
