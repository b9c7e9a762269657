import { cumsum, group } from 'd3-array';
import { formatCount, formatNumber } from '../html/numbers.ts';
import {
  compareProblems,
  formatHint,
  formatProblem,
  type Problem,
  type ProblemStyle,
  plainStyle,
} from '../records/problem.ts';
import { closingNotes } from './closing-notes.ts';
import { kindOfProblem } from './problem-kinds.ts';
import { columns, rowsOf, screenRows } from './screen.ts';
import { type KindSummary, sentencesOf, summarizeKind } from './summarize-kind.ts';

/** The problems of a build as shown on the terminal. */
export interface ProblemReport {
  /** Complete lines. */
  readonly format: (style?: ProblemStyle) => string;
  /** Whether each problem is in them, with its whole hint. */
  readonly isComplete: boolean;
}

export interface ReportLimits {
  /** How many lines the report may take; by default, nearly a screen. */
  readonly maxRows?: number;
  /** Whether it says what all of them mean for a build; by default, it does. */
  readonly isOfBuild?: boolean;
}

/** The lines that follow a report: where all problems are, and that the site was not built. */
const rowsAfter = 4;

/** More problems of one kind than this push everything else off the screen. */
const maxOfOneKind = 10;

/** So many are always shown with their whole hints, which matter more than that all is on one screen. */
const few = 12;

/** How much is shown. */
interface Level {
  /** Up to so many problems of one kind are shown one by one. */
  readonly oneByOne: number;
  /** How many problems of each other kind are shown below what is said of all. */
  readonly examples: number;
  /** How many characters of a hint are shown with an example, with a problem on its own, and with a whole kind. */
  readonly hints: { readonly ofExample: number; readonly ofOne: number; readonly ofKind: number };
}

const [row, twoRows, all] = [columns - 5, 2 * columns - 10, Number.POSITIVE_INFINITY];
const leastLevel: Level = {
  oneByOne: 1,
  examples: 1,
  hints: { ofExample: 0, ofOne: row, ofKind: twoRows },
};
/** Each is for what does not fit on the screen with the one before. */
const levels: readonly Level[] = [
  { oneByOne: maxOfOneKind, examples: 3, hints: { ofExample: row, ofOne: all, ofKind: all } },
  { oneByOne: 3, examples: 3, hints: { ofExample: row, ofOne: twoRows, ofKind: all } },
  { oneByOne: 1, examples: 2, hints: { ofExample: 0, ofOne: twoRows, ofKind: twoRows } },
  leastLevel,
];

/**
 * The problems in at most about `maxRows` lines. Few of them are shown in the given order, each with its hint.
 * Otherwise errors come before warnings, and each kind of which there are many is a paragraph, the most frequent first:
 *
 *     6,123 items name 52 topics that topics.yml does not list
 *         "clipfile tags --write" adds them.
 *       content/items/a.md:4  unknown topic "trad"
 *           Did you mean "trade"?
 *       content/items/b.md:4  unknown topic "fog"
 *       content/items/c.md:4  unknown topic "ice"
 *
 * The more kinds there are, the fewer examples each has. Kinds for which there is no space are counted at the end.
 */
export function reportProblems(
  problems: readonly Problem[],
  { maxRows = screenRows - rowsAfter, isOfBuild = true }: ReportLimits = {},
): ProblemReport {
  const note = isOfBuild ? closingNotes(problems) : '';
  const space = maxRows - rowsOf(note);
  if (isShort(problems, space)) {
    return { format: (style = plainStyle) => listProblems(problems, style) + note, isComplete: true };
  }
  const kinds = kindsOf(problems);
  for (const level of levels) {
    const blocks = blocksOf(kinds, level);
    if (rowsOfBlocks(blocks) <= space) return { format: inBlocks(blocks, note), isComplete: false };
  }
  const { blocks, rest } = cut(blocksOf(kinds, leastLevel), space);
  return { format: inBlocks(blocks, rest + note), isComplete: false };
}

function inBlocks(blocks: readonly Block[], end: string): ProblemReport['format'] {
  return (style = plainStyle) => blocks.map(({ format }) => format(style)).join('') + end;
}

/** Every problem with its hint, in complete lines. */
export function listProblems(problems: readonly Problem[], style = plainStyle): string {
  return problems.map((problem) => `${formatProblem(problem, style)}\n`).join('');
}

function isShort(problems: readonly Problem[], space: number): boolean {
  if (problems.length > Math.max(few, space)) return false;
  const kinds = group(problems, ({ kind, severity }) => `${severity} ${kind}`);
  if ([...kinds.values()].some(({ length }) => length > maxOfOneKind)) return false;
  return problems.length <= few || rowsOf(listProblems(problems)) <= space;
}

/** The problems of one kind and severity. */
interface Kind {
  readonly problems: readonly Problem[];
  readonly rank: number;
  readonly summary: KindSummary;
}

