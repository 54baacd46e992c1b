import { fileURLToPath } from 'node:url';
import { groupsOf, runSuite } from '../harness/resultsReporter';

// With `--groups` says what groups of tests there are, each with a window of its own, and runs none.
const { DATAHALL_TEST_RESULTS: results, DATAHALL_TEST_GREP: grep, DATAHALL_TEST_GROUP: group } = process.env;
const suite = fileURLToPath(new URL('suite.mjs', import.meta.url));
if (process.argv.includes('--groups')) {
  process.stdout.write(JSON.stringify(await groupsOf(suite, grep)));
} else {
  if (!results) throw new Error('DATAHALL_TEST_RESULTS does not name a file');
  process.exit((await runSuite(suite, results, grep, group)) ? 1 : 0);
}
