import { describe, expect, it } from 'vitest';
import { readExportWish } from './exportWish';

describe('what is exported onto which sheet', () => {
  it.each([
    [{}, { of: 'hall', page: 'auto' }],
    [{ of: 'shown' }, { of: 'shown', page: 'auto' }],
    [
      { of: 'hall', page: 'A0', scale: 50 },
      { of: 'hall', page: 'A0', scale: 50 },
    ],
    [
      { page: 'fit', more: true },
      { of: 'hall', page: 'fit' },
    ],
  ])('%j is %j', (value, wish) => expect(readExportWish(value)).toEqual(wish));

  // A scale decides how large a sheet is, and so how much work it makes.
  it.each([
    undefined,
    'shown',
    { of: 'all' },
    { page: 'A5' },
    { page: 'toString' },
    { scale: 0 },
    { scale: 1 },
    { scale: -50 },
    { scale: 12.5 },
    { scale: 1e9 },
    { scale: '50' },
  ])('%j is none', (value) => expect(readExportWish(value)).toBeUndefined());
});
