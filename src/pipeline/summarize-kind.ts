import { formatCount, formatNumber } from '../html/numbers.ts';
import type { Problem } from '../records/problem.ts';
import { printable } from '../records/quote.ts';
import { kindOfProblem } from './problem-kinds.ts';

/** Two or more problems of one kind in a few words. */
export interface KindSummary {
  /** `6,123 items name 52 topics that topics.yml does not list`; one line. */
  readonly headline: string;
  /** What to do about all of them, in sentences; may be empty, or followed by lines of an example to copy. */
  readonly remedy: string;
}

/** @param problems of one kind, at least two */
export function summarizeKind(problems: readonly Problem[]): KindSummary {
  const { says, remedy } = kindOfProblem(problems[0]?.kind ?? '');
  const files = new Set(problems.map(({ file }) => file));
  const values = new Set(problems.map(({ message }) => message)).size;
  const placeholders: Readonly<Record<string, string>> = {
    n: formatNumber(problems.length),
    where: nameFiles(files),
  };
  const headline = says.replace(
    /\{(\w+)\}|\{values\|(\w+)\}|\{([^{|}]*)\|([^{|}]*)\}/g,
    (_, name, value, one, many) => {
      if (name !== undefined) return placeholders[name] ?? '';
      if (value !== undefined) return formatCount(values, value);
      return files.size === 1 ? one : many;
    },
  );
  return {
    headline: printable(headline),
    remedy: remedy ?? sharedSentences(problems.map(({ hint }) => hint)).join(' '),
  };
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
export function sharedSentences(hints: readonly string[]): readonly string[] {
  const [first = '', ...others] = new Set(hints);
  return others.reduce<readonly string[]>((shared, hint) => {
    if (shared.length === 0) return shared;
    const sentences = new Set(sentencesOf(hint));
    return shared.filter((sentence) => sentences.has(sentence));
  }, sentencesOf(first));
}

/** Line breaks, which examples to copy consist of, are never the end of a sentence. */
export function sentencesOf(hint: string): readonly string[] {
  return hint.split(/(?<=[.?!]) +/);
}
