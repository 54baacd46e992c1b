import { describe, expect, it } from 'vitest';
import type { OutlineEntry } from '../src/scene/hallOutline';
import { HallDirectory } from './hallDirectory';

const rack = (id: string, feeds: readonly string[], row = 'R01'): OutlineEntry => ({
  id,
  collection: 'racks',
  row,
  feeds,
});

function directory(): HallDirectory {
  const made = new HallDirectory();
  made.receive({ type: 'outline', version: 1, entries: [rack('R1', ['A1', 'B1']), rack('R2', ['A1'])] });
  return made;
}
const patched = (entry: OutlineEntry) => {
  const made = directory();
  expect(made.usersOf('A1')).toEqual(['R1', 'R2']);
  made.receive({ type: 'outlinePatch', version: 2, upsert: [entry] });
  return made;
};

describe('who names an object', () => {
  it('is as before when one of them goes to another row', () => {
    const made = patched(rack('R1', ['A1', 'B1'], 'R02'));
    expect(made.usersOf('A1')).toEqual(['R1', 'R2']);
    expect(made.get('R1')?.row).toBe('R02');
  });

  it('follows when one is put on another feed, and when one comes', () => {
    const moved = patched(rack('R1', ['A2', 'B1']));
    expect([moved.usersOf('A1'), moved.usersOf('A2')]).toEqual([['R2'], ['R1']]);
    expect(patched(rack('R3', ['A1'])).usersOf('A1')).toEqual(['R1', 'R2', 'R3']);
  });
});
