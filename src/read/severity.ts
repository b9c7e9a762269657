import type { Problem } from '../records/problem.ts';
import type { Settings } from '../records/settings.ts';
import { remoteImage } from './body-renderer.ts';

/**
 * The problems as the settings of the archive judge them: which are errors, and which need not be told. They are judged
 * once all are found, so that a changed setting parses no file again.
 */
export function judgeProblems(
  problems: readonly Problem[],
  { images, strict, read }: Pick<Settings, 'images' | 'strict' | 'read'>,
): readonly Problem[] {
  if (images === undefined && strict === undefined && read === undefined) return problems;
  return problems.flatMap((problem): readonly Problem[] => {
    const isRemoteImage = problem.kind === remoteImage;
    if (isRemoteImage && images === 'link') return [];
    // What another program says of its own pages does not matter here.
    if (read !== undefined && foreignKeysOfPages.has(problem.kind))
      return [byStrictness({ ...problem, severity: 'warning' }, strict)];
    if (isRemoteImage && images === 'refuse') return [{ ...problem, severity: 'error' }];
    return [byStrictness(problem, strict)];
  });
}

function byStrictness(problem: Problem, strict: boolean | undefined): Problem {
  return strict && problem.severity === 'warning' ? { ...problem, severity: 'error', strict: true } : problem;
}

const foreignKeysOfPages: ReadonlySet<string> = new Set(['unknown key in a page', 'unknown key in about.md']);
