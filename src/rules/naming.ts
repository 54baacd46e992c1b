/** How rules speak of things, the same in every message. */
import type { Feed } from '../model/types';
import type { HallAnalysis } from '../analysis/hallAnalysis';

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
export function feedName(hall: HallAnalysis, feed: Feed): string {
  const kind = feed.kind ?? hall.equipment.type(feed.type)?.kind;
  const word = kind === 'rpp' ? 'RPP' : kind === 'pdu' ? 'PDU' : 'busway';
  return `${word} ${feed.id}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
