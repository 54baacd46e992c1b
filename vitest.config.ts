import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'webview/**/*.test.ts', 'test/unit/**/*.test.ts'],
    // Property tests run thousands of cases, and files that try the command line build it first: on a slow machine
    // that has more to do, the defaults of 5 s and 10 s are too short. No test is to be decided by its time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Of two cores Vitest would leave one to itself, which has next to nothing to do.
    maxWorkers: '100%',
    // It imports JSON without saying so, which Node refuses.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
});
