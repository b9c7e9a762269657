import { group } from 'd3-array';
import { formatCount } from '../html/numbers.ts';
import {
  formatHint,
  formatProblem,
  type Problem,
  type ProblemStyle,
  plainStyle,
} from '../records/problem.ts';

/** The problems of a build as shown on the terminal. */
export interface ProblemReport {
  /** Complete lines. */
  readonly text: string;
  /** How many problems the text leaves out. */
  readonly omitted: number;
}

/** More problems of one kind than this push everything else off the screen. */
const maxOfOneKind = 10;
const maxExamples = 3;

/**
 * Each problem with its hint, in the given order; then, for each kind with more than ten problems, three examples, the
 * number of the others, and what to do about all of them:
 *
 *     content/items/a.md:4  unknown topic "trad"
 *         Did you mean "trade"?
 *     content/items/b.md:4  unknown topic "fog"
 *     content/items/c.md:4  unknown topic "ice"
 *     … and 5,997 more errors of this kind: unknown topic
 *         Topics are listed in content/topics.yml.
 */
export function reportProblems(problems: readonly Problem[], style = plainStyle): ProblemReport {
  const kinds = [...group(problems, ({ kind, severity }) => `${severity} ${kind}`).values()];
  const frequent = kinds.filter(({ length }) => length > maxOfOneKind);
  const summarized = new Set(frequent.flat());
  const text =
    listProblems(
      problems.filter((problem) => !summarized.has(problem)),
      style,
    ) + frequent.map((each) => reportKind(each, style)).join('');
  return { text, omitted: summarized.size - frequent.length * maxExamples };
}

/** Every problem with its hint, in complete lines. */
export function listProblems(problems: readonly Problem[], style = plainStyle): string {
  return problems.map((problem) => `${formatProblem(problem, style)}\n`).join('');
}

function reportKind(problems: readonly Problem[], style: ProblemStyle): string {
  const shared = sharedSentences(problems.map(({ hint }) => hint));
  const examples = examplesOf(problems).map((problem) => {
    const own = sentencesOf(problem.hint).filter((sentence) => !shared.includes(sentence));
    return { ...problem, hint: own.join(' ') };
  });
  const [{ severity, kind } = { severity: 'error', kind: '' }] = problems;
  const more = formatCount(problems.length - examples.length, `more ${severity}`);
  const remedy = formatHint(shared.join(' '), style);
  return `${listProblems(examples, style)}… and ${more} of this kind: ${kind}\n${remedy && `${remedy}\n`}`;
}

/** The first ones with different messages, which show more of the mistake than the same message thrice. */
function examplesOf(problems: readonly Problem[]): readonly Problem[] {
  const different = [...group(problems, ({ message }) => message).values()].flatMap(([first]) => first ?? []);
  const examples = new Set([...different.slice(0, maxExamples), ...problems.slice(0, maxExamples)]);
  const chosen = new Set([...examples].slice(0, maxExamples));
  return problems.filter((problem) => chosen.has(problem));
}

/** The sentences that are in each of the hints, in the order of the first. */
function sharedSentences(hints: readonly string[]): readonly string[] {
  const [first = '', ...others] = new Set(hints);
  return others.reduce<readonly string[]>((shared, hint) => {
    if (shared.length === 0) return shared;
    const sentences = new Set(sentencesOf(hint));
    return shared.filter((sentence) => sentences.has(sentence));
  }, sentencesOf(first));
}

/** Line breaks, which examples to copy consist of, are never the end of a sentence. */
function sentencesOf(hint: string): readonly string[] {
  return hint.split(/(?<=[.?!]) +/);
}
