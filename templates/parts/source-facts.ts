import { type Html, html } from '../../src/html/html.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { Source } from '../../src/records/item.ts';
import { urlLink } from './url-link.ts';

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
  messages: Messages,
): Html {
  const fact = (key: FactName, value: Html) => html`<dt>${messages.text(key)}</dt>\n<dd>${value}</dd>\n`;
  return html`${name !== undefined && publisher !== undefined && fact('publisher', html`<a href="${publisher}"><bdi>${name}</bdi></a>`)}${author !== undefined && fact('author', html`<bdi>${author}</bdi>`)}${url !== undefined && fact('original', urlLink(url))}${archived !== undefined && fact('archivedCopy', urlLink(archived))}${retrieved !== undefined && fact('retrieved', html`${retrieved}`)}${rights !== undefined && fact('rights', isUrl(rights) ? urlLink(rights, rightsName) : html`<bdi>${rights}</bdi>`)}${id !== undefined && fact('sourceReference', html`<bdi>${id}</bdi>`)}`;
}

type FactName =
  | 'publisher'
  | 'author'
  | 'original'
  | 'archivedCopy'
  | 'retrieved'
  | 'rights'
  | 'sourceReference';

function isUrl(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
