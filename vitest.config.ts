import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const project = (
  name: string,
  include: string[],
  more: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration => ({ extends: true, test: { name, include, ...more } });

/** Everything in src that is neither the extension nor the command line: it keeps nothing but caches. */
const core = 'src/!(extension|cli)/**/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      // One process after the other loads the core once, not anew for each of its files.
      project('core', [core], { isolate: false }),
      project('around it', [
        'src/extension/**/*.test.ts',
        'src/cli/**/*.test.ts',
        'webview/**/*.test.ts',
        'test/unit/*.test.ts',
        'test/unit/!(cli)/**/*.test.ts',
      ]),
      project('command line', ['test/unit/cli/**/*.test.ts'], { globalSetup: 'test/unit/cli/buildOnce.ts' }),
    ],
    // Property tests run thousands of cases: on a slow machine that has more to do, the defaults of 5 s and 10 s are
    // too short. No test is to be decided by its time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Of two cores Vitest would leave one to itself, which has next to nothing to do.
    maxWorkers: '100%',
    // It imports JSON without saying so, which Node refuses.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
});
