import type { Citation } from '../citation.ts';
import { authorsOf, containerOf, filled, headlineOf, pageText, placeOf } from './cited-parts.ts';
import { dateText } from './date-text.ts';
import { mlaNames } from './names-text.ts';
import { quotedTitle } from './quoted-title.ts';
import { joined, type StyledText, sentences } from './styled-text.ts';
import type { CitationTerms } from './terms.ts';

/** MLA style, 9th edition: the entry of a list of works cited. */
export function mla(citation: Citation, terms: CitationTerms): StyledText {
  const { edition = '', page, section = '', issued, accessed, URL: url = '' } = citation;
  const title = headlineOf(citation);
  const container = containerOf(citation);
  const place = placeOf(citation);
  const details = joined(
    [
      container === undefined ? [] : [{ italic: container }, ...(place === undefined ? [] : [` [${place}]`])],
      [edition],
      [issued === undefined ? '' : dateText(issued, 'day first', terms)],
      [page === undefined ? '' : pageText(page, terms)],
      [url],
    ],
    ', ',
  );
  const seen =
    issued === undefined && accessed
      ? filled(terms.accessed, { date: dateText(accessed, 'day first', terms) })
      : '';
  return sentences([
    [mlaNames(authorsOf(citation), terms)],
    container === undefined ? [{ italic: title }] : [quotedTitle(title, '.', terms)],
    details,
    [section],
    [seen],
  ]);
}
