import { formatCount } from '../html/numbers.ts';
import type { Problem } from '../records/problem.ts';

/** `no problems`, `1 warning`, `2 errors, 1 warning`. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const parts = [
    errors > 0 && formatCount(errors, 'error'),
    problems.length > errors && formatCount(problems.length - errors, 'warning'),
  ];
  return parts.filter(Boolean).join(', ') || 'no problems';
}
