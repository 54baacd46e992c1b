import { describe, expect, it } from 'vitest';
import type { OutlineEntry } from '../../src/scene/hallOutline';
import { searchables, searchHall } from './searchHall';

const rack = (id: string, parts: Partial<OutlineEntry> = {}): OutlineEntry => ({
  id,
  collection: 'racks',
  row: id.slice(0, 3),
  type: 'nvidia-gb200',
  model: 'NVIDIA GB200 NVL72',
  ...parts,
});
const entries: OutlineEntry[] = [
  rack('R10-01', { feeds: ['A1', 'B1'], loop: 'TCS-1' }),
  rack('R02-10'),
  rack('R02-9', { feeds: ['A10'] }),
  { id: 'A1', collection: 'feeds', kind: 'busway' },
  { id: 'TCS-1', collection: 'loops' },
];
const findings = [
  { rule: 'space/cold-aisle-width', severity: 'error', message: 'Too narrow.', objects: ['R02-9'], line: 3 },
] as const;
const all = searchables(entries, findings, (collection) => (collection === 'racks' ? 'Rack' : collection));
const ids = (query: string) => searchHall(all, query).map(({ id }) => id);

describe('search', () => {
  it('puts what is named first, and the rest in natural order', () => {
    expect(ids('a1')).toEqual(['A1', 'R02-9', 'R10-01']);
    expect(ids('r02')).toEqual(['R02-9', 'R02-10']);
  });

  it('finds by type, row, loop, feed, kind, finding and what a thing is called', () => {
    expect(ids('gb200')).toHaveLength(3);
    expect(ids('rack')).toHaveLength(3);
    expect(ids('row:r10')).toEqual(['R10-01']);
    expect(ids('feed:a1')).toEqual(['R10-01']);
    expect(ids('loop:tcs-1')).toEqual(['R10-01']);
    expect(ids('kind:busway')).toEqual(['A1']);
    expect(ids('rule:aisle')).toEqual(['R02-9']);
    expect(ids('too narrow')).toEqual(['R02-9']);
    expect(ids('is:error')).toEqual(['R02-9']);
  });

  it('asks for every word', () => {
    expect(ids('gb200 r10')).toEqual(['R10-01']);
    expect(ids('gb200 nothing')).toEqual([]);
    expect(ids('  ')).toEqual([]);
  });
});
