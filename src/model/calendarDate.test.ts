import { expect, it } from 'vitest';
import { dayNumber } from './calendarDate';

it('counts days from 1970-01-01', () => {
  expect(dayNumber('1970-01-01')).toBe(0);
  expect(dayNumber('1970-03-01')).toBe(59);
  // Thirty years, seven of them with a leap day (1972 to 1996).
  expect(dayNumber('2000-01-01')).toBe(30 * 365 + 7);
  expect(dayNumber('2000-03-01')! - dayNumber('2000-02-28')!).toBe(2);
  expect(dayNumber('2100-03-01')! - dayNumber('2100-02-28')!).toBe(1);
});

it.each([
  '2027-02-30',
  '2027-02-29',
  '2027-13-01',
  '2027-00-10',
  '2027-04-31',
  '2027-1-1',
  'soon',
  '',
  '12027-01-01',
])('knows that %j is no day', (text) => expect(dayNumber(text)).toBeUndefined());
