import type { Mistake, ProblemCollector } from '../records/problem.ts';
import { lineCounter } from './lines.ts';

/** Reports a mistake in a piece of a body, which is given as it is written. */
export type ReportMarkdown = (markdown: string, mistake: Mistake) => void;

/**
 * Collects mistakes that are found while a body is divided into tokens, which have no offsets. They are found in the
 * order of the text, so each piece is looked for after the one before.
 */
export class MarkdownMistakes {
  readonly #found: { readonly markdown: string; readonly mistake: Mistake }[] = [];

  readonly report: ReportMarkdown = (markdown, mistake) => {
    this.#found.push({ markdown: markdown.trim().split('\n', 1)[0] ?? '', mistake });
  };

  /** Warns of all of them; `firstLine` is the line of the file on which the body starts. */
  warn(body: string, firstLine: number, collector: ProblemCollector): void {
    const lineAt = lineCounter(body);
    const nextOffset = new Map<string, number>();
    let lastOffset = 0;
    for (const { markdown, mistake } of this.#found) {
      const key = `${mistake.kind}\n${markdown}`;
      const before = nextOffset.get(key);
      const offset = offsetOf(markdown, body, before ?? 0);
      // marked reads some pieces twice, such as quotations of several paragraphs.
      if (offset < 0 && before !== undefined) continue;
      nextOffset.set(key, offset + 1);
      if (offset >= 0) lastOffset = offset;
      collector.warn(firstLine - 1 + lineAt(lastOffset), mistake.message, mistake.hint, mistake.kind);
    }
  }
}

/** The offset of a piece of Markdown as it was read, which in a table is without the backslashes before `|`; or -1. */
export function offsetOf(markdown: string, text: string, from = 0): number {
  const offset = text.indexOf(markdown, from);
  return offset >= 0 || !markdown.includes('|')
    ? offset
    : text.indexOf(markdown.replaceAll('|', '\\|'), from);
}
