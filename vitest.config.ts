import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'webview/**/*.test.ts', 'test/unit/**/*.test.ts'],
    // Property tests run thousands of cases: on a slow machine the default of 5 s is too short.
    testTimeout: 60_000,
    // Of two cores Vitest would leave one to itself, which has next to nothing to do.
    maxWorkers: '100%',
    // It imports JSON without saying so, which Node refuses.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
});
