import type { Citation } from '../citation.ts';
import { authorsOf, containerOf, filled, headlineOf, isInNewspaper, placeOf } from './cited-parts.ts';
import { dateText } from './date-text.ts';
import { chicagoNames, chicagoNoteNames } from './names-text.ts';
import { quotedTitle } from './quoted-title.ts';
import { joined, type StyledText, sentences } from './styled-text.ts';
import type { CitationTerms } from './terms.ts';

/**
 * Chicago style, 17th edition, notes and bibliography: the entry of a bibliography, which begins with the newspaper where
 * the author is not known. Pages are left out, since those of the editions of a day differ.
 */
export function chicago(citation: Citation, terms: CitationTerms): StyledText {
  const { section = '', URL: url = '' } = citation;
  const names = chicagoNames(authorsOf(citation), terms);
  const name = nameOfContainer(citation);
  const { date, seen } = datesOf(citation, terms);
  const isUnsigned = names === '';
  return sentences([
    isUnsigned ? name : [names],
    titleText(citation, '.', terms),
    [section],
    joined([isUnsigned ? [] : name, [date], [citation.edition ?? '']], ', '),
    [seen],
    [url],
  ]);
}

/** The same in a footnote. */
export function chicagoNote(citation: Citation, terms: CitationTerms): StyledText {
  const { section = '', edition = '', URL: url = '' } = citation;
  const names = chicagoNoteNames(authorsOf(citation), terms);
  const { date, seen } = datesOf(citation, terms);
  const seenInSentence = seen.slice(0, 1).toLowerCase() + seen.slice(1);
  const after = joined(
    [[section], nameOfContainer(citation), [date], [edition], [seenInSentence], [url]],
    ', ',
  );
  const title = titleText(citation, after.length === 0 ? '.' : ',', terms);
  return sentences([joined([joined([[names], title], ', '), after], ' ')]);
}

/** In quotation marks where it is part of something else, with the mark that follows it. */
function titleText(citation: Citation, mark: '.' | ',', terms: CitationTerms): StyledText {
  const title = headlineOf(citation);
  if (containerOf(citation) !== undefined) return [quotedTitle(title, mark, terms)];
  return mark === ',' ? [{ italic: title }, mark] : [{ italic: title }];
}

/** The name of a newspaper is in italics, that of a website is not. */
function nameOfContainer(citation: Citation): StyledText {
  const container = containerOf(citation);
  if (container === undefined) return [];
  const place = placeOf(citation);
  return [
    isInNewspaper(citation) ? { italic: container } : container,
    ...(place === undefined ? [] : [` (${place})`]),
  ];
}

/** A page of a website without a date has the day of access alone. */
function datesOf({ issued, accessed, type }: Citation, terms: CitationTerms) {
  if (issued !== undefined) return { date: dateText(issued, 'month first', terms), seen: '' };
  const seen = accessed ? filled(terms.accessed, { date: dateText(accessed, 'month first', terms) }) : '';
  return { date: type === 'webpage' ? '' : terms.noDate, seen };
}
