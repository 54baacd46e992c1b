/** Long enough for a busy machine; a test that passes does not wait for it. */
const defaultTimeoutMs = 30_000;
const pauseMs = 25;
/** The first pauses are shorter: most answers are there within a few milliseconds. */
const firstPauseMs = 3;

const pauseAfter = (looks: number, most: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.min(most, firstPauseMs * looks)));

/**
 * Asks again and again until `look` returns something truthy, and returns that. What `look` throws counts as
 * "not yet". Tests wait for values with this, never for time.
 * @throws after `timeoutMs`, naming `what` and the last answer or error
 */
export async function eventually<T>(
  what: string,
  look: () => T | Promise<T>,
  timeoutMs = defaultTimeoutMs,
  betweenMs = pauseMs,
): Promise<Exclude<T, false | null | undefined>> {
  const deadline = Date.now() + timeoutMs;
  let last = '';
  for (let looks = 1; ; looks++) {
    try {
      const answer = await look();
      if (answer) return answer as Exclude<T, false | null | undefined>;
      last = JSON.stringify(answer) ?? 'nothing';
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > deadline)
      throw new Error(`Waited ${timeoutMs / 1000} s for: ${what}. Last seen: ${last}`);
    await pauseAfter(looks, betweenMs);
  }
}

/** Waits until `look` returns a value that is deeply equal to `expected`. */
export async function eventuallyEqual<T>(
  what: string,
  look: () => T | Promise<T>,
  expected: T,
  timeoutMs = defaultTimeoutMs,
): Promise<void> {
  const wanted = JSON.stringify(expected);
  const deadline = Date.now() + timeoutMs;
  for (let looks = 1; ; looks++) {
    let seen: string;
    try {
      seen = JSON.stringify(await look()) ?? 'undefined';
    } catch (error) {
      seen = String(error);
    }
    if (seen === wanted) return;
    if (Date.now() > deadline) {
      throw new Error(
        `Waited ${timeoutMs / 1000} s for: ${what}.\n  expected ${wanted}\n  last seen ${seen}`,
      );
    }
    await pauseAfter(looks, pauseMs);
  }
}
