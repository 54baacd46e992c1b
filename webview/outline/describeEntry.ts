/** An object in one sentence, for those who hear it: "Rack R02-07, 132 kW, feeds A1 and B1, one error". */
import type { Severity } from '../../src/model/types';
import type { OutlineEntry, OutlineFigure } from '../../src/scene/hallOutline';
import type { SceneFinding } from '../../src/scene/scene';
import { SEVERITIES } from '../../src/scene/severityShape';
import { countWords, joined } from '../announcer';
import { withinSentence } from '../../src/edits/sentences';
import { wordName } from '../panel/formatNames';
import { say } from '../strings';

export type FindingCounts = Readonly<Record<Severity, number>>;

/**
 * The findings of each object: of the one to edit first, which may have no place on the plan, and of the one
 * that carries the mark there.
 */
export function countsByObject(
  findings: readonly SceneFinding[],
  isDrawn: (id: string) => boolean,
): ReadonlyMap<string, FindingCounts> {
  const counts = new Map<string, Record<Severity, number>>();
  for (const { objects, severity } of findings) {
    for (const id of new Set([objects[0], objects.find(isDrawn)])) {
      if (id === undefined) continue;
      let own = counts.get(id);
      if (!own) counts.set(id, (own = { error: 0, warning: 0, info: 0 }));
      own[severity]++;
    }
  }
  return counts;
}

/** At most one digit behind the point: what is told apart by ear is short. */
export function figureText({ value, unit }: OutlineFigure): string {
  const rounded = Number(value.toFixed(1));
  switch (unit) {
    case 'kW':
      return say('kilowatts', rounded);
    case 'mm':
      return say('millimetres', rounded);
    case 'kVA':
    case 'A':
    case 'Gb/s':
      return say('quantity', rounded, unit);
  }
}

/** What stands beside the id: figure, then what it is connected to. */
export function entryDetails(entry: OutlineEntry): readonly string[] {
  const { name, kind, figure, feeds, from, loop, plant, zone, collection, model, row } = entry;
  return [
    name,
    kind && withinSentence(wordName(kind)),
    figure && figureText(figure),
    model,
    collection === 'racks' && row === undefined ? say('describeNoRow') : undefined,
    feeds?.length ? say('announceFeeds', joined(feeds)) : undefined,
    from?.length ? say(collection === 'links' ? 'describeBetween' : 'describeFrom', joined(from)) : undefined,
    loop && say('announceLoop', loop),
    plant && say('describePlant', plant),
    zone && say('describeZone', zone),
  ].flatMap((part) => (part ? [part] : []));
}

export function findingWords(counts: FindingCounts | undefined): readonly string[] {
  return SEVERITIES.flatMap((severity) => countWords(severity, counts?.[severity] ?? 0));
}

export function describeEntry(entry: OutlineEntry, counts: FindingCounts | undefined): string {
  const { id, collection } = entry;
  return [
    say('describeThing', say(`thing_${collection}`), id),
    ...entryDetails(entry),
    ...findingWords(counts),
  ].join(', ');
}
