/** How rules speak of things, the same in every message. */
import type { Feed } from '../model/types';
import type { HallAnalysis } from '../analysis/hallAnalysis';
import { said, type Said, nothing } from '../words/said';

/** More ids than these are counted and not named. */
const mostNamed = 5;

/** The words of a list, for those who speak another language. */
export interface ListWords {
  readonly none: string;
  readonly more: (count: number) => string;
  readonly and: (named: string, last: string) => string;
}

const english: ListWords = {
  none: 'none',
  more: (count) => `${count} more`,
  and: (named, last) => `${named} and ${last}`,
};

/** `A`, `A and B`, `A, B and C`, and beyond five `A, B, C, D, E and 7 more`. */
export function listed(ids: readonly string[], words = english): string {
  const named = ids.slice(0, mostNamed);
  const more = ids.length - named.length;
  const last = more > 0 ? words.more(more) : named.pop();
  return named.length > 0 ? words.and(named.join(', '), last ?? '') : (last ?? words.none);
}

/** `1 CDU`, `3 CDUs`. */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** `busway B3`, `RPP B3`, `PDU B3`. */
export function feedName(hall: HallAnalysis, feed: Feed): Said {
  const kind = feed.kind ?? hall.equipment.type(feed.type)?.kind;
  if (kind === 'rpp') return said('RPP {0}', feed.id);
  return kind === 'pdu' ? said('PDU {0}', feed.id) : said('busway {0}', feed.id);
}

/** `row B`, or the name alone of a row that has none in the file: a rack that stands for itself. */
export function rowName({ rows, model }: HallAnalysis, row: number): Said {
  const { name, racks } = rows.list[row]!;
  return model.element('racks', racks[0]!)?.row === undefined ? said('{0}', name) : said('row {0}', name);
}

/** `R1`, and of several `R1 and 2 more`. */
export const firstAndMore = (first: string, count: number): Said =>
  count > 1 ? said('{0} and {1} more', first, count - 1) : said('{0}', first);

/** What stands before a thing, or a wall of the room. */
export const thingOrWall = (thing: { readonly id: string } | undefined): Said =>
  thing ? said('{0}', thing.id) : said('a wall');

/** ` (the size of R1 and C1 is assumed)`, of those of the things whose size is; nothing where none is. */
export function sizeDoubt(...things: readonly (ThingOfSize | undefined)[]): Said {
  const guessed = things.filter((thing) => thing?.assumed).map((thing) => thing!.id);
  return guessed.length > 0 ? said(' (the size of {0} is assumed)', guessed) : nothing;
}

interface ThingOfSize {
  readonly id: string;
  readonly assumed: boolean;
}
