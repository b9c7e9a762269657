import { type Html, html } from '../../src/html/html.ts';
import type { Source } from '../../src/records/item.ts';

/**
 * The entries about an item's provenance, for a `<dl>`. A missing publisher is stated as not recorded.
 *
 * @param publisher the URL of the publisher's page
 */
export function sourceFacts(
  { name, author, url, retrieved, archived, rights, id }: Source,
  publisher: string | undefined,
): Html {
  return html`<dt>Publisher</dt>
<dd>${name === undefined || publisher === undefined ? 'Not recorded' : html`<a href="${publisher}"><bdi>${name}</bdi></a>`}</dd>
${author !== undefined && fact('Author', html`<bdi>${author}</bdi>`)}${url !== undefined && fact('Original', urlLink(url))}${archived !== undefined && fact('Archived copy', urlLink(archived))}${retrieved !== undefined && fact('Retrieved', html`${retrieved}`)}${rights !== undefined && fact('Rights', isUrl(rights) ? urlLink(rights) : html`<bdi>${rights}</bdi>`)}${id !== undefined && fact('Source reference', html`<bdi>${id}</bdi>`)}`;
}

function fact(name: string, value: Html): Html {
  return html`<dt>${name}</dt>\n<dd>${value}</dd>\n`;
}

/** A link with its URL as text. */
function urlLink(url: string): Html {
  return html`<a href="${url}" rel="external">${url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</a>`;
}

function isUrl(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
