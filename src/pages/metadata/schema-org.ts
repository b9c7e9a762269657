import { absoluteUrl } from '../../html/paths.ts';
import type { Page, PageLink, PageOf, Site } from '../page-model.ts';
import type { JsonLd } from './json-ld.ts';
import { newsArticle } from './schema-article.ts';
import { dataset } from './schema-dataset.ts';
import { subjectOf } from './schema-subject.ts';

/**
 * A page in the terms of schema.org. Lists and trails consist of addresses, so only items, and what dossiers are about, say
 * something where that of the site is not known.
 */
export function schemaOrg(page: Page, site: Site): readonly JsonLd[] {
  switch (page.kind) {
    case 'item':
      return [newsArticle(page, site)];
    case 'home':
      return [website(page, site)];
    case 'dossier':
      return [
        collection(page, site, { about: subjectOf(page, site) }),
        ...breadcrumbs(page.data.broader, page, site),
      ];
    case 'older':
    case 'period':
      return site.url === undefined
        ? []
        : [collection(page, site), ...breadcrumbs(page.data.breadcrumbs, page, site)];
    case 'tag-index':
    case 'timeline':
      return site.url === undefined ? [] : [collection(page, site)];
    case 'data':
      return site.url === undefined ? [] : [dataset(page, site, site.url)];
    default:
      return [];
  }
}

/** An archive in another site is a part of that, whose front page says what the whole is. */
function website({ path, title, description }: PageOf<'home'>, site: Site): JsonLd {
  const { url, language, isEmbedded } = site;
  return {
    '@type': isEmbedded ? 'CollectionPage' : 'WebSite',
    name: title,
    ...(description !== '' && { description }),
    inLanguage: language,
    ...(url !== undefined && {
      url: absoluteUrl(path, url),
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${url}search.html?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    }),
  };
}

function collection({ path, title }: Page, { url, title: name, language }: Site, more: JsonLd = {}): JsonLd {
  return {
    '@type': 'CollectionPage',
    name: title,
    inLanguage: language,
    ...(url !== undefined && {
      url: absoluteUrl(path, url),
      isPartOf: { '@type': 'WebSite', name, url },
    }),
    ...more,
  };
}

/** The trail above a page, as its reader sees it, and the page itself. */
function breadcrumbs(above: readonly PageLink[], { path, title }: Page, { url }: Site): readonly JsonLd[] {
  if (url === undefined || above.length === 0) return [];
  const itemListElement = [...above, { path, name: title }].map((link, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: link.name,
    item: absoluteUrl(link.path, url),
  }));
  return [{ '@type': 'BreadcrumbList', itemListElement }];
}
