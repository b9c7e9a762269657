import type { Citation } from '../citation.ts';
import { containerOf, filled, isInNewspaper, titleOf } from './cited-parts.ts';
import { dateText } from './date-text.ts';
import { apaNames } from './names-text.ts';
import { joined, type StyledText, sentences } from './styled-text.ts';
import type { CitationTerms } from './terms.ts';

/**
 * APA style, 7th edition: the entry of a reference list. The title of a page of a website is in italics, that of an
 * article is not. As in the other styles, the day of access is given only where the text has no date.
 */
export function apa(citation: Citation, terms: CitationTerms): StyledText {
  const { author = [], page = '', URL: url = '', issued, accessed } = citation;
  const names = apaNames(author);
  const date = [`(${issued === undefined ? terms.noDate : dateText(issued, 'year first', terms)})`];
  const container = containerOf(citation);
  const isArticle = isInNewspaper(citation);
  const title: StyledText = [isArticle ? titleOf(citation) : { italic: titleOf(citation) }];
  // A publisher who is the author is not named twice.
  const name = container === names ? '' : (container ?? '');
  const place = joined([[isArticle ? { italic: name } : name], [page]], ', ');
  const before = names === '' ? [title, date] : [[names], date, title];
  const seen = issued === undefined && accessed ? dateText(accessed, 'month first', terms) : '';
  const address = seen === '' || url === '' ? url : filled(terms.retrieved, { date: seen, address: url });
  return joined([sentences([...before, place]), [address]], ' ');
}
