import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Settling } from './settling';

describe('a burst of events', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const watched = () => {
    const settled = vi.fn();
    return { settled, settling: new Settling({ quietMs: 100, atMostMs: 1000 }, () => Date.now(), settled) };
  };

  it('is answered once, when it has been quiet', () => {
    const { settled, settling } = watched();
    for (let i = 0; i < 5; i++) {
      settling.event();
      vi.advanceTimersByTime(99);
    }
    expect(settled).toHaveBeenCalledTimes(0);
    vi.advanceTimersByTime(1);
    expect(settled).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5000);
    expect(settled).toHaveBeenCalledTimes(1);
  });

  it('that never ends is answered once a second', () => {
    const { settled, settling } = watched();
    for (let t = 0; t < 2500; t += 50) {
      settling.event();
      vi.advanceTimersByTime(50);
    }
    expect(settled).toHaveBeenCalledTimes(2);
  });

  it('is not answered once it is stopped', () => {
    const { settled, settling } = watched();
    settling.event();
    settling.stop();
    vi.advanceTimersByTime(5000);
    expect(settled).toHaveBeenCalledTimes(0);
  });
});
