/** How measures are held against limits, the same in every rule. */
import { exceeds, fallsShort, slack } from '../analysis/exceeds';
import { said, type Said } from '../words/said';

export { exceeds, fallsShort, slack };

/** A number as a message says it: rounded to one decimal, from 1000 on to a whole. */
export function figure(value: number): number {
  const parts = Math.abs(value) < 1000 ? 10 : 1;
  const rounded = Math.round(value * parts) / parts;
  return Object.is(rounded, -0) ? 0 : rounded;
}

/** `measured` as a share of `limit`, as a message says it. */
export const percent = (measured: number, limit: number): Said =>
  limit === 0 ? said('∞ %') : said('{0} %', figure((measured / limit) * 100));

/**
 * An option of every rule that holds a load against a capacity: a pass without margin gets a note. Exactly 100 % is
 * within the limit, and the next rack is not.
 */
export const marginShare = {
  default: 0.95,
  unit: '1',
  description: 'At or above this share of the limit an info says that there is no margin.',
  source: 'House rule: exactly 100 % passes, and leaves nothing for the next rack',
} as const;

/** The end of a sentence about a load that its limit bears, and no more. */
export const noMargin = said('; no margin is left');

/** How a load stands to its limit: above it, within it but at or above `share` of it, or within. */
export function standing(measured: number, limit: number, share: number): 'over' | 'bare' | 'within' {
  if (exceeds(measured, limit)) return 'over';
  return limit > 0 && measured >= limit * share ? 'bare' : 'within';
}
