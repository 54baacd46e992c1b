// Prints the lines of a results file (test/harness/resultsReporter.ts) while a run writes them, and counts.
import { existsSync, readFileSync } from 'node:fs';

const pollMs = 200;

/**
 * @param {string} file where the run writes its results
 * @param {(line: string) => void} say prints
 * @returns {{ finish(): { passed: number, failed: number } }} to be finished when the run has ended; a run that
 *   was cut short counts as one failed test more
 */
export function followResults(file, say = console.log) {
  let printed = 0;
  let ended = false;
  const count = { passed: 0, failed: 0 };

  function print(line) {
    const indent = '  '.repeat(line.depth ?? 0);
    if (line.kind === 'end') ended = true;
    if (line.kind === 'suite') say(`${indent}${line.title}`);
    if (line.kind === 'test') {
      if (line.passed) count.passed++;
      else count.failed++;
      say(`${indent}${line.passed ? 'ok  ' : 'FAIL'} ${line.title} (${line.ms} ms)`);
      if (line.error) say(line.error.replace(/^/gm, `${indent}     `));
    }
  }

  function read() {
    if (!existsSync(file)) return;
    // The last piece is a line that is still being written, or nothing.
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    for (const line of lines.slice(printed)) print(JSON.parse(line));
    printed = lines.length;
  }

  const timer = setInterval(read, pollMs);
  return {
    finish() {
      clearInterval(timer);
      read();
      if (!ended) {
        say('FAIL the run ended before its last test');
        count.failed++;
      }
      return count;
    },
  };
}
