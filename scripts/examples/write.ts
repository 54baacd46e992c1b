/** Writes the campus, each file in the canonical form and checked against the format first. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { campusProblems, elementProblems } from '../../src/model/validateElement';
import { collectionKeys, keyOrders } from '../../src/model/generated/words';
import { canonicalText } from '../../src/text/canonical';
import { siteItKw } from './assumptions';
import { campusOf } from './campus';
import { hallOf } from './hall';
import { two } from './rows';
import { hallPlans } from './templates';
import type { Hall } from '../../src/model/types';

export interface Written {
  /** Paths, below the root, that differed from what stood there. */
  readonly changed: readonly string[];
  /** One line for people. */
  readonly summary: string;
}

/** @param checkOnly compares and writes nothing. */
export async function writeExamples(root: string, checkOnly: boolean): Promise<Written> {
  const plans = hallPlans();
  const halls = plans.map(hallOf);
  const files = new Map<string, string>([['campus/campus.campus.json', textOf('campus', campusOf(plans))]]);
  halls.forEach((hall, i) => {
    requireValid(hall);
    files.set(`campus/halls/h${two(plans[i]!.number)}.hall.json`, textOf('hall', hall));
  });
  const wrong = campusProblems(campusOf(plans));
  if (wrong) throw new Error(JSON.stringify(wrong));
  const changed: string[] = [];
  for (const [path, text] of files) {
    const file = join(root, path);
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) continue;
    changed.push(path);
    if (checkOnly) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return { changed, summary: summaryOf(halls) };
}

function textOf(kind: 'hall' | 'campus', value: unknown): string {
  const orders = keyOrders[kind];
  return canonicalText(value, {
    topLevel: orders[''] ?? [],
    element: (key) => orders[key] ?? [],
    isCollection: (key) => key === 'halls' || (collectionKeys as readonly string[]).includes(key),
  });
}

function requireValid(hall: Hall): void {
  for (const key of collectionKeys) {
    for (const element of hall[key] ?? []) {
      const wrong = elementProblems(key, element);
      if (wrong)
        throw new Error(`${hall.name}, ${key}, ${JSON.stringify(element)}: ${JSON.stringify(wrong)}`);
    }
  }
}

function summaryOf(halls: readonly Hall[]): string {
  const racks = halls.flatMap((hall) => hall.racks);
  const liquid = racks.filter((rack) => rack.loop !== undefined);
  const itMw = racks.reduce((sum, rack) => sum + (rack.powerKw ?? 0), 0) / 1000;
  const liquidMw = liquid.reduce((sum, rack) => sum + (rack.powerKw ?? 0), 0) / 1000;
  const objects = halls.map((hall) => collectionKeys.reduce((sum, key) => sum + (hall[key]?.length ?? 0), 0));
  return (
    `${halls.length} halls, ${racks.length} racks, ${liquid.length} of them liquid-cooled at ` +
    `${((liquidMw * 1000) / liquid.length).toFixed(1)} kW; ${itMw.toFixed(1)} MW IT of ${(siteItKw / 1000).toFixed(1)}; ` +
    `${Math.min(...objects)} to ${Math.max(...objects)} objects a hall.`
  );
}
