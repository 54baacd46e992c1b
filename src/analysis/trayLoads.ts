/** What runs through each tray at its fullest place: area and mass of the cables of all links routed through it. */
import { cableAreaMm2, plannedCable } from './cableReach';
import { cableRoutes } from './cableRoutes';
import { derived } from './derived';

export interface TrayLoad {
  /** Area of the cables at the fullest place [mm²]. */
  readonly areaMm2: number;
  /** Mass of the cables at the heaviest place [kg/m]. */
  readonly kgPerM: number;
  /** Links that run through it, by place, in the order of the text. */
  readonly links: readonly number[];
  /** Those of them whose medium is not known: they are not in the sums. */
  readonly unknown: readonly number[];
}

/** Something that begins (+1) or ends (-1) along an edge. */
interface Step {
  readonly atMm: number;
  readonly areaMm2: number;
  readonly kgPerM: number;
}

/** By tray; without those that no link runs through. */
export const trayLoads = derived(['layout', 'network'], (hall): ReadonlyMap<number, TrayLoad> => {
  const routes = hall.get(cableRoutes);
  const { graph } = routes;
  const loads = new Map<number, { areaMm2: number; kgPerM: number; links: number[]; unknown: number[] }>();
  if (!graph) return loads;
  const steps = new Map<number, Step[]>();
  const { model } = hall;
  for (let link = 0; link < model.size('links'); link++) {
    const route = routes.ofLink(link);
    const element = model.element('links', link);
    if (!element || route?.kind !== 'trays') continue;
    const cable = plannedCable(element.medium);
    const count = element.count ?? 1;
    for (const { edge, fromMm, toMm } of route.spans) {
      const tray = graph.tray[edge]!;
      let load = loads.get(tray);
      if (!load) loads.set(tray, (load = { areaMm2: 0, kgPerM: 0, links: [], unknown: [] }));
      if (load.links.at(-1) !== link) load.links.push(link);
      if (!cable) {
        if (load.unknown.at(-1) !== link) load.unknown.push(link);
        continue;
      }
      if (toMm - fromMm <= 0) continue;
      let list = steps.get(edge);
      if (!list) steps.set(edge, (list = []));
      const areaMm2 = count * cableAreaMm2(cable);
      const kgPerM = count * cable.kgPerM;
      list.push({ atMm: fromMm, areaMm2, kgPerM }, { atMm: toMm, areaMm2: -areaMm2, kgPerM: -kgPerM });
    }
  }
  for (const [edge, list] of steps) {
    const load = loads.get(graph.tray[edge]!)!;
    let areaMm2 = 0;
    let kgPerM = 0;
    // Where one cable ends and another begins they do not lie side by side: ends come first.
    list.sort((a, b) => a.atMm - b.atMm || a.areaMm2 - b.areaMm2);
    for (const step of list) {
      areaMm2 += step.areaMm2;
      kgPerM += step.kgPerM;
      load.areaMm2 = Math.max(load.areaMm2, areaMm2);
      load.kgPerM = Math.max(load.kgPerM, kgPerM);
    }
  }
  return loads;
});
