import { defineConfig } from 'vitest/config';

const inBrowser = 'tests/browser/**/*.test.ts';

export default defineConfig({
  test: {
    // Builds and a browser run beside the tests: more workers than this would only get in their way.
    maxWorkers: 2,
    // Two projects, so that tests which need no browser do not wait for one.
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['tests/**/*.test.ts'], exclude: [inBrowser], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [inBrowser],
          globalSetup: 'tests/support/browser-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
