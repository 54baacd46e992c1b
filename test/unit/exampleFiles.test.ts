import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { collectionKeys, keyOrders } from '../../src/model/generated/words';
import { canonicalText } from '../../src/text/canonical';
import { writeExamples } from '../../scripts/examples/write';
import type { Hall } from '../../src/model/types';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const read = (path: string): string => readFileSync(join(examples, path), 'utf8');

describe('examples', () => {
  it('has the campus as its generator writes it', async () => {
    expect((await writeExamples(examples, true)).changed).toEqual([]);
    expect(readdirSync(join(examples, 'campus/halls'))).toHaveLength(44);
  });

  it.each(['clean.hall.json', 'faults.hall.json'])('%s is in the canonical form', (path) => {
    const text = read(path);
    const orders = keyOrders.hall;
    expect(
      canonicalText(JSON.parse(text), {
        topLevel: orders[''] ?? [],
        element: (key) => orders[key] ?? [],
        isCollection: (key) => (collectionKeys as readonly string[]).includes(key),
      }),
    ).toBe(text);
  });

  // 1000 MW at a PUE of 1.15; about 6,600 liquid-cooled racks of about 130 kW; 44 halls of about 20 MW.
  it('is a gigawatt campus', () => {
    const halls = readdirSync(join(examples, 'campus/halls')).map(
      (file) => JSON.parse(read(`campus/halls/${file}`)) as Hall,
    );
    const hallKw = halls.map((hall) => hall.racks.reduce((sum, rack) => sum + (rack.powerKw ?? 0), 0));
    const liquid = halls.flatMap((hall) => hall.racks.filter((rack) => rack.loop !== undefined));
    const itKw = hallKw.reduce((sum, kw) => sum + kw, 0);
    expect(itKw).toBeLessThanOrEqual(1_000_000 / 1.15);
    expect(itKw).toBeGreaterThan(0.97 * (1_000_000 / 1.15));
    for (const kw of hallKw) expect(Math.abs(kw - 20_000)).toBeLessThan(1000);
    expect(Math.abs(liquid.length - 6600)).toBeLessThan(100);
    const mean = liquid.reduce((sum, rack) => sum + (rack.powerKw ?? 0), 0) / liquid.length;
    expect(Math.abs(mean - 130)).toBeLessThan(3);
  });
});
