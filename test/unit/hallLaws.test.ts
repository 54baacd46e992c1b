/** What no finding may depend on: how the plan lies, what things are called, in which order and form they are written. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtinCatalog } from '../../src/catalog/catalog';
import { collectionKeys } from '../../src/model/generated/words';
import type { Hall } from '../../src/model/types';
import { fingerprints } from '../../src/rules/fingerprint';
import { LiveHall } from '../../src/rules/liveHall';
import { RuleSet } from '../../src/rules/ruleSet';
import { mirror, quarter, renamedHall, turnedHall } from '../support/turnedHall';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const read = (file: string) => JSON.parse(readFileSync(path.join(examples, file), 'utf8')) as Hall;
const context = { catalog: builtinCatalog(), rules: new RuleSet(), today: '2026-11-22' };

/** Findings without their words and places: rule, severity, objects, phase and figures. */
function found(hall: Hall, rename = (id: string) => id): string[] {
  const live = new LiveHall(JSON.stringify(hall), context);
  return live.findings
    .map(({ rule, severity, objects, measured, limit, phase, scenario }) =>
      JSON.stringify([
        rule,
        severity,
        [...objects].map(rename).sort(),
        (scenario?.lost ?? []).map(rename).sort(),
        phase === undefined ? null : rename(phase),
        // A raster and a turned raster differ by a cell.
        measured?.toPrecision(2) ?? null,
        limit?.toPrecision(4) ?? null,
      ]),
    )
    .sort();
}

const halls = ['faults.hall.json', 'campus/halls/h08.hall.json', 'campus/halls/h33.hall.json'];

describe.each(halls)('the findings of %s', (file) => {
  /** The duplicate and the unresolved ids of the faulty hall are about names. */
  const hall = read(file);
  const before = found(hall);

  it('are those of the hall turned by a quarter', () =>
    expect(found(turnedHall(hall, quarter(hall)))).toEqual(before));

  it('are those of the hall mirrored', () => expect(found(turnedHall(hall, mirror(hall)))).toEqual(before));

  it('are those of the hall with other ids, but for the names', () => {
    const old = (id: string) => (id.startsWith('Z.') ? id.slice(2) : id);
    expect(found(renamedHall(hall, 'Z.'), old)).toEqual(before);
  });

  it('are those of the hall in another order', () => {
    const shuffled = { ...hall } as Record<string, unknown>;
    const sound = (key: string) => key !== 'racks' || file !== 'faults.hall.json';
    for (const key of collectionKeys) {
      const list = hall[key] as unknown[] | undefined;
      if (list && sound(key)) shuffled[key] = [...list].reverse();
    }
    expect(found(shuffled as unknown as Hall)).toEqual(before);
  });
});

describe('fingerprints', () => {
  const text = readFileSync(path.join(examples, 'faults.hall.json'), 'utf8');
  const named = (of: string) => {
    const live = new LiveHall(of, context);
    return fingerprints('faults.hall.json', live.findings).sort();
  };

  it.each([0, 1, 2, '\t'])('outlive formatting with an indent of %j', (indent) => {
    expect(named(JSON.stringify(JSON.parse(text), null, indent))).toEqual(named(text));
  });
});
