/** Days of the calendar as the format writes them: `YYYY-MM-DD`. No clock: who wants today must bring it. */

const msPerDay = 24 * 60 * 60 * 1000;

/** Days since 1970-01-01; undefined for what is no day of the calendar, such as 2027-02-30. */
export function dayNumber(date: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) return undefined;
  const ms = Date.parse(`${date}T00:00:00Z`);
  // Some engines roll 30 February over into March instead of refusing it.
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date ? undefined : ms / msPerDay;
}
