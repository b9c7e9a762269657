import { formatCount, formatNumber } from '../html/numbers.ts';
import { compareProblems, type Problem } from '../records/problem.ts';
import { printable } from '../records/quote.ts';
import { kindOfProblem } from './problem-kinds.ts';

/** Problems of one kind in a few words. */
export interface KindSummary {
  /** `6,123 items name 52 topics that topics.yml does not list`; one line. */
  readonly headline: string;
  /** What to do about all of them, in sentences; may be empty, or followed by lines of an example to copy. */
  readonly remedy: string;
  /** Some of them, with different messages as far as there are any. */
  readonly examples: readonly Problem[];
  /** The sentences of a hint that are not in the hints of all of them. */
  readonly ownSentences: (problem: Problem) => readonly string[];
}

const maxExamples = 3;

/** @param problems of one kind */
export function summarizeKind(problems: readonly Problem[]): KindSummary {
  const { says, remedy } = kindOfProblem(problems[0]?.kind ?? '');
  const byMessage = new Map<string, Problem>();
  for (const problem of problems) {
    if (!byMessage.has(problem.message)) byMessage.set(problem.message, problem);
  }
  const shared = sharedSentences(problems);
  return {
    headline: printable(headlineOf(says, problems, byMessage.size)),
    remedy: remedy ?? shared.join(' '),
    examples: examplesOf(problems, [...byMessage.values()]),
    ownSentences: ({ hint }) => sentencesOf(hint).filter((sentence) => !shared.includes(sentence)),
  };
}

function headlineOf(says: string, problems: readonly Problem[], values: number): string {
  const files = new Set(problems.map(({ file }) => file));
  const texts: Readonly<Record<string, string>> = {
    n: formatNumber(problems.length),
    where: nameFiles(files),
  };
  return says.replace(
    /\{(\w+)\}|\{values\|([\w ]+)\}|\{([^{|}]*)\|([^{|}]*)\}/g,
    (_, name: string | undefined, value: string | undefined, one: string, many: string) => {
      if (name !== undefined) return texts[name] ?? '';
      if (value !== undefined) return formatCount(values, value);
      return files.size === 1 ? one : many;
    },
  );
}

/** The same message thrice shows less of the mistake than three messages. */
function examplesOf(problems: readonly Problem[], different: readonly Problem[]): readonly Problem[] {
  const chosen = [...new Set([...different.slice(0, maxExamples), ...problems.slice(0, maxExamples)])];
  return chosen.slice(0, maxExamples).sort(compareProblems);
}

/** `380 items`; the path where there is only one. */
function nameFiles(files: ReadonlySet<string>): string {
  const [first = ''] = files;
  if (files.size === 1) return first;
  const areItems = [...files].every((file) => isMarkdown.test(file) && !isPage.test(file));
  return formatCount(files.size, areItems ? 'item' : 'file');
}

const isMarkdown = /\.(md|markdown)$/;
const isPage = /(^|\/)(about|pages\/[^/]+)\.md$/;

/** The sentences that are in each of the hints, in the order of the first. */
function sharedSentences(problems: readonly Problem[]): readonly string[] {
  let shared = sentencesOf(problems[0]?.hint ?? '');
  let last = problems[0]?.hint;
  for (const { hint } of problems) {
    if (hint === last) continue;
    last = hint;
    // Splitting thousands of hints would take seconds.
    shared = shared.filter((sentence) => hint.includes(sentence));
    if (shared.length === 0) break;
  }
  return shared;
}

/** Line breaks, which examples to copy consist of, are never the end of a sentence. */
export function sentencesOf(hint: string): readonly string[] {
  return hint.split(/(?<=[.?!]) +/);
}
