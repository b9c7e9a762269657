import { absoluteUrl } from '../../html/paths.ts';
import type { ListedEntry, Site } from '../page-model.ts';

/**
 * An item as an OpenURL ContextObject (ANSI/NISO Z39.88-2004), for the title of a COinS (https://archive.org/details/coins-spec).
 * Its format is that of Dublin Core, the only one in which a reference can say that it is an article of a newspaper: one
 * of a journal is what the format of journals makes of it, and Zotero would ask Crossref for it.
 */
export function contextObject({ title, path, reference = {} }: ListedEntry, { url }: Site): string {
  const { publication, authors = [], date, page } = reference;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['rft.title', title],
    ['rft.source', publication],
    ...authors.map((author) => ['rft.creator', author] as const),
    ['rft.date', date],
    ['rft.pages', page],
    ['rft_id', url && absoluteUrl(path, url)],
  ];
  return `${start}${fields
    .flatMap(([key, value]) => (value === undefined ? [] : `&${key}=${encoded(value)}`))
    .join('')}`;
}

/** As forms encode values, without what needs no encoding, since lists have many of them. */
function encoded(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',');
}

const start = 'ctx_ver=Z39.88-2004&rft_val_fmt=info:ofi/fmt:kev:mtx:dc&rft.type=newspaperArticle';
