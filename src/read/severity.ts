import type { Problem } from '../records/problem.ts';
import type { Settings } from '../records/settings.ts';
import { remoteImage } from './body-renderer.ts';

/**
 * The problems as the settings of the archive judge them: which are errors, and which need not be told. They are judged
 * once all are found, so that a changed setting parses no file again.
 */
export function judgeProblems(
  problems: readonly Problem[],
  { images, strict }: Pick<Settings, 'images' | 'strict'>,
): readonly Problem[] {
  if (images === undefined && strict === undefined) return problems;
  return problems.flatMap((problem): readonly Problem[] => {
    const isRemoteImage = problem.kind === remoteImage;
    if (isRemoteImage && images === 'link') return [];
    const isError = strict || (isRemoteImage && images === 'refuse');
    return [isError ? { ...problem, severity: 'error' } : problem];
  });
}
