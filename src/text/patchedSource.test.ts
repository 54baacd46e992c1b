import { describe, expect, it } from 'vitest';
import { PatchedSource } from './patchedSource';

describe('a text with one range replaced', () => {
  const patched = new PatchedSource('0123456789', 3, 6, 'ab');
  const whole = '012ab6789';

  it('reads as if it were one string', () => {
    expect(patched.length).toBe(whole.length);
    for (let from = 0; from <= whole.length; from++) {
      for (let to = from; to <= whole.length; to++) {
        expect(patched.slice(from, to), `${from} to ${to}`).toBe(whole.slice(from, to));
      }
    }
  });

  it('takes one edit after another', () => {
    const once = patched.edited([{ offset: 4, length: 1, text: 'XYZ' }]);
    expect(once.slice(0, once.length)).toBe('012aXYZ6789');
    expect(once.edited([{ offset: once.end, length: 0, text: '!' }]).middle).toBe('aXYZ!');
  });

  it('refuses an edit beyond the range', () => {
    expect(() => patched.edited([{ offset: 2, length: 1, text: '' }])).toThrow(RangeError);
    expect(() => patched.edited([{ offset: 4, length: 3, text: '' }])).toThrow(RangeError);
  });
});
