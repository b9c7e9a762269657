import { type Html, html } from '../../src/html/html.ts';
import type { SourceView } from '../../src/pages/page-model.ts';
import { shownAddress } from './url-link.ts';

/**
 * The links to an original and to its archived copy, each of which names the other and the day, as Robust Links 1.0 says
 * (https://robustlinks.mementoweb.org/spec/), so that a reader's tools find the copy when the original is gone.
 */
export function originalLink({ archived, archivedOn }: SourceView, url: string): Html {
  const copy = archived !== undefined && html` data-versionurl="${archived}"`;
  return html`<a href="${url}"${copy}${versionDate(archived && archivedOn)} rel="external">${shownAddress(url)}</a>`;
}

export function archivedLink({ url, archivedOn }: SourceView, archived: string): Html {
  const original = url !== undefined && html` data-originalurl="${url}"`;
  return html`<a href="${archived}"${original}${versionDate(archivedOn)} rel="external">${shownAddress(archived)}</a>`;
}

function versionDate(day: string | undefined): Html | undefined {
  return day === undefined ? undefined : html` data-versiondate="${day}"`;
}
