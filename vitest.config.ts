import { defineConfig } from 'vitest/config';
import { SlowFilesFirst } from './tests/support/slow-files-first.ts';

// Unit tests of browser code run in Node.
const browserTests = 'tests/browser/**/!(*.unit).test.ts';
/** Tests that replace modules, which would be replaced for other files too. */
const mockedTests = 'tests/**/*.mocked.test.ts';

export default defineConfig({
  test: {
    // One more than the processors that CI has, because many tests wait for a build, a browser or a clock.
    maxWorkers: 3,
    // Files share their worker and the modules that it has loaded: a process of its own took longer to start than most
    // files take to run. So a test restores whatever it changes.
    isolate: false,
    sequence: { sequencer: SlowFilesFirst },
    // For busy machines. Most tests take milliseconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Code that tests run in a child process, such as the compiled commands, is not counted.
    coverage: {
      include: ['src/**/*.{ts,mjs}', 'templates/**/*.ts'],
      exclude: ['**/*.d.ts'],
      reporter: ['text', 'html'],
      reportsDirectory: 'coverage',
    },
    // Separate projects, so that tests without a browser do not wait for one to be installed.
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [browserTests, mockedTests],
          setupFiles: 'tests/support/english-messages.ts',
          globalSetup: 'tests/support/sites-setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'mocked',
          include: [mockedTests],
          isolate: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup: ['tests/support/browser-setup.ts', 'tests/support/sites-setup.ts'],
        },
      },
    ],
  },
});
