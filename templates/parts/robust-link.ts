import { type Html, html } from '../../src/html/html.ts';
import type { DateView, SourceView } from '../../src/pages/page-model.ts';
import { shownAddress } from './url-link.ts';

/**
 * The links to an original and to its archived copy, each of which names the other and the day, as Robust Links 1.0 says
 * (https://robustlinks.mementoweb.org/spec/), so that a reader's tools find the copy when the original is gone.
 */
export function originalLink({ archived, archivedOn }: SourceView, url: string): Html {
  const copy = archived !== undefined && html` data-versionurl="${archived}"`;
  return html`<a href="${url}"${copy}${archived !== undefined && versionDate(archivedOn)} rel="external">${shownAddress(url)}</a>`;
}

export function archivedLink({ url, archivedOn }: SourceView, archived: string): Html {
  const original = url !== undefined && html` data-originalurl="${url}"`;
  const host = shownAddress(archived).replace(/\/.*$/s, '');
  const name = archivedOn === undefined ? shownAddress(archived) : html`${host}, ${archivedOn.text}`;
  return html`<a href="${archived}"${original}${versionDate(archivedOn)} rel="external">${name}</a>`;
}

function versionDate(day: DateView | undefined): Html | undefined {
  return day && html` data-versiondate="${day.datetime}"`;
}
