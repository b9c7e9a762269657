import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { SourceView } from '../../src/pages/page-model.ts';
import { dateHtml } from './date-and-language.ts';
import { archivedLink, originalLink } from './robust-link.ts';
import { urlLink } from './url-link.ts';

/** The entries about an item's provenance, for a `<dl>` of the page at `from`: nothing for what is not recorded. */
export function sourceFacts(source: SourceView, from: string, messages: Messages): Html {
  const { name, publisherPath, authors, published, page, section, edition, place } = source;
  const { issn, language, url, archived, retrieved, rights, rightsName, id } = source;
  const fact = (key: FactName, value: Html | undefined) =>
    value && html`<dt>${messages.text(key)}</dt>\n<dd>${value}</dd>\n`;
  return html`${fact('publisher', name === undefined || publisherPath === undefined ? undefined : html`<a href="${relativePath(from, publisherPath)}"><bdi>${name}</bdi></a>`)}${fact('author', authors.length === 0 ? undefined : listHtml(authors))}${fact('published', published && dateHtml(published))}${fact('section', textHtml(section))}${fact('pageOfPaper', textHtml(page))}${fact('edition', textHtml(edition))}${fact('placeOfPublication', textHtml(place))}${fact('issn', textHtml(issn))}${fact('languageOfOriginal', textHtml(language))}${fact('original', url === undefined ? undefined : originalLink(source, url))}${fact('archivedCopy', archived === undefined ? undefined : archivedLink(source, archived))}${fact('retrieved', retrieved === undefined ? undefined : html`${retrieved}`)}${fact('rights', rights === undefined ? undefined : isUrl(rights) ? urlLink(rights, rightsName) : textHtml(rights))}${fact('sourceReference', textHtml(id))}`;
}

/** Where else an item was published, each source with a list of its own. */
export function furtherSources(
  sources: readonly SourceView[],
  from: string,
  messages: Messages,
): Html | undefined {
  if (sources.length === 0) return undefined;
  return html`<h3 class="facts-heading">${messages.text('alsoPublishedIn')}</h3>
${sources.map((source) => html`<dl class="facts">\n${sourceFacts(source, from, messages)}</dl>\n`)}`;
}

type FactName =
  | 'publisher'
  | 'author'
  | 'published'
  | 'section'
  | 'pageOfPaper'
  | 'edition'
  | 'placeOfPublication'
  | 'issn'
  | 'languageOfOriginal'
  | 'original'
  | 'archivedCopy'
  | 'retrieved'
  | 'rights'
  | 'sourceReference';

function textHtml(text: string | undefined): Html | undefined {
  return text === undefined ? undefined : html`<bdi>${text}</bdi>`;
}

function listHtml(texts: readonly string[]): Html {
  return html`${texts.map((text, i) => html`${i > 0 && '; '}<bdi>${text}</bdi>`)}`;
}

function isUrl(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
