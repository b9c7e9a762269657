import { decodeHTMLStrict } from 'entities';
import { RawHtmlMarker } from './mark-raw-html.ts';

/**
 * The text of HTML that others wrote: each paragraph, list entry and table row on a line of its own. It needs no tree of
 * the elements, only the tags as they are marked, whose attributes have no angle brackets.
 *
 * @param pictures what stands for them: their descriptions, or nothing
 */
export function htmlToText(html: string, pictures: 'described' | 'dropped' = 'described'): string {
  return new RawHtmlMarker('text')
    .mark(html, 1, true)
    .replace(/\s+/g, ' ')
    .replace(/<img\b[^>]*>/g, (tag) =>
      pictures === 'described' ? (/ alt="([^"]*)"/.exec(tag)?.[1] ?? '') : '',
    )
    .replace(/<\/?t[dh]\b[^>]*>/g, ' ')
    .replace(block, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => decodeHTMLStrict(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

const block =
  /<\/?(?:p|h[1-6]|hr|br|li|dt|dd|tr|caption|figcaption|figure|summary|pre|ul|ol|dl|table|blockquote)\b[^>]*>/g;
