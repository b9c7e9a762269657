import { absoluteUrl, relativePath } from '../../html/paths.ts';
import { isWebAddress } from '../../records/address.ts';
import { itemDataPath } from '../links.ts';
import type { PageOf, Site } from '../page-model.ts';
import type { LinkTag } from './tags.ts';

/**
 * The links of FAIR Signposting, level 1 (https://signposting.org/FAIR/), on the page of an item: how to cite it, of which
 * kind the page and the item are, where its data are, and under which licence it is. Authors have no addresses.
 */
export function signposting({ path, data }: PageOf<'item'>, { url, hasData }: Site): readonly LinkTag[] {
  const { id, source } = data.article;
  const { rights } = source;
  return [
    ...(url === undefined ? [] : [{ rel: 'cite-as', href: absoluteUrl(path, url) }]),
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: 'https://schema.org/NewsArticle' },
    ...(hasData
      ? [{ rel: 'describedby', href: relativePath(path, itemDataPath(id)), type: 'application/json' }]
      : []),
    ...(rights !== undefined && isWebAddress(rights) ? [{ rel: 'license', href: rights }] : []),
  ];
}
