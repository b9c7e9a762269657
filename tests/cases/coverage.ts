/** Tests elsewhere that cover a case, because it needs a process, a disk or a reader who acts: file and name of each. */
export const testedElsewhere: Readonly<Record<string, readonly TestReference[]>> = {
  'back-button': [
    ['tests/browser/search-history.test.ts', 'back and forward restore query, filters, checkboxes and order'],
    [
      'tests/browser/search-history.test.ts',
      'going back from an item restores the filtered results and the scroll position',
    ],
  ],
  'not-found-at-depth': [
    [
      'tests/browser/not-found.test.ts',
      'with the address of the site, all links and the search box lead into it from any depth',
    ],
    [
      'tests/browser/not-found.test.ts',
      'without the address of the site, %s has its style and leads to the front page',
    ],
  ],
  'watch-first-build': [
    ['tests/commands/rebuild-scheduler.test.ts', 'changes during the first build cause one build after it'],
    ['tests/commands/folder-watcher.test.ts', 'a save right after the start is seen'],
  ],
  'watch-many-saves': [['tests/commands/folder-watcher.test.ts', 'many saves do not add listeners']],
  'watch-other': [
    [
      'tests/commands/folder-watcher.test.ts',
      'files that are created, saved by replacement, moved and deleted are seen',
    ],
    ['tests/commands/folder-watcher.test.ts', 'what does not matter is silent, at any depth'],
  ],
  'watch-root-replaced': [
    [
      'tests/commands/folder-watcher.test.ts',
      'a folder that another replaces is watched, and the old one no longer',
    ],
    ['tests/commands/folder-watcher.test.ts', 'a folder that is deleted and created again is watched'],
  ],
};

/** The path of a test file from the project's root, and the name of a test in it. */
export type TestReference = readonly [file: string, name: string];

/** Cases without a test so far. */
export const notYet: readonly string[] = [];
