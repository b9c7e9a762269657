import type { CacheFolder } from '../cache/cache-folder.ts';
import type { ContentCheck } from '../check/check-content.ts';
import type { Finding, Findings } from '../check/finding.ts';
import { formatCount, formatNumber } from '../html/numbers.ts';
import { listProblems } from '../pipeline/problem-report.ts';
import { reportWithFile } from '../pipeline/report-file.ts';
import { rowsOf, screenRows } from '../pipeline/screen.ts';
import { formatHint } from '../records/problem.ts';
import { printable, quote } from '../records/quote.ts';
import { type Colours, plainColours } from './colour.ts';
import { countProblems } from './count-problems.ts';

/** How many findings of one kind the terminal shows. */
export const maxExamples = 10;

/** How many other items of a group of duplicates it shows. */
const maxOthers = 3;

/** How much of each kind of findings is shown: the most with which the report fits on a screen. */
interface Detail {
  readonly examples: number;
  readonly hasRemedy: boolean;
}

const details: readonly Detail[] = [
  { examples: maxExamples, hasRemedy: true },
  { examples: 3, hasRemedy: true },
  { examples: 1, hasRemedy: true },
  { examples: 1, hasRemedy: false },
];
const headingsOnly: Detail = { examples: 0, hasRemedy: false };
const everything: Detail = { examples: Number.POSITIVE_INFINITY, hasRemedy: true };

/** Where all problems are listed when the terminal shows some of them. */
export interface ReportFile {
  readonly folder: CacheFolder;
  readonly name: string;
}

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
 * @param file undefined shows all problems and all findings that the check has returned
 */
export function contentReport(
  { items, problems, findings }: ContentCheck,
  file: ReportFile | undefined,
  style: Colours,
): string {
  const verdict = `${formatCount(items, 'item')}; ${verdictOn(problems, remarkCount(findings))}.\n`;
  if (file === undefined) {
    return inParts([listProblems(problems, style), findingsText(findings, everything, style)]) + verdict;
  }
  // Each kind of findings needs a line at least.
  const maxRows = screenRows - rowsAfter - 2 * findings.length;
  const report = reportWithFile(problems, file.folder, { name: file.name, maxRows });
  const left = screenRows - rowsAfter - rowsOf(report());
  const detail = details.find((each) => rowsOf(findingsText(findings, each)) <= left) ?? headingsOnly;
  return inParts([report(style), findingsText(findings, detail, style)]) + verdict;
}

/** The lines about the content as a whole, and about its site. */
const rowsAfter = 6;

function inParts(parts: readonly string[]): string {
  return parts.map((part) => part && `${part}\n`).join('');
}

function findingsText(findings: readonly Findings[], detail: Detail, style: Colours = plainColours): string {
  if (findings.length === 0) return '';
  if (detail.examples > 0) return findings.map((each) => kindText(each, detail, style)).join('\n');
  return `${findings.map((each) => headingOf(each, style)).join('')}"clipfile check --all" lists them.\n`;
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

function headingOf({ title, count }: Findings, style: Colours): string {
  return `${style.heading(`${title}: ${formatNumber(count)}`)}\n`;
}

function kindText(findings: Findings, detail: Detail, style: Colours): string {
  const { count, remedy, examples } = findings;
  const shown = examples.slice(0, detail.examples);
  const more = count - shown.length;
  return (
    headingOf(findings, style) +
    (detail.hasRemedy ? `${formatHint(remedy, style)}\n` : '') +
    shown.map((finding) => findingText(finding)).join('') +
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
