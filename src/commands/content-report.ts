import type { ContentCheck } from '../check/check-content.ts';
import type { Finding, Findings } from '../check/finding.ts';
import { formatCount, formatNumber } from '../html/numbers.ts';
import { listProblems, reportProblems } from '../pipeline/problem-report.ts';
import { formatHint } from '../records/problem.ts';
import { printable, quote } from '../records/quote.ts';
import type { Colours } from './colour.ts';
import { countProblems } from './count-problems.ts';

/** How many findings of one kind the terminal shows. */
export const maxExamples = 10;

/** How many other items of a group of duplicates it shows. */
const maxOthers = 3;

/**
 * What is to be said about the content of an archive, in complete lines: problems, then findings by kind, then how many
 * there are of each:
 *
 *     Likely duplicates: 14
 *         Where two items are one, keep one …
 *       content/items/a.md:2  "Fog": the same title
 *           content/items/b.md:2
 *       … and 4 more; --all lists them
 *
 * @param all shows all problems; which findings are shown was decided by the check
 */
export function contentReport(
  { items, problems, findings }: ContentCheck,
  all: boolean,
  style: Colours,
): string {
  const { text, omitted } = reportProblems(problems, style);
  const problemText = all ? listProblems(problems, style) : text;
  const hint = omitted > 0 && !all ? '"clipfile check --all" lists every problem.\n' : '';
  const parts = [problemText + hint, ...findings.map((each) => kindText(each, style))];
  const shown = parts.filter((part) => part !== '').map((part) => `${part}\n`);
  return `${shown.join('')}${formatCount(items, 'item')}; ${verdictOn(problems, remarkCount(findings))}.\n`;
}

export function remarkCount(findings: readonly Findings[]): number {
  return findings.reduce((sum, { count }) => sum + count, 0);
}

/** `no problems`, `1 error, 2 warnings, 30 remarks`. */
function verdictOn(problems: ContentCheck['problems'], remarks: number): string {
  if (remarks === 0) return countProblems(problems);
  const count = formatCount(remarks, 'remark');
  return problems.length === 0 ? count : `${countProblems(problems)}, ${count}`;
}

function kindText({ title, count, remedy, examples }: Findings, style: Colours): string {
  const more = count - examples.length;
  return (
    `${style.heading(`${title}: ${formatNumber(count)}`)}\n${formatHint(remedy, style)}\n` +
    examples.map((finding) => findingText(finding)).join('') +
    (more > 0 ? `  … and ${formatNumber(more)} more; --all lists them\n` : '')
  );
}

function findingText({ file, line, title, message, others = [] }: Finding): string {
  const shown = others.length > maxOthers + 1 ? others.slice(0, maxOthers) : others;
  const more = others.length - shown.length;
  const about = [title === undefined ? '' : quote(title), printable(message)].filter((part) => part !== '');
  return (
    `  ${printable(`${file}:${line}`)}  ${about.join(': ')}\n` +
    shown.map((other) => `      ${printable(`${other.file}:${other.line}`)}\n`).join('') +
    (more > 0 ? `      … and ${formatNumber(more)} more\n` : '')
  );
}
