// Several pieces of work at a time.

/**
 * Does the work of every item, so many at a time, begun in their order.
 * @template T
 * @param {number} lanes how many at a time
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<void>} work
 * @throws the first error of any, when all that had begun has ended
 */
export async function inLanes(lanes, items, work) {
  const waiting = [...items];
  const lane = async () => {
    while (waiting.length > 0) await work(waiting.shift());
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}
