import { type Html, html } from '../../src/html/html.ts';
import type { Source } from '../../src/records/item.ts';

/**
 * The entries about an item's provenance, for a `<dl>`: nothing for what is not recorded.
 *
 * @param rightsName of a known statement or licence
 * @param publisher the URL of the publisher's page
 */
export function sourceFacts(
  { name, author, url, retrieved, archived, rights, id }: Source,
  rightsName: string | undefined,
  publisher: string | undefined,
): Html {
  return html`${name !== undefined && publisher !== undefined && fact('Publisher', html`<a href="${publisher}"><bdi>${name}</bdi></a>`)}${author !== undefined && fact('Author', html`<bdi>${author}</bdi>`)}${url !== undefined && fact('Original', urlLink(url))}${archived !== undefined && fact('Archived copy', urlLink(archived))}${retrieved !== undefined && fact('Retrieved', html`${retrieved}`)}${rights !== undefined && fact('Rights', isUrl(rights) ? urlLink(rights, rightsName) : html`<bdi>${rights}</bdi>`)}${id !== undefined && fact('Source reference', html`<bdi>${id}</bdi>`)}`;
}

function fact(name: string, value: Html): Html {
  return html`<dt>${name}</dt>\n<dd>${value}</dd>\n`;
}

/** A link with its URL as text, unless it has a name. */
function urlLink(url: string, name = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')): Html {
  return html`<a href="${url}" rel="external">${name}</a>`;
}

function isUrl(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
