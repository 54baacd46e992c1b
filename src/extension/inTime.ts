/** So long edits wait for what is outside of VS Code's documents: the clipboard, git [ms]. */
const patienceMs = 5000;

/** @throws what the answer throws, or after a time without one */
export function inTime<T>(answer: PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs);
    answer.then(resolve, reject);
    const stop = () => clearTimeout(timer);
    answer.then(stop, stop);
  });
}
