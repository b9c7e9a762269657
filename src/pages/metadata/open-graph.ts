import { absoluteUrl } from '../../html/paths.ts';
import type { Page, Site } from '../page-model.ts';
import { publicationDate } from './article-facts.ts';
import { certainDay } from './machine-date.ts';
import { pictureUrl } from './picture-url.ts';
import type { MetaTag } from './tags.ts';

/**
 * What other sites show with a link to the page (https://ogp.me). It requires full addresses, so there is none where the
 * address of the site is not known. Twitter's cards take all but their form from it.
 */
export function openGraph(page: Page, site: Site): readonly MetaTag[] {
  const { url } = site;
  if (url === undefined) return [];
  const { path, title, description } = page;
  const picture = page.kind === 'item' ? page.data.article.picture : undefined;
  const image = picture ? { ...picture, alt: '' } : site.image;
  const language = page.kind === 'item' ? page.data.article.language : site.language;
  return [
    property('og:type', page.kind === 'item' ? 'article' : 'website'),
    property('og:title', title),
    ...(description === '' ? [] : [property('og:description', description)]),
    property('og:url', absoluteUrl(path, url)),
    property('og:site_name', site.title),
    ...locale(language).map((each) => property('og:locale', each)),
    ...(page.kind === 'item' ? articleTags(page.data.article) : []),
    ...(image === undefined
      ? []
      : [
          property('og:image', pictureUrl(image, url)),
          property('og:image:width', String(image.width)),
          property('og:image:height', String(image.height)),
          ...(image.alt === '' ? [] : [property('og:image:alt', image.alt)]),
        ]),
    { name: 'twitter:card', content: image === undefined ? 'summary' : 'summary_large_image' },
  ];
}

function articleTags(article: Parameters<typeof publicationDate>[0]): readonly MetaTag[] {
  const day = certainDay(publicationDate(article));
  const { section } = article.source;
  return [
    ...(day === undefined ? [] : [property('article:published_time', day)]),
    ...(section === undefined ? [] : [property('article:section', section)]),
  ];
}

/** A language with a territory: where none is given, the one that most people use it in. The default is not said. */
function locale(tag: string): readonly string[] {
  let known = locales.get(tag);
  if (known === undefined) {
    // Without variants, of which `Intl.Locale` refuses some combinations.
    const [base = 'en'] = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(?=$|-)/i.exec(tag) ?? [];
    const { language, region } = new Intl.Locale(base).maximize();
    const name = region && `${language}_${region}`;
    known = name === undefined || name === defaultLocale ? [] : [name];
    locales.set(tag, known);
  }
  return known;
}

const defaultLocale = 'en_US';
const locales = new Map<string, readonly string[]>();

function property(name: string, content: string): MetaTag {
  return { property: name, content };
}
