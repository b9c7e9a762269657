import { formatCount, formatNumber } from '../html/numbers.ts';
import type { Problem } from '../records/problem.ts';
import { kindOfProblem } from './problem-kinds.ts';

/** So many problems and fewer explain themselves. */
const many = 10;

/** What is to be said of many problems together, in complete lines; mostly nothing. */
export function closingNotes(problems: readonly Problem[]): string {
  return foreignNote(problems) + severityNote(problems);
}

function foreignNote(problems: readonly Problem[]): string {
  const foreign = problems.filter(({ kind }) => kindOfProblem(kind).foreign);
  if (foreign.length <= many) return '';
  return 'For files of another program, read: in site.yml says how to read them as they are; "clipfile adopt" proposes it.\n';
}

/** What many warnings do to a build: nothing, or all, where `strict` makes them errors. */
function severityNote(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const strict = problems.filter((problem) => problem.strict).length;
  const warnings = problems.length - errors;
  if (strict > many) {
    return strict === errors
      ? `All ${formatCount(errors, 'error')} are warnings that strict: true in site.yml makes errors. Without that line, the site is built.\n`
      : `${formatNumber(strict)} of the ${formatCount(errors, 'error')} are warnings that strict: true in site.yml makes errors.\n`;
  }
  if (warnings > many && errors === 0)
    return 'Warnings do not stop a build. With strict: true in site.yml, they do.\n';
  return '';
}
