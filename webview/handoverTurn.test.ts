import { describe, expect, it } from 'vitest';
import { HandoverTurn } from './handoverTurn';

describe('the turns of pictures that are pushed together', () => {
  it('are of those that are handed over, for all others', () => {
    const turn = new HandoverTurn();
    const [plan, selection] = [{}, {}];
    expect(turn.isOfAnother(plan)).toBe(false);
    turn.begin(plan);
    expect([turn.isOfAnother(plan), turn.isOfAnother(selection)]).toEqual([false, true]);
    turn.begin(selection);
    turn.begin(selection);
    expect([turn.isOfAnother(plan), turn.isOfAnother(selection)]).toEqual([true, true]);
    turn.end(selection);
    expect([turn.isOfAnother(plan), turn.isOfAnother(selection)]).toEqual([false, true]);
    turn.end(plan);
    turn.end(plan);
    expect(turn.isOfAnother(selection)).toBe(false);
  });
});
