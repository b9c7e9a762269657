import { escapeHtml } from '../html/html.ts';
import type { Body } from '../records/item.ts';
import { excerptOf } from './excerpt.ts';

/** Shorter lines are headings, captions or entries of lists. */
const shortestParagraph = 60;

/**
 * How a text begins, as paragraphs of at most so many characters together; the last ends after a sentence,
 * or with `…`, where there is more.
 *
 * @param shown what the page shows above it: a first sentence that stands there is not repeated
 */
export function openingOf(body: Body, shown: string, most: number): readonly string[] {
  const paragraphs: string[] = [];
  let left = most;
  for (const line of withoutBeginning(body.text, shown).split('\n')) {
    if (line.length < shortestParagraph || isDescription(line, body.html)) continue;
    // A few words of another paragraph would look like a mistake.
    if (left < shortestParagraph) break;
    paragraphs.push(excerptOf(line, left));
    left -= line.length;
  }
  return paragraphs;
}

/** Whether a summary is the first sentence of the text, too long to be whole, so that the opening says it again. */
export function isCutFrom(summary: string, { text }: Body): boolean {
  return summary.endsWith('…') && text.startsWith(summary.slice(0, -1));
}

function withoutBeginning(text: string, shown: string): string {
  return shown !== '' && text.startsWith(shown) ? text.slice(shown.length).trimStart() : text;
}

/** Whether a line is not in the text, but the description or the caption of one of its pictures. */
function isDescription(line: string, bodyHtml: string): boolean {
  const escaped = escapeHtml(line);
  return bodyHtml.includes(` alt="${escaped}"`) || bodyHtml.includes(`<figcaption>${escaped}</figcaption>`);
}
