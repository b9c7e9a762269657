import { decodeHTMLStrict } from 'entities';
import { escapeHtml } from '../html/html.ts';
import { cleanHtml } from './clean-html.ts';
import { RawHtmlMarker } from './mark-raw-html.ts';

/**
 * The text of HTML that others wrote: each paragraph, list entry and table row on a line of its own.
 *
 * @param pictures what stands for them: their descriptions, or nothing
 */
export function htmlToText(html: string, pictures: 'described' | 'dropped' = 'described'): string {
  const clean = cleanHtml(new RawHtmlMarker('text').mark(html, 1, true), {
    link: (_, content) => content,
    image: ({ alt }) => (pictures === 'described' ? escapeHtml(alt) : ''),
  });
  return clean
    .replace(/<\/(?:td|th)>/g, ' ')
    .replace(/\n|<br>/g, (match) => (match === '<br>' ? '\n' : ' '))
    .replace(/<\/?(?:p|h[1-6]|li|dt|dd|tr|caption|figcaption|pre|ul|ol|blockquote)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => decodeHTMLStrict(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
