/** Power chains of the literature, and small ones of their kind, for cases and worked examples. */
import { load, node, pdu } from '../../analysis/testing/analysedHall';
import type { Design, Feed, Hall, PowerNode, Rack, Source } from '../../model/types';
import { hall } from './hallBuilder';

export interface Chain {
  power: PowerNode[];
  feeds: Feed[];
  racks: Rack[];
}

/** A hall with this chain that declares `scheme`. */
export const declaring = (scheme: Design['power'], chain: Partial<Hall>, more: Partial<Design> = {}): Hall =>
  hall({ design: { ...(scheme === undefined ? {} : { power: scheme }), ...more }, ...chain });

const alternate = (id: string): Source => ({ node: id, role: 'alternate', switching: 'auto' });
const byHand = (id: string): Source => ({ node: id, role: 'alternate', switching: 'manual' });

/** Schneider WP75 figure 1: one path, with a bypass that is closed by hand. */
export const singlePath = (): Chain => ({
  power: [
    node('GRID', 'utility'),
    node('GEN', 'generator'),
    node('ATS', 'ats', ['GRID', alternate('GEN')]),
    node('IN', 'switchboard', ['ATS']),
    node('UPS', 'ups', ['IN'], { ratingKw: 300 }),
    node('OUT', 'switchboard', ['UPS', byHand('IN')]),
  ],
  feeds: [pdu('PDU', ['OUT'])],
  racks: [load('R1', 300, ['PDU'])],
});

/** `units` UPS of `ratingKw` in parallel on one path (WP75 figure 3). */
export const parallel = (units: number, ratingKw: number, kw: number): Chain => {
  const ups = Array.from({ length: units }, (_, n) => node(`UPS-${n + 1}`, 'ups', ['IN'], { ratingKw }));
  return {
    power: [
      node('GRID', 'utility'),
      node('GEN', 'generator'),
      node('ATS', 'ats', ['GRID', alternate('GEN')]),
      node('IN', 'switchboard', ['ATS']),
      ...ups,
      node(
        'BUS',
        'switchboard',
        ups.map((u) => u.id),
      ),
    ],
    feeds: [pdu('PDU', ['BUS'])],
    racks: [load('R1', kw, ['PDU'])],
  };
};

/** WP75 figure 6: three UPS of `ratingKw`, and three loads of 100 kW in a ring. */
export const triRedundant = (ratingKw = 150): Chain => {
  const three = [1, 2, 3];
  return {
    power: [
      node('GRID-1', 'utility'),
      node('GRID-2', 'utility'),
      node('GEN', 'generator'),
      ...three.map((n) => node(`ATS-${n}`, 'ats', ['GRID-1', alternate('GRID-2'), alternate('GEN')])),
      ...three.map((n) => node(`UPS-${n}`, 'ups', [`ATS-${n}`], { ratingKw })),
    ],
    feeds: three.map((n) => pdu(`PDU-${n}`, [`UPS-${n}`])),
    racks: three.map((n) => load(`R${n}`, 100, [`PDU-${n}`, `PDU-${(n % 3) + 1}`])),
  };
};

/** WP75 figure 7: 2(N+1), three loads of 100 kW; the second has one cord, into a transfer switch of its own. */
export const twoOfNPlusOne = (ratingKw = 300): Chain => {
  const side = (s: 'A' | 'B'): PowerNode[] => [
    node(`GRID-${s}`, 'utility'),
    node(`GEN-${s}`, 'generator'),
    node(`ATS-${s}`, 'ats', [`GRID-${s}`, alternate(`GEN-${s}`)]),
    node(`UPS-${s}1`, 'ups', [`ATS-${s}`], { side: s, ratingKw }),
    node(`UPS-${s}2`, 'ups', [`ATS-${s}`], { side: s, ratingKw }),
    node(`BUS-${s}`, 'switchboard', [`UPS-${s}1`, `UPS-${s}2`]),
  ];
  return {
    power: [...side('A'), ...side('B'), node('RACK-ATS', 'ats', ['BUS-B', alternate('BUS-A')])],
    feeds: [pdu('PA', ['BUS-A']), pdu('PB', ['BUS-B']), pdu('STRIP', ['RACK-ATS'])],
    racks: [load('R1', 100, ['PA', 'PB']), load('R2', 100, ['STRIP']), load('R3', 100, ['PA', 'PB'])],
  };
};