/** By rank, then the most frequent first. */
function kindsOf(problems: readonly Problem[]): readonly Kind[] {
  const kinds = group(problems, ({ kind, severity, strict }) => `${severity} ${strict} ${kind}`);
  return [...kinds.values()]
    .map((each) => ({ problems: each, rank: rankOf(each), summary: summarizeKind(each) }))
    .sort((a, b) => a.rank - b.rank || b.problems.length - a.problems.length);
}

/** Errors, errors that are warnings without `strict`, warnings. */
function rankOf([first]: readonly Problem[]): number {
  return first?.severity === 'warning' ? 2 : first?.strict ? 1 : 0;
}

/** A part of the report that is shown as a whole, or not at all. */
interface Block {
  readonly format: (style: ProblemStyle) => string;
  readonly rows: number;
  readonly problems: readonly Problem[];
}

/** Of each rank, first the kinds of which there are many, then the other problems in the order of their files. */
function blocksOf(kinds: readonly Kind[], level: Level): readonly Block[] {
  return [...group(kinds, ({ rank }) => rank).values()].flatMap((ofRank) => {
    const many = ofRank.filter(({ problems }) => problems.length > level.oneByOne);
    const few = ofRank.flatMap(({ problems }) => (problems.length > level.oneByOne ? [] : problems));
    return [
      ...many.map((kind) => blockOf(kind.problems, formatKind(kind, level))),
      ...few.sort(compareProblems).map((problem) => blockOf([problem], formatOne(problem, level))),
    ];
  });
}

function blockOf(problems: readonly Problem[], format: Block['format']): Block {
  return { problems, format, rows: rowsOf(format(plainStyle)) };
}

function formatOne(problem: Problem, { hints }: Level): Block['format'] {
  const hint =
    briefly(problem.hint, hints.ofOne) || briefly(kindOfProblem(problem.kind).remedy ?? '', hints.ofOne);
  return (style) => `${formatProblem({ ...problem, hint }, style)}\n`;
}

function formatKind({ problems, summary }: Kind, { examples, hints }: Level): Block['format'] {
  const { headline, remedy, ownSentences } = summary;
  const shown = summary.examples.slice(0, examples).map((problem) => ({
    ...problem,
    hint: hints.ofExample === 0 ? '' : briefly(ownSentences(problem).join(' '), hints.ofExample),
  }));
  const [{ severity } = { severity: 'error' as const }] = problems;
  const what = briefly(remedy, hints.ofKind);
  return (style) =>
    `${style[severity](`${severity === 'warning' ? 'warning: ' : ''}${headline}`)}\n` +
    `${what && `${formatHint(what, style)}\n`}${listProblems(shown, style).replace(/^(?=.)/gm, '  ')}`;
}

/** The first sentences of a hint, as many as fit; those that lines to copy belong to only with these. */
function briefly(hint: string, maxLength: number): string {
  if (maxLength === all) return hint;
  let brief = '';
  for (const sentence of sentencesOf(hint)) {
    if (sentence.includes('\n') || brief.length + sentence.length > maxLength) break;
    brief += brief === '' ? sentence : ` ${sentence}`;
  }
  return brief;
}

/** As many blocks as fit, and lines with the numbers of the other problems. */
function cut(
  blocks: readonly Block[],
  space: number,
): { readonly blocks: readonly Block[]; readonly rest: string } {
  const severities = [...new Set(blocks.map(severityOf))];
  const free = severities.reduce((rows, severity) => rows - rowsOfRest[severity], space);
  const ends = cumsum(blocks, ({ rows }) => rows);
  const count = ends.findIndex((end) => end > free);
  const [shown, left] = [blocks.slice(0, count), blocks.slice(count)];
  const rest = severities.map((severity) => {
    const isOfIt = (block: Block): boolean => severityOf(block) === severity;
    return restText(severity, left.filter(isOfIt), shown.some(isOfIt));
  });
  return { blocks: shown, rest: rest.join('') };
}

const rowsOfRest = { error: 4, warning: 2 } as const;

function severityOf({ problems: [first] }: Block): Problem['severity'] {
  return first?.severity ?? 'error';
}

/** `… and 214 more errors of 12 kinds: missing title (40), not a day (38), …` */
function restText(severity: Problem['severity'], blocks: readonly Block[], hasShown: boolean): string {
  const problems = blocks.flatMap((block) => block.problems);
  if (problems.length === 0) return '';
  const kinds = [...group(problems, ({ kind }) => kind)].sort(([, a], [, b]) => b.length - a.length);
  const names = kinds.map(([kind, { length }]) => `${kind} (${formatNumber(length)})`);
  const start = `… and ${formatCount(problems.length, `${hasShown ? 'more ' : ''}${severity}`)} of ${formatCount(names.length, 'kind')}: `;
  let text = start + names[0];
  for (const name of names.slice(1)) {
    if (text.length + name.length > rowsOfRest[severity] * columns - 5) return `${text}, …\n`;
    text += `, ${name}`;
  }
  return `${text}\n`;
}

function rowsOfBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { rows }) => sum + rows, 0);
}
