import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { WorkedExample } from './workedExample';

const folder = fileURLToPath(new URL('.', import.meta.url));
const domains = readdirSync(folder).filter((f) => f.endsWith('.ts') && !/test|workedExample/.test(f));

/** Numbers that the sources leave out. */
const power = [1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 15, 16, 17, 18, 19, 20, 21, 23, 24, 25, 27, 28];
const cooling = ['1', '2', '4', '5', '5b', '5c', '6', '7', '8'].concat(
  [14, 15, 16, 17, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34].map(String),
);

const all: WorkedExample[] = [];
for (const file of domains) {
  const module = (await import(`./${file}`)) as { examples: readonly WorkedExample[] };
  all.push(...module.examples);
  describe(file.replace('.ts', ''), () => {
    for (const example of module.examples) {
      // Why it cannot be said stands in its row.
      if ('notExpressed' in example) continue;
      it(`${example.id}: ${example.given}: ${example.expected}`, () => {
        const figures = example.figures?.() ?? [];
        const verdicts = example.verdicts?.() ?? [];
        expect(figures.length + verdicts.length).toBeGreaterThan(0);
        for (const { what, actual, expected, tolerance = 0.005 } of figures) {
          const distance = Math.abs(actual - expected);
          expect(distance, `${what}: ${actual}, not ${expected}`).toBeLessThanOrEqual(
            Math.abs(expected) * tolerance + 1e-9,
          );
        }
        for (const [what, actual, expected] of verdicts) expect(actual, what).toEqual(expected);
      });
    }
  });
}

describe('the worked examples', () => {
  it('are all listed, each once', () => {
    const ids = all.map((e) => e.id);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [...power.map((n) => `E${n}`), ...cooling.map((n) => `W${n}`)];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('that cannot be expressed say why', () => {
    for (const e of all) if ('notExpressed' in e) expect(e.notExpressed.length).toBeGreaterThan(20);
  });
});