/** Two independent sides of one UPS each, and one load on both. */
export const twoN = (ratingKw: number, kw: number, ups: Partial<PowerNode> = {}): Chain => ({
  power: (['A', 'B'] as const).flatMap((side) => [
    node(`GRID-${side}`, 'utility'),
    node(`UPS-${side}`, 'ups', [`GRID-${side}`], { side, ratingKw, ...ups }),
  ]),
  feeds: [pdu('PA', ['UPS-A']), pdu('PB', ['UPS-B'])],
  racks: [load('R1', kw, ['PA', 'PB'])],
});

/** Independent UPS systems of `ratingKw`, and on every pair of them a load of `kw`. */
export const pairs = (systems: number, ratingKw: number, kw: number): Chain => {
  const all = Array.from({ length: systems }, (_, n) => n + 1);
  const racks: Rack[] = [];
  for (const i of all) for (const j of all) if (i < j) racks.push(load(`R${i}${j}`, kw, [`P${i}`, `P${j}`]));
  return {
    power: all.flatMap((n) => [
      node(`GRID-${n}`, 'utility'),
      node(`UPS-${n}`, 'ups', [`GRID-${n}`], { ratingKw }),
    ]),
    feeds: all.map((n) => pdu(`P${n}`, [`UPS-${n}`])),
    racks,
  };
};

/** Three systems of 1000 kW, each with an STS that turns to the catcher when its own is lost, and a load of `kw`. */
export const caught = (kw: number, catcher: Partial<PowerNode> = {}): Chain => {
  const three = [1, 2, 3];
  return {
    power: [
      ...three.flatMap((n) => [
        node(`GRID-${n}`, 'utility'),
        node(`UPS-${n}`, 'ups', [`GRID-${n}`], { ratingKw: 1000 }),
        node(`STS-${n}`, 'sts', [`UPS-${n}`, alternate('UPS-C')]),
      ]),
      node('GRID-C', 'utility'),
      node('UPS-C', 'ups', ['GRID-C'], { side: 'R', ratingKw: 1000, ...catcher }),
    ],
    feeds: three.map((n) => pdu(`P${n}`, [`STS-${n}`])),
    racks: three.map((n) => load(`R${n}`, kw, [`P${n}`])),
  };
};

/** Two sides that stand on one MV board. */
export const oneBoard = (ratingKw = 2000, kw = 1000): Chain => ({
  power: [
    node('GRID', 'utility'),
    node('MV', 'switchboard', ['GRID']),
    node('UPS-A', 'ups', ['MV'], { side: 'A', ratingKw }),
    node('UPS-B', 'ups', ['MV'], { side: 'B', ratingKw }),
  ],
  feeds: [pdu('PA', ['UPS-A']), pdu('PB', ['UPS-B'])],
  racks: [load('R1', kw, ['PA', 'PB'])],
});

/** A chain with other elements in place of those with the same ids, and further ones. */
export function changed(chain: Chain, parts: Partial<Chain>): Chain {
  const merge = <T extends { id: string }>(list: readonly T[], other: readonly T[] = []): T[] => {
    const ids = new Set(list.map((e) => e.id));
    return [
      ...list.map((e) => other.find((o) => o.id === e.id) ?? e),
      ...other.filter((o) => !ids.has(o.id)),
    ];
  };
  return {
    power: merge(chain.power, parts.power),
    feeds: merge(chain.feeds, parts.feeds),
    racks: merge(chain.racks, parts.racks),
  };
}

/** Without any power node: the hall is modelled from the feeds down. */
export const fromTheFeeds: Chain = {
  power: [],
  feeds: [{ id: 'PA', kind: 'pdu' }],
  racks: [load('R1', 100, ['PA'])],
};
