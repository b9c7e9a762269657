import { typographicText } from '../../html/typography.ts';
import { type Citation, type CitationName, isPerson } from '../citation.ts';
import type { CitationTerms } from './terms.ts';
import { titleCase } from './title-case.ts';

/** The title as pages show it. */
export function titleOf(citation: Citation): string {
  return titlesOf(citation).title;
}

/** The title with the capitals that MLA and Chicago style ask for in English. */
export function headlineOf(citation: Citation): string {
  return titlesOf(citation).headline;
}

/** All styles of an item, one after the other, have the same. */
let latest = { written: '', language: '', title: '', headline: '' };

function titlesOf({ title: written, language = 'en' }: Citation): typeof latest {
  if (latest.written !== written || latest.language !== language) {
    const title = typographicText(written.replace(/\s+/g, ' '), language);
    const headline = /^en\b/i.test(language) ? titleCase(title) : title;
    latest = { written, language, title, headline };
  }
  return latest;
}

/** The newspaper or the archive; where its name is not known, the host of its address. */
export function containerOf({ 'container-title': name, URL: url }: Citation): string | undefined {
  return name ?? (url === undefined ? undefined : new URL(url).host.replace(/^www\./, ''));
}

/** What only an address is known of is a page of a website. */
export function isInNewspaper(citation: Citation): boolean {
  return citation.type === 'article-newspaper' && citation['container-title'] !== undefined;
}

/** The place of the newspaper, where its name does not say it. */
export function placeOf(citation: Citation): string | undefined {
  const place = citation['publisher-place'];
  const isNamed = place !== undefined && containerOf(citation)?.toLowerCase().includes(place.toLowerCase());
  return isNamed ? undefined : place;
}

/** Without a newspaper or an agency that is named as its own author. */
export function authorsOf(citation: Citation): readonly CitationName[] {
  const container = containerOf(citation);
  return (citation.author ?? []).filter((name) => isPerson(name) || name.literal !== container);
}

/** `p. A4`; of more than one page, `pp. 12–14`. */
export function pageText(page: string, terms: CitationTerms): string {
  return filled(/[,;–-]/.test(page) ? terms.pages : terms.page, { page });
}

/** A term with what is put in its places. */
export function filled(term: string, values: Readonly<Record<string, string>>): string {
  return term.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
