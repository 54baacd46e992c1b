import { describe, expect, it } from 'vitest';
import { compareDocuments } from './compare';
import { readDocument } from './diffDocument';
import { groupChanges } from './groups';

interface Rack {
  id: string;
  at: [number, number];
  row?: string;
  powerKw?: number;
  feeds?: readonly unknown[];
}
const racks = (): Rack[] =>
  ['R1', 'R2'].flatMap((row, y) =>
    [1, 2, 3].map((n): Rack => ({ id: `${row}-${n}`, row, at: [n * 600, y * 3000], feeds: ['A1'] })),
  );

/** The groups as `kinds list: ids (rows)`. */
function told(edit: (all: Rack[]) => Rack[] | undefined): string[] {
  const after = racks();
  const edited = edit(after) ?? after;
  const a = readDocument('hall', { racks: racks() });
  const b = readDocument('hall', { racks: edited });
  return groupChanges(compareDocuments(a, b).changes, a, b).map(({ kinds, list, changes, rows }) => {
    const ids = changes.map(({ id }) => id).join(' ');
    const inRows = rows.map(({ name, count, of }) => `${name} ${count}/${of}`).join(', ');
    return `${kinds.join('+')} ${list}: ${ids}${inRows ? ` (${inRows})` : ''}`;
  });
}

describe('changes that are one thing to a person', () => {
  const move = (rack: Rack, dx: number) => (rack.at = [rack.at[0] + dx, rack.at[1]]);
  it.each<[string, (all: Rack[]) => Rack[] | undefined, string[]]>([
    ['nothing', () => undefined, []],
    [
      'a row moved by one vector, whatever its racks stood at',
      (all) => void all.slice(0, 3).forEach((rack) => move(rack, 600)),
      ['moved racks: R1-1 R1-2 R1-3 (R1 3/3)'],
    ],
    [
      'racks of two rows moved by one vector: one group, with how many of each',
      (all) => void [all[0]!, all[1]!, all[3]!].forEach((rack) => move(rack, 600)),
      ['moved racks: R1-1 R1-2 R2-1 (R1 2/3, R2 1/3)'],
    ],
    [
      'by two vectors: two groups',
      (all) => void (move(all[0]!, 600), move(all[1]!, 1200)),
      ['moved racks: R1-1 (R1 1/3)', 'moved racks: R1-2 (R1 1/3)'],
    ],
    [
      'the same load on two: one group; another load: another',
      (all) => void ((all[0]!.powerKw = 9), (all[1]!.powerKw = 9), (all[2]!.powerKw = 8)),
      ['edited racks: R1-1 R1-2 (R1 2/3)', 'edited racks: R1-3 (R1 1/3)'],
    ],
    [
      'moved and edited is another thing than moved',
      (all) => void (move(all[0]!, 600), move(all[1]!, 600), (all[1]!.powerKw = 9)),
      ['moved racks: R1-1 (R1 1/3)', 'moved+edited racks: R1-2 (R1 1/3)'],
    ],
    [
      'cords to the same feed from tap-offs of their own: one group',
      (all) =>
        void ((all[0]!.feeds = [{ feed: 'B1', tapMm: 100 }]), (all[1]!.feeds = [{ feed: 'B1', tapMm: 200 }])),
      ['rewired racks: R1-1 R1-2 (R1 2/3)'],
    ],
    [
      'what came and went stands together, in the order of the kinds',
      (all) => [
        ...all.filter(({ id }) => id !== 'R1-1' && id !== 'R2-1'),
        { id: 'N1', at: [9000, 9000], row: 'R9', powerKw: 1, feeds: [] },
        { id: 'N2', at: [9600, 9600], row: 'R9', powerKw: 2, feeds: [] },
      ],
      ['added racks: N1 N2 (R9 2/2)', 'removed racks: R1-1 R2-1 (R1 1/3, R2 1/3)'],
    ],
  ])('%s', (_, edit, groups) => {
    expect(told(edit)).toEqual(groups);
  });
});
