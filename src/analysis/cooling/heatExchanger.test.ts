import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approachFor, exchangerOf } from './heatExchanger';

describe('a counterflow heat exchanger', () => {
  const rating = fc.record({
    kw: fc.double({ min: 50, max: 3000, noNaN: true }),
    approachK: fc.double({ min: 2, max: 12, noNaN: true }),
    tcs: fc.double({ min: 10, max: 200, noNaN: true }),
    fws: fc.double({ min: 10, max: 200, noNaN: true }),
  });

  it('needs at its rating the approach of its rating', () => {
    fc.assert(
      fc.property(rating, (r) => {
        const exchanger = exchangerOf(r);
        // Near an effectiveness of 1 the UA says nothing any more.
        fc.pre(exchanger !== undefined && exchanger.effectiveness < 0.999);
        expect(approachFor(r.kw, exchanger.ua, r.tcs, r.fws)).toBeCloseTo(r.approachK, 4);
      }),
    );
  });

  it('needs more approach for more heat, and for less FWS', () => {
    fc.assert(
      fc.property(rating, (r) => {
        const exchanger = exchangerOf(r);
        fc.pre(exchanger !== undefined && exchanger.effectiveness < 0.999);
        const at = approachFor(r.kw, exchanger.ua, r.tcs, r.fws);
        expect(approachFor(r.kw * 1.2, exchanger.ua, r.tcs, r.fws)).toBeGreaterThan(at);
        expect(approachFor(r.kw, exchanger.ua, r.tcs, r.fws * 0.7)).toBeGreaterThan(at);
      }),
    );
  });

  // 1368 kW into 1800 L/min of PG25 and 1200 L/min of water would need an effectiveness of 1.07.
  it('does not exist where a rating asks for more than all heat', () => {
    expect(exchangerOf({ kw: 1368, approachK: 4, tcs: 120.25, fws: 83.35 })).toBeUndefined();
  });

  it('is balanced where both sides carry the same: NTU = ε / (1 − ε)', () => {
    const exchanger = exchangerOf({ kw: 800, approachK: 5, tcs: 80, fws: 80 });
    expect(exchanger?.effectiveness).toBeCloseTo(800 / (80 * 15), 9);
    expect(exchanger?.ntu).toBeCloseTo(2, 6);
  });
});
