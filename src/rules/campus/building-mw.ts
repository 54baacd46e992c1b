import { said } from '../../words/said';
import { exceeds, fallsShort, figure } from '../limits';
import { listed } from '../naming';
import { blocked, defineCampusRule, failed, notApplicable, passed, type Failure } from '../rule';

export const rule = defineCampusRule({
  id: 'campus/building-mw',
  title: 'A building holds a plausible load',
  severity: 'info',
  subjects: ['campus'],
  options: {
    leastMw: {
      default: 40,
      unit: 'MW',
      description: 'Least IT load of a building of a large campus.',
      source: 'SemiAnalysis, Datacenter Anatomy part 1: 40 to 100 MW a building',
    },
    mostMw: {
      default: 150,
      unit: 'MW',
      description: 'Most IT load of a building.',
      source: 'Stargate Abilene: 1.2 GW in eight buildings',
    },
  },
  source: 'SemiAnalysis, Datacenter Anatomy part 1; Stargate Abilene as reported.',
  check(campus, _, { leastMw, mostMw }) {
    const buildings = new Map<string, { mw: number; halls: string[]; unknown: string[] }>();
    for (const { hall, itKw } of campus.halls) {
      if (hall.building === undefined) continue;
      const building = buildings.get(hall.building) ?? { mw: 0, halls: [], unknown: [] };
      buildings.set(hall.building, building);
      building.halls.push(hall.id);
      if (itKw === undefined) building.unknown.push(hall.id);
      else building.mw += itKw / 1000;
    }
    if (buildings.size === 0) return notApplicable('No hall names its building.');
    const failures: Failure[] = [];
    const unknown: string[] = [];
    for (const [name, { mw, halls, unknown: missing }] of buildings) {
      const limit = exceeds(mw, mostMw)
        ? mostMw
        : fallsShort(mw, leastMw) && !missing.length
          ? leastMw
          : undefined;
      unknown.push(...missing);
      if (limit === undefined) continue;
      failures.push({
        message: said(
          'Building {0} ({1}) holds {2} MW IT; {3} to {4} MW are usual.',
          name,
          halls,
          figure(mw),
          figure(leastMw),
          figure(mostMw),
        ),
        objects: halls,
        measured: mw,
        limit,
        unit: 'MW',
      });
    }
    if (failures.length) return failed(...failures);
    return unknown.length ? blocked(`The IT load of ${listed(unknown)} is not known.`) : passed;
  },
});
