import { expect, it } from 'vitest';
import { readKeptWish } from './keptWish';

it('reads back what was wished', () => {
  const kept = { wish: { overlay: 'power' as const, phase: 'P1', lost: ['UPS-A'] } };
  expect(readKeptWish(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});

it.each([{}, { wish: null }, { wish: 'power' }, { wish: { overlay: 'smell', phase: 1, lost: [2] } }])(
  'wishes nothing where it does not understand: %j',
  (stored) => {
    expect(readKeptWish(stored)).toEqual({ wish: { lost: [] } });
  },
);
