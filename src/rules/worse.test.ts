import { expect, it } from 'vitest';
import { isWorse } from './worse';

it.each([
  // A load above its limit: more is worse.
  ['more load', { measured: 1188, limit: 1127, margin: -61 }, 1150, true],
  ['the same load', { measured: 1188, limit: 1127, margin: -61 }, 1188, false],
  ['a sum that differs in its last digit', { measured: 1188.00001, limit: 1127, margin: -61 }, 1188, false],
  ['less load', { measured: 1188, limit: 1127, margin: -61 }, 1200, false],
  // A width below its limit: less is worse.
  ['a narrower aisle', { measured: 1100, limit: 1200, margin: -100 }, 1150, true],
  ['a wider aisle', { measured: 1100, limit: 1200, margin: -100 }, 1050, false],
  // A note at 97 % of a limit: still an upper limit.
  ['less margin', { measured: 970, limit: 1000, margin: 30 }, 960, true],
  ['more margin', { measured: 970, limit: 1000, margin: 30 }, 980, false],
  // Capacity of 1050 for 1000 needed: a lower limit, kept.
  ['less spare capacity', { measured: 1030, limit: 1000, margin: 30 }, 1050, true],
  ['no limit, more', { measured: 2 }, 1, true],
  ['no measure', {}, 1, false],
])('%s', (_, finding, before, worse) => expect(isWorse(finding, before)).toBe(worse));
