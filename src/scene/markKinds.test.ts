import { describe, expect, it } from 'vitest';
import type { Change, ChangeKind } from '../diff/change';
import { countMarks } from './markKinds';

const changeOf = (...kinds: readonly ChangeKind[]): Change => ({ kinds }) as unknown as Change;

describe('the counts of marks', () => {
  it('have every element once, by the sign that it has on the plan', () => {
    const changes = [
      changeOf('added'),
      changeOf('removed'),
      changeOf('moved', 'rotated'),
      changeOf('rotated'),
      changeOf('renamed', 'rewired'),
      changeOf('edited', 'moved'),
    ];
    expect(countMarks(changes)).toEqual({ added: 1, removed: 1, moved: 3, changed: 1 });
  });
});
