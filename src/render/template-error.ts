import type { Problem } from '../records/problem.ts';

/**
 * Mistakes in templates of the owner's own, which show only where these run. An error that has come from a worker is no
 * longer of this class, see `templateProblems`.
 */
export class TemplateError extends Error {
  readonly templateProblems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
    this.templateProblems = problems;
  }
}

/** The problems that an error is about, where it is about templates. Their files are paths in the content folder. */
export function templateProblems(error: unknown): readonly Problem[] | undefined {
  if (!(error instanceof Error && 'templateProblems' in error)) return undefined;
  const { templateProblems: problems } = error;
  return Array.isArray(problems) ? problems : undefined;
}
