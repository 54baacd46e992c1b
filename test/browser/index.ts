import { fileURLToPath } from 'node:url';
import { runSuite } from '../harness/resultsReporter';

const results = process.env.DATAHALL_TEST_RESULTS;
if (!results) throw new Error('DATAHALL_TEST_RESULTS does not name a file');
const suite = fileURLToPath(new URL('suite.mjs', import.meta.url));
process.exit((await runSuite(suite, results, process.env.DATAHALL_TEST_GREP)) ? 1 : 0);
