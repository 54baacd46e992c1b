import { describe, expect, it } from 'vitest';
import { fnv64 } from './fnv64';

describe('fnv64', () => {
  // Test vectors of the FNV reference (Fowler, Noll, Vo: FNV-1a, 64 bits).
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('of %j is that of the reference', (text, hash) => {
    expect(fnv64(text)).toBe(hash);
  });

  it('counts the UTF-8 bytes of what is not ASCII', () => {
    const ofBytes = (bytes: Iterable<number>) => {
      let hash = 0xcbf29ce484222325n;
      for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
      return hash.toString(16).padStart(16, '0');
    };
    for (const text of ['é', '€', '\u{1F680}', 'Salle été \u{1F680} €']) {
      expect(fnv64(text)).toBe(ofBytes(new TextEncoder().encode(text)));
    }
  });
});
