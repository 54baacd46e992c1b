import path from 'node:path';
import { runSuite } from '../harness/resultsReporter';

/** VS Code calls this in the extension host; a rejection is a failed run. */
export async function run(): Promise<void> {
  const results = process.env.DATAHALL_TEST_RESULTS;
  if (!results) throw new Error('DATAHALL_TEST_RESULTS does not name a file');
  const failed = await runSuite(path.join(__dirname, 'suite.cjs'), results, process.env.DATAHALL_TEST_GREP);
  if (failed) throw new Error(`${failed} tests failed`);
}
