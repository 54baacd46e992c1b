/** Trays and links for the tables of cases. */
import type { Hall, Link, Point, Rack, Tray } from '../../model/types';
import { hall, many, rack } from './hallBuilder';

export const link = (id: string, from: string, to: string, parts: Partial<Link> = {}): Link => ({
  id,
  from,
  to,
  medium: 'smf-dr4',
  rateGbps: 800,
  ...parts,
});

export const tray = (id: string, path: Point[], parts: Partial<Tray> = {}): Tray => ({
  id,
  path,
  widthMm: 300,
  heightMm: 2700,
  ...parts,
});

/** A rack of 600 mm × 1200 mm with its middle at a point. */
export const rackAround = (id: string, [x, y]: Point, parts: Partial<Rack> = {}): Rack =>
  rack(id, { at: [x - 300, y - 600], ...parts });

/** Racks A and B with their middles at both ends of a tray of 2.7 m height, and one link between them. */
export const between = (path: Point[], parts: Partial<Link>, trays: Partial<Tray> = {}): Hall =>
  hall({
    racks: [rackAround('A', path[0]!), rackAround('B', path.at(-1)!)],
    trays: [tray('T1', path, trays)],
    links: [link('L1', 'A', 'B', parts)],
  });

/** A fabric of `leaves` racks with one leaf of 64 ports each, `spines` likewise, and 32 hosts a leaf. */
export const clos = (leaves: number, spines: number, uplinks: number): Hall => {
  const leaf = many(leaves, 'LF', (id) => rack(id, { tier: 'leaf', switches: 1, radix: 64 }));
  const spine = many(spines, 'SP', (id) => rack(id, { tier: 'spine', switches: 1, radix: 64 }));
  const host = many(leaves, 'H', (id) => rack(id));
  return hall({
    racks: [...leaf, ...spine, ...host],
    links: [
      ...leaf.map(({ id }, n) => link(`D${n + 1}`, `H-${n + 1}`, id, { count: 32 })),
      ...leaf.flatMap(({ id }, n) =>
        spine.map((s, m) => link(`U${n + 1}-${m + 1}`, id, s.id, { count: uplinks / spines })),
      ),
    ],
  });
};
