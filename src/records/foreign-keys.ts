import { coordinatesExample } from './coordinates.ts';
import type { SourceKey } from './source.ts';
import type { YamlPair } from './yaml-node.ts';

/**
 * What to do about keys that other programs write into front matter: feed readers, web clippers, other site
 * generators, library catalogues. Undefined for any other key.
 */
export function foreignItemKey({ key, value }: YamlPair): string | undefined {
  const isSwitch = value.kind === 'text' && /^(true|false|yes|no)$/i.test(value.text.trim());
  return foldKey(key) === 'published' && isSwitch ? draftHint : itemHints.get(foldKey(key));
}

/** The same for keys of a source. */
export function foreignSourceKey({ key }: YamlPair): string | undefined {
  const own = sourceKeys.get(foldKey(key));
  return own === undefined ? undefined : `Its name here is ${own}, as in ${own}: ${examples[own]}.`;
}

/** The same for keys of `site.yml`. */
export function foreignSettingsKey({ key }: YamlPair): string | undefined {
  const own = settingsKeys.get(foldKey(key));
  return own === undefined ? undefined : `Its name here is ${own}.`;
}

/**
 * The same for keys of an entry of `topics.yml` or `actors.yml`.
 *
 * @param keys that the entry may have
 */
export function foreignEntryKey({ key }: YamlPair, keys: readonly string[]): string | undefined {
  const folded = foldKey(key);
  if (keys.includes('broader') && narrowerKeys.has(folded))
    return 'Say it the other way round: write broader: and the id of this topic into each topic below it.';
  if (keys.includes('coordinates') && latitudeOrLongitude.has(folded))
    return `Write both in one key: ${coordinatesExample}.`;
  const own = entryKeys.get(folded);
  return own === undefined || !keys.includes(own) ? undefined : `Its name here is ${own}.`;
}

/** `Published_At`, `published-at` and `publishedAt` are the same key. Other characters stay. */
export function foldKey(key: string): string {
  return key.toLowerCase().replace(/[\s_-]/g, '');
}

const examples: Readonly<Record<NamedElsewhere, string>> = {
  name: 'Example News',
  author: 'A. Writer',
  url: '"https://example.org/story"',
  retrieved: '2025-01-03',
  archived: '"https://web.archive.org/…"',
  rights: '© Example News',
  published: '2025-01-02',
  page: 'A4',
  edition: 'Late city edition',
  issn: '0317-8471',
};

/** Keys of a source that other programs call otherwise. */
type NamedElsewhere = Exclude<SourceKey, 'section' | 'place' | 'language' | 'id'>;

const sourceKeys = keysOf<NamedElsewhere>({
  name: 'publisher publication newspaper outlet site sitename website title medium',
  author: 'authors byline creator creators writer writers reporter journalist',
  url: 'link links permalink canonical canonicalurl sourceurl originalurl web href uri address',
  retrieved: 'accessed accessdate retrievaldate retrievedat clipped saved date',
  archived: 'archive archiveurl wayback snapshot',
  rights: 'license licence copyright',
  published: 'publicationdate datepublished publishdate publishedat pubdate issued',
  page: 'pages pagenumber pagenumbers startpage',
  edition: 'issue issuenumber',
  issn: 'eissn',
});

const settingsKeys = keysOf<string>({
  title: 'name sitename sitetitle heading headline',
  description: 'subtitle tagline slogan summary about abstract',
  language: 'lang locale languagecode defaultlanguage',
  url: 'baseurl siteurl rooturl link site address domain href homepage website host',
  author: 'authors maintainer owner publisher creator editor',
  rights: 'license licence copyright',
  pageSize: 'paginate pagination perpage itemsperpage postsperpage limit',
});

const latitudeOrLongitude: ReadonlySet<string> = new Set([
  'lat',
  'latitude',
  'lon',
  'lng',
  'long',
  'longitude',
]);

const entryKeys = keysOf<string>({
  id: 'slug key identifier code',
  name: 'title label preflabel displayname fullname heading headline',
  description: 'summary definition note notes scopenote comment about bio biography abstract',
  aliases:
    'alias aka alsoknownas synonym synonyms altlabel altlabels altname altnames alternatename alternatenames alternativename alternativenames othername othernames variants spellings',
  sameAs: 'url urls uri link links website wikidata wikipedia viaf gnd isni exactmatch closematch',
  broader: 'parent parents partof belongsto bt broaderterm',
  image: 'picture photo photograph portrait logo emblem thumbnail img images depiction',
  imageAlt: 'alt alttext imagedescription imagealttext',
  coordinates: 'coordinate coords geo geopoint location position latlng latlon latlong gps',
  type: 'kind category class role',
});

const narrowerKeys: ReadonlySet<string> = new Set([
  'narrower',
  'children',
  'subtopics',
  'nt',
  'narrowerterms',
]);

const draftHint = 'Items are published unless they have the line status: draft.';

/** Keys of a source that mean something else, or nothing in particular, at the top of an item. */
const ambiguous = ['title', 'date', 'archive', 'address', 'links', 'permalink', 'medium'];

const itemHints: ReadonlyMap<string, string> = new Map([
  ...[...sourceKeys]
    .filter(([key]) => !ambiguous.includes(key))
    .map(([key, own]): [string, string] => [
      key,
      `It belongs to the source: source: {${own}: ${examples[own]}}.`,
    ]),
  ...keysOf<string>({
    'Its name here is title.': 'headline heading',
    'Its name here is summary.':
      'description abstract excerpt subtitle subheading teaser deck standfirst lede',
    'Its name here is date, with only a day as its value: date: 2024-12-18. Where there is a date already, remove this line.':
      'published publishedat publishdate publicationdate datepublished pubdate created createdat creationdate datecreated issued',
    'Items do not say when their file was changed. Remove the line.':
      'lastmod lastmodified lastmodifiedat modified modifiedat datemodified updated updatedat edited',
    'Its name here is language, and its value is a tag such as en or pt-BR.': 'lang locale',
    'The place from which the news was reported is its dateline: dateline: Rotterdam. A place that it is about is an actor.':
      'location place city',
    'Its name here is featured: featured: true.': 'highlight highlighted pinned sticky important',
    [draftHint]: 'draft hidden private unlisted',
    'There are two kinds of tags: topics: [one, another] and actors: [one, another].':
      'tag tags category categories keyword keywords label labels',
    'Its name here is topics, with entries of topics.yml: topics: [one, another].':
      'subject subjects section themes',
    'Its name here is actors, with entries of actors.yml: actors: [one, another].':
      'people persons person organisations organizations organisation organization places entities',
    'The address of an item is the name of its file. Remove the line.': 'slug permalink aliases redirectfrom',
    'Pages of items are all made alike. Remove the line.': 'layout template theme weight toc comments math',
    'To show a picture, put it into the text below the front matter: ![What it shows](scan.png).':
      'image images cover thumbnail featuredimage',
  }),
]);

/** From each key to the answer beside whose keys it is listed. */
function keysOf<T extends string>(lists: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const pairs: [string, T][] = [];
  for (const answer in lists) for (const key of lists[answer].split(' ')) pairs.push([key, answer]);
  return new Map(pairs);
}
