/** The power chain of a hall: two 20 kV supplies, unit substations, UPS blocks and busways, A and B (2N). */
import type { Feed, Point, PowerNode } from '../../src/model/types';
import { autonomyMin, blocks, plan, rowBusway, shortCircuit, supportBusway } from './assumptions';
import type { HallPlan } from './templates';
import { frameOf, two, type Row } from './rows';

const sides = ['A', 'B'] as const;
type Ab = (typeof sides)[number];
/** Two rows share a UPS block. */
const rowsABlock = 2;

/** @param facilityKw what the generators must carry without the grid. */
export function powerOf(rows: readonly Row[], facilityKw: number): readonly PowerNode[] {
  const generators = Math.ceil(facilityKw / blocks.generatorKw) + 1;
  const ids = Array.from({ length: generators }, (_, i) => `GEN-${i + 1}`);
  const nodes: PowerNode[] = [
    ...ids.map((id): PowerNode => ({
      id,
      kind: 'generator',
      ratingKw: blocks.generatorKw,
      autonomyMin: autonomyMin.fuel,
      room: 'GEN-YARD',
    })),
    {
      id: 'MV-GEN',
      name: 'Paralleling gear',
      kind: 'switchboard',
      ratingKw: generators * blocks.generatorKw,
      ...shortCircuit,
      room: 'GEN-YARD',
      from: ids,
    },
  ];
  for (const side of sides) {
    nodes.push(
      {
        id: `GRID-${side}`,
        name: `20 kV supply ${side}`,
        kind: 'utility',
        side,
        ratingKva: 30000,
        pf: blocks.pf,
      },
      {
        id: `MV-${side}`,
        kind: 'switchboard',
        side,
        ratingKva: 30000,
        pf: blocks.pf,
        ...shortCircuit,
        room: `MV-${side}`,
        from: [`GRID-${side}`, { node: 'MV-GEN', role: 'alternate', switching: 'auto' }],
      },
    );
    for (let block = 1; block <= rows.length / rowsABlock; block++) {
      nodes.push(
        ...chain(
          side,
          two(block),
          `EL-${side}${block <= rows.length / rowsABlock / 2 ? 1 : 2}`,
          blocks.upsKw,
        ),
      );
    }
    nodes.push(...chain(side, 'M', `EL-${side}1`, 1000));
  }
  return nodes;
}

/** A unit substation (transformer and its LV board) and the UPS behind it. */
function chain(side: Ab, block: string, room: string, upsKw: number): readonly PowerNode[] {
  const tx = `TX-${side}${block}`;
  return [
    {
      id: tx,
      kind: 'transformer',
      side,
      ratingKva: blocks.transformerKva,
      pf: blocks.pf,
      room,
      from: [`MV-${side}`],
    },
    {
      id: `UPS-${side}${block}`,
      kind: 'ups',
      side,
      ratingKw: upsKw,
      modules: upsKw / blocks.moduleKw,
      moduleKw: blocks.moduleKw,
      autonomyMin: autonomyMin.ups,
      room,
      from: [tx],
    },
  ];
}

export function feedsOf(hall: HallPlan, rows: readonly Row[]): readonly Feed[] {
  const frame = frameOf(hall);
  const feeds: Feed[] = [];
  for (const side of sides) {
    for (const row of rows) {
      const x = row.westOf(plan.rackDepth) + (side === 'A' ? 300 : 768);
      const ends: Point[] = row.south
        ? [
            [x, frame.height],
            [x, frame.south.spine],
          ]
        : [
            [x, 0],
            [x, frame.north.spine],
          ];
      feeds.push({
        id: `${side}${two(row.number)}`,
        type: row.compute ? rowBusway : supportBusway,
        kind: 'busway',
        side,
        from: [`UPS-${side}${two(Math.ceil(row.number / rowsABlock))}`],
        path: ends,
        heightMm: side === 'A' ? 3300 : 3600,
        phase: row.phase,
      });
    }
    // Mechanical panels at the side walls near the spine, where no pipe runs above them: CDU pumps and fans on UPS, north and south apart.
    const x = side === 'A' ? 0 : frame.width - 800;
    const bank = (suffix: string, y: number, phase: Feed['phase']) =>
      feeds.push({
        id: `M${side}${suffix}`,
        name: 'CDUs and fan walls',
        type: 'rpp-800a',
        kind: 'rpp',
        side,
        from: [`UPS-${side}M`],
        at: [x, y],
        // Figures of the type are estimates: what the hall relies on it says itself.
        ratingA: 800,
        voltageV: 415,
        facing: side === 'A' ? 'east' : 'west',
        ...(phase === undefined ? {} : { phase }),
      });
    bank('1', frame.north.spine - 1400, hall.phase);
    bank('2', frame.south.spine + 600, hall.southPhase);
  }
  return feeds;
}
