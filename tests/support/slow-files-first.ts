import { relative, sep } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Test files that take more than five seconds alone, longest first, except those with a browser: their project runs first,
 * and while its last files end, the other projects have begun.
 */
export const slowFiles: readonly string[] = [
  'tests/commands/start-processes.test.ts',
  'tests/regenerate/interrupted-build.test.ts',
  'tests/package.test.ts',
  'tests/regenerate/sequences.test.ts',
  'tests/sites/sites.test.ts',
  'tests/commands/site-builder.test.ts',
  'tests/commands/start.test.ts',
  'tests/commands/import-interrupted.test.ts',
  'tests/commands/check.test.ts',
  'tests/commands/own-templates.test.ts',
  'tests/commands/folder-watcher.test.ts',
  'tests/commands/import.test.ts',
  'tests/sites/valid-html.test.ts',
  'tests/regenerate/dead-links.test.ts',
  'tests/templates/words.test.ts',
  'tests/read/bounded-lexer.test.ts',
  'tests/commands/adopt.test.ts',
  'tests/search/lunr-equality.test.ts',
  'tests/commands/system-error.test.ts',
  'tests/eleventy.test.ts',
];

/**
 * Begins each project with its slow files, so that none of them is left for a single worker at the end. Vitest sorts by the
 * durations of the last run, and in a fresh clone, where there are none, by size, which says little: the random sequences
 * of edits are one of the smallest files and take half a minute.
 */
export class SlowFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    const keyOf = ({ project, moduleId }: TestSpecification): readonly [project: number, rank: number] => [
      projects.indexOf(project.name),
      rankOf(relative(this.ctx.config.root, moduleId)),
    ];
    return sorted
      .map((file) => ({ file, key: keyOf(file) }))
      .sort(({ key: a }, { key: b }) => a[0] - b[0] || a[1] - b[1])
      .map(({ file }) => file);
  }
}

/** The index of a file in the list, or a higher number. */
function rankOf(path: string): number {
  const index = slowFiles.indexOf(path.split(sep).join('/'));
  return index < 0 ? slowFiles.length : index;
}
