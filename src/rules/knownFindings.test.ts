import { describe, expect, it } from 'vitest';
import { matchKnown, type Fingerprinted } from './knownFindings';

const a = '00000000000000aa';
const b = '00000000000000bb';
const overload = (fingerprint: string, measured: number): Fingerprinted => ({
  fingerprint,
  rule: 'power/feed-overload',
  message: `Busway B3 carries ${measured} kW of 1127 kW.`,
  measured,
  limit: 1127,
  margin: 1127 - measured,
});
const unknownKey = (fingerprint: string, key: string): Fingerprinted => ({
  fingerprint,
  rule: 'data/unknown-key',
  message: `R1: "${key}" is not a key of the format; it is kept.`,
});
const kinds = (found: readonly Fingerprinted[], known: readonly Fingerprinted[]) =>
  matchKnown(found, known).standings.map(({ kind }) => kind);

describe('a finding', () => {
  it('is known by its fingerprint, with the same measure or a better one', () => {
    const known = [overload(a, 1188)];
    expect(kinds([overload(a, 1188)], known)).toEqual(['known']);
    expect(kinds([overload(a, 1150)], known)).toEqual(['known']);
    expect(kinds([overload(a, 1188.1)], known)).toEqual(['known']);
    expect(kinds([overload(b, 1188)], known)).toEqual(['new']);
  });

  it('is worsened beyond the slack, and says what it was', () => {
    expect(matchKnown([overload(a, 1200)], [overload(a, 1188)]).standings).toEqual([
      { kind: 'worsened', before: 1188 },
    ]);
  });

  it('is new where one more of its kind was known', () => {
    expect(kinds([overload(a, 1188), overload(a, 1188)], [overload(a, 1188)])).toEqual(['known', 'new']);
  });

  it('that came for one of the same rule and objects that was fixed is new', () => {
    const { standings, fixed } = matchKnown([unknownKey(a, 'massKG')], [unknownKey(a, 'powerKW')]);
    expect(standings).toEqual([{ kind: 'new' }]);
    expect(fixed).toHaveLength(1);
  });

  it('stays known when one before it is fixed and its number changes', () => {
    const known = [unknownKey(a, 'massKG'), unknownKey(`${a}-2`, 'powerKW')];
    expect(kinds([unknownKey(a, 'powerKW')], known)).toEqual(['known']);
    expect(matchKnown([unknownKey(a, 'powerKW')], known).fixed).toEqual([known[0]]);
  });

  it('stays known when a rule has learned other words', () => {
    const known = { ...overload(a, 1188), message: 'B3: 1188 of 1127 kW.' };
    expect(kinds([overload(a, 1188)], [known])).toEqual(['known']);
  });

  it('of a file that does not parse is never known', () => {
    const broken = { fingerprint: a, rule: 'data/syntax', message: 'A value is missing here.' };
    expect(kinds([broken], [broken])).toEqual(['new']);
  });
});
