import { type Html, html } from '../../src/html/html.ts';
import type { Source } from '../../src/records/item.ts';

/** Provenance, entry by entry, inside a `<dl>`. What is not known of the publisher is said, not passed over. */
export function sourceFacts({ name, author, url, retrieved, archived, rights, id }: Source): Html {
  return html`<dt>Publisher</dt>
<dd>${name ?? 'not recorded'}</dd>
${author !== undefined && fact('Author', html`${author}`)}${url !== undefined && fact('Original', address(url))}${archived !== undefined && fact('Archived copy', address(archived))}${retrieved !== undefined && fact('Retrieved', html`${retrieved}`)}${rights !== undefined && fact('Rights', isAddress(rights) ? address(rights) : html`${rights}`)}${id !== undefined && fact('Source’s reference', html`${id}`)}`;
}

function fact(name: string, value: Html): Html {
  return html`<dt>${name}</dt>\n<dd>${value}</dd>\n`;
}

/** A link that shows where it leads. */
function address(url: string): Html {
  return html`<a href="${url}" rel="external">${url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</a>`;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
