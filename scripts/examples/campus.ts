/** The campus: 400 kV connection, eleven buildings of four halls, two 63/20 kV transformers a building. */
import type { Campus, PowerNode } from '../../src/model/types';
import { phases, reported, site } from './assumptions';
import { two } from './rows';
import type { HallPlan } from './templates';

const hallsABuilding = 4;
/** 300 MVA each: four carry the site at 88 %, the fifth is the spare. */
const mainTransformers = 5;

export function campusOf(halls: readonly HallPlan[]): Campus {
  return {
    $schema: '../../schemas/campus.schema.json',
    format: 'datahall-campus/1',
    name: 'Hauts-de-France campus, 1 GW',
    site: { gridMva: site.gridMva, gridKv: site.gridKv, country: site.country, ...reported },
    phases: phases.map((phase, i) => ({ ...phase, order: i + 1 })),
    power: [...powerOf(halls)],
    halls: halls.map((hall) => {
      const building = buildingOf(hall);
      const inBuilding = (hall.number - 1) % hallsABuilding;
      // Two by two, the mirrored hall beside its neighbour; buildings 160 m apart.
      const x = Math.floor(building / 4) * 160_000 + (inBuilding % 2) * 45_000;
      const y = (building % 4) * 140_000 + Math.floor(inBuilding / 2) * 50_000;
      return {
        id: `H${two(hall.number)}`,
        name: `Hall ${two(hall.number)}, building ${two(building + 1)}`,
        file: `halls/h${two(hall.number)}.hall.json`,
        at: [x, y],
        building: `B${two(building + 1)}`,
        from: [`SS${two(building + 1)}-A`, `SS${two(building + 1)}-B`],
        phase: hall.phase,
      };
    }),
  };
}

const buildingOf = (hall: HallPlan): number => Math.floor((hall.number - 1) / hallsABuilding);

function powerOf(halls: readonly HallPlan[]): readonly PowerNode[] {
  const pf = site.pf;
  const main = Array.from({ length: mainTransformers }, (_, i) => `HV-TX${i + 1}`);
  const nodes: PowerNode[] = [
    {
      id: 'LINE-1',
      name: '400 kV line, west route',
      kind: 'utility',
      ratingKva: 1_200_000,
      pf,
      substation: 'West',
      route: 'west',
    },
    {
      id: 'LINE-2',
      name: '400 kV line, east route',
      kind: 'utility',
      ratingKva: 1_200_000,
      pf,
      substation: 'East',
      route: 'east',
    },
    ...main.map((id): PowerNode => ({
      id,
      name: '400/63 kV',
      kind: 'transformer',
      ratingKva: 300_000,
      pf,
      room: 'HV-YARD',
      from: ['LINE-1', 'LINE-2'],
    })),
    ...(['A', 'B'] as const).map((side): PowerNode => ({
      id: `HV-${side}`,
      name: `63 kV board ${side}`,
      kind: 'switchboard',
      side,
      ratingKva: 1_200_000,
      pf,
      room: `HV-${side}`,
      from: main,
    })),
  ];
  for (let building = 0; building * hallsABuilding < halls.length; building++) {
    for (const side of ['A', 'B'] as const) {
      nodes.push({
        id: `SS${two(building + 1)}-${side}`,
        name: '63/20 kV',
        kind: 'transformer',
        side,
        ratingKva: 120_000,
        pf,
        room: `SS${two(building + 1)}`,
        from: [`HV-${side}`],
        phase: halls.find((hall) => buildingOf(hall) === building)!.phase,
      });
    }
  }
  return nodes;
}
