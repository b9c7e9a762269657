import { namesOrganisation } from '../../citations/citation-name.ts';
import { absoluteUrl } from '../../html/paths.ts';
import { isWebAddress } from '../../records/address.ts';
import type { Correction } from '../../records/correction.ts';
import { isKnown } from '../../records/date.ts';
import type { Source } from '../../records/source.ts';
import type { PageOf, RelationsView, RelationView, Site } from '../page-model.ts';
import { type ArticleFacts, publicationDate } from './article-facts.ts';
import { type JsonLd, type JsonLdValue, oneOrList } from './json-ld.ts';
import { certainDay } from './machine-date.ts';
import { pictureUrl } from './picture-url.ts';
import { taggedThing } from './schema-subject.ts';

/** An item as a news article (https://schema.org/NewsArticle). */
export function newsArticle({ path, title, data }: PageOf<'item'>, site: Site): JsonLd {
  const { article, topics, actors, dateline, relations } = data;
  const { language, source, otherSources, corrections, picture } = article;
  const { url } = site;
  const address = url && absoluteUrl(path, url);
  return {
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    headline: title,
    inLanguage: language,
    datePublished: certainDay(publicationDate(article)),
    temporalCoverage: temporalCoverage(article),
    dateline,
    ...published(source),
    isBasedOn: oneOrList([...original(source), ...otherSources.map(otherSource)]),
    about: oneOrList(topics.map((topic) => taggedThing(topic, site))),
    mentions: oneOrList(actors.map((actor) => taggedThing(actor, site))),
    correction: oneOrList(corrections.map(correctionComment)),
    translationOfWork: oneOrList(relatedWorks(relations ?? {}, 'translationOf', site)),
    workTranslation: oneOrList(relatedWorks(relations ?? {}, 'translations', site)),
    image: url && picture && pictureUrl(picture, url),
    isPartOf: oneOrList([
      ...periodical(source),
      ...relatedWorks(relations ?? {}, 'partOf', site),
      { '@type': 'Collection', name: site.title, ...(url !== undefined && { url }) },
    ]),
  };
}

/**
 * The dates that `datePublished` does not say, as EDTF or ISO 8601 has them, doubts included: that of the event, and one of
 * publication that is no certain day.
 */
function temporalCoverage(article: Pick<ArticleFacts, 'date' | 'source'>): JsonLdValue | undefined {
  const dates = [article.date, publicationDate(article)].filter(isKnown).map(({ edtf }) => edtf);
  const day = certainDay(publicationDate(article));
  return oneOrList([...new Set(dates)].filter((edtf) => edtf !== day));
}

/** Who wrote and published it, where in the paper it was, and on which terms it may be used. */
function published(source: Source): JsonLd {
  const { name, authors = [], place, page, section, edition, id, rights } = source;
  const isLicense = rights !== undefined && isWebAddress(rights);
  return {
    author: oneOrList(authors.map((author) => byline(author, name))),
    publisher: name === undefined ? undefined : { '@type': 'Organization', name, location: place },
    printPage: page,
    printSection: section,
    printEdition: edition,
    identifier: id,
    license: isLicense ? rights : undefined,
    copyrightNotice: isLicense ? undefined : rights,
  };
}

/** An article is signed by a person, unless the name is the publisher's, an organisation's, or letters as agencies have them: `AFP`. */
function byline(author: string, publisher: string | undefined): JsonLd {
  const isOrganisation =
    author === publisher || namesOrganisation(author) || /^(?!\p{Lu}\.?$)[\p{Lu}\d.&-]+$/u.test(author);
  return { '@type': isOrganisation ? 'Organization' : 'Person', name: author };
}

/** What was corrected; its day only where it is certain. */
function correctionComment({ date, text }: Correction): JsonLd {
  return { '@type': 'CorrectionComment', text, datePublished: certainDay(date) };
}

/** Other items that this one belongs with, by their titles and addresses. */
function relatedWorks(
  { related = [] }: Partial<RelationsView>,
  key: RelationView['key'],
  { url }: Site,
): readonly JsonLd[] {
  return related
    .filter((each) => each.key === key)
    .flatMap(({ entries }) => entries)
    .map(({ title, path }) => ({
      '@type': 'NewsArticle',
      headline: title,
      url: url && absoluteUrl(path, url),
    }));
}

/** The article where it was published, and its archived copy. */
function original({ url, archived, language }: Source): readonly JsonLd[] {
  if (url === undefined && archived === undefined) return [];
  return [{ '@type': 'NewsArticle', url, archivedAt: archived, inLanguage: language }];
}

/** The same news where else it was published. */
function otherSource(source: Source): JsonLd {
  const { url, archived, language, published: date } = source;
  return {
    '@type': 'NewsArticle',
    url,
    archivedAt: archived,
    inLanguage: language,
    datePublished: date && certainDay(date),
    temporalCoverage: date && certainDay(date) === undefined ? date.edtf : undefined,
    ...published(source),
    isPartOf: oneOrList(periodical(source)),
  };
}

function periodical({ name, issn }: Source): readonly JsonLd[] {
  return issn === undefined ? [] : [{ '@type': 'Periodical', name, issn }];
}
