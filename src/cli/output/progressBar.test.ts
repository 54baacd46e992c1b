import { describe, expect, it } from 'vitest';
import { ProgressBar } from './progressBar';

function bar(total: number, isTTY: boolean) {
  let now = 0;
  const written: string[] = [];
  const terminal = { isTTY, columns: 40, write: (text: string) => written.push(text) };
  const progress = new ProgressBar(terminal, total, () => now);
  return { progress, written, wait: (ms: number) => (now += ms) };
}

const erase = '\r\u001b[2K';

describe('the progress bar', () => {
  it('appears on a terminal once the work has taken a moment, and leaves nothing behind', () => {
    const { progress, written, wait } = bar(4, true);
    progress.show(0, 'a');
    wait(299);
    progress.show(1, 'b');
    expect(written).toEqual([]);
    wait(1);
    progress.show(2, 'c');
    expect(written).toEqual([`${erase}[${'#'.repeat(12)}${'.'.repeat(12)}] 2/4 c`]);
    progress.end();
    expect(written.at(-1)).toBe(erase);
  });

  it('is drawn a dozen times a second at most, and never wider than the terminal', () => {
    const { progress, written, wait } = bar(1000, true);
    for (let i = 0; i < 1000; i++) {
      wait(1);
      progress.show(i, 'x'.repeat(100));
    }
    expect(written.length).toBeLessThanOrEqual(9);
    expect(written.length).toBeGreaterThanOrEqual(8);
    for (const line of written) expect(line.length - erase.length).toBeLessThan(40);
  });

  it.each([
    ['off a terminal', 4, false],
    ['for a single file', 1, true],
  ])('is not shown %s', (_name, total, isTTY) => {
    const { progress, written, wait } = bar(total, isTTY);
    wait(5000);
    progress.show(0, 'a');
    progress.end();
    expect(written).toEqual([]);
  });
});
