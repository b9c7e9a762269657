import { type Html, html } from '../../src/html/html.ts';

/** A link to a page elsewhere, with its URL as text unless it has a name. */
export function urlLink(url: string, name = shownAddress(url)): Html {
  return html`<a href="${url}" rel="external">${name}</a>`;
}

/** An address without what all addresses have. */
export function shownAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
