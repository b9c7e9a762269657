import { yamlText } from '../records/yaml-text.ts';

/** A tag that was proposed, as it is written, with its score. */
export interface ScoredTag {
  readonly text: string;
  readonly score: number;
}

/**
 * Tags that `clipfile suggest` wrote are marked in a comment at the end of their line, until somebody has looked at them
 * and removes it:
 *
 *     topics: [trade, strikes] # suggested: strikes 0.93
 *
 * A tag with a mark is no evidence for others, so that the program does not learn from itself.
 */
export function markText(tags: readonly ScoredTag[]): string {
  return `${markStart}${tags.map(({ text, score }) => `${yamlText(text)} ${scoreText(score)}`).join(', ')}`;
}

export const markStart = '# suggested: ';

/** Two digits, cut and not rounded, so that none reaches a threshold that its score does not. */
export function scoreText(score: number): string {
  return (Math.floor(score * 100 + 1e-9) / 100).toFixed(2);
}

/** The tags that a line marks; none where the line is a comment as a whole. */
export function markedIn(line: string): readonly string[] {
  const start = line.indexOf(` ${markStart}`);
  if (start < 0 || line.slice(0, start).trim() === '') return [];
  const marked = line.slice(start + 1 + markStart.length).matchAll(markedTag);
  return [...marked].map(([, quoted, plain = '']) => (quoted === undefined ? plain : unquote(quoted)));
}

const markedTag = /(?:("(?:[^"\\]|\\.)*")|([^",]+?)) [01]\.\d\d(?:, |\s*$)/g;

function unquote(quoted: string): string {
  try {
    const text: unknown = JSON.parse(quoted);
    return typeof text === 'string' ? text : quoted;
  } catch {
    return quoted;
  }
}
