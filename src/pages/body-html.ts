import { escapeHtml } from '../html/html.ts';
import { typographicHtml } from '../html/typography.ts';
import type { Messages } from '../messages/messages.ts';
import { type BodyPicture, withPictureSizes } from './body-pictures.ts';
import { type Scan, withScans } from './scans.ts';

/**
 * The HTML of a text as a page shows it: with the typography of its language, the sizes of its pictures, and the names of
 * its footnotes in the language of the interface.
 *
 * @param language of the text
 * @param scans those whose words are shown beside them
 */
export function bodyHtml(
  html: string,
  language: string,
  pictures: readonly BodyPicture[] | undefined,
  messages: Messages,
  scans?: readonly Scan[],
): string {
  const text = typographicHtml(withFootnoteNames(html, messages), language);
  return withPictureSizes(withScans(text, scans, { language, messages }), pictures);
}

/** Texts are kept with what `src/read/footnotes.ts` calls them, whatever the language of the site. */
function withFootnoteNames(html: string, messages: Messages): string {
  if (!html.includes(notes)) return html;
  return html
    .replace(notes, () => `${notesRole} aria-label="${escapeHtml(messages.text('footnotes'))}"`)
    .replace(backlinks, (_, note: string, reference: string | undefined) => {
      const name =
        reference === undefined
          ? messages.text('backToReference', { note })
          : messages.text('backToOneReference', { note, reference });
      return ` role="doc-backlink" lang="${messages.language}" aria-label="${escapeHtml(name)}"`;
    });
}

const notesRole = ' role="doc-endnotes"';
const notes = `${notesRole} aria-label="Footnotes"`;
const backlinks = / role="doc-backlink" lang="en" aria-label="Back to reference (\d+)(?:, (\d+))?"/g;
