import { dayWithHyphens } from './nitf.ts';
import { childrenOf, childText, elementIn, elementsIn, lineIn, type XmlElement } from './xml.ts';

/** What a library says of a newspaper, an issue or an article. Texts are empty where it says nothing. */
export interface Bibliography {
  readonly title: string;
  readonly subtitle: string;
  readonly authors: readonly string[];
  readonly date: string;
  readonly language: string;
  readonly publisher: string;
  readonly place: string;
  /** Of the volume and of the issue, as printed. */
  readonly volume: string;
  readonly number: string;
  /** Of a page, as printed or else as counted. */
  readonly page: string;
  readonly subjects: readonly string[];
  readonly url: string;
  readonly rights: string;
  /** Its own id in the library. */
  readonly id: string;
  /** Of the newspaper, at the Library of Congress. */
  readonly lccn: string;
  readonly issn: string;
  /** `Final edition`. */
  readonly edition: string;
}

const empty: Bibliography = {
  ...{ title: '', subtitle: '', authors: [], date: '', language: '', publisher: '', place: '' },
  ...{ volume: '', number: '', page: '', subjects: [], url: '', rights: '', id: '', lccn: '' },
  ...{ issn: '', edition: '' },
};

/** Metadata in MODS (https://www.loc.gov/standards/mods/) or Dublin Core, whose elements have no prefixes. */
export function bibliographyIn(section: XmlElement): Bibliography {
  const mods = elementIn(section, 'mods');
  if (mods !== undefined) return fromMods(mods);
  const data = elementIn(section, 'xmlData');
  return data === undefined ? empty : fromDublinCore(data);
}

/** Of several, from the most particular on, the first that says it. */
export function mergeBibliographies(all: readonly Bibliography[]): Bibliography {
  const text = (key: TextKey) => all.map((each) => each[key]).find((each) => each !== '') ?? '';
  const list = (key: 'authors' | 'subjects') =>
    all.map((each) => each[key]).find(({ length }) => length > 0) ?? [];
  return {
    ...{ title: text('title'), subtitle: text('subtitle'), date: text('date'), language: text('language') },
    ...{ publisher: text('publisher'), place: text('place'), volume: text('volume'), number: text('number') },
    ...{ page: text('page'), url: text('url'), rights: text('rights'), id: text('id'), lccn: text('lccn') },
    ...{ issn: text('issn'), edition: text('edition') },
    authors: list('authors'),
    subjects: list('subjects'),
  };
}

type TextKey = Exclude<keyof Bibliography, 'authors' | 'subjects'>;

function fromMods(mods: XmlElement): Bibliography {
  const title = childrenOf(mods, 'titleInfo').find(({ attributes }) => attributes['type'] === undefined);
  const origins = childrenOf(mods, 'originInfo').filter(
    ({ attributes }) => attributes['displayLabel'] !== 'manufacturer',
  );
  const first = (name: string) => {
    const texts = origins.flatMap((origin) => childrenOf(origin, name).map(lineIn));
    return texts.find((text) => text !== '') ?? '';
  };
  const host = childrenOf(mods, 'relatedItem').filter(({ attributes }) => attributes['type'] === 'host');
  const parts = [mods, ...host].flatMap((each) => childrenOf(each, 'part'));
  const details = parts.flatMap((part) => childrenOf(part, 'detail'));
  const extents = parts.flatMap((part) => childrenOf(part, 'extent'));
  const detail = (type: string) =>
    details
      .filter(({ attributes }) => attributes['type'] === type)
      .map((each) => childText(each, 'number'))[0];
  const captionOf = (type: string) =>
    details
      .filter(({ attributes }) => attributes['type'] === type)
      .map((each) => childText(each, 'caption'))[0];
  const identifier = (type: string) =>
    [mods, ...host]
      .flatMap((each) => childrenOf(each, 'identifier'))
      .filter(({ attributes }) => attributes['type'] === type)
      .map(lineIn)[0] ?? '';
  const [place] = origins.flatMap((origin) =>
    childrenOf(origin, 'place').flatMap((each) =>
      childrenOf(each, 'placeTerm')
        .filter(({ attributes }) => attributes['type'] !== 'code')
        .map(lineIn),
    ),
  );
  const url = childrenOf(mods, 'location').map((location) => childText(location, 'url'))[0];
  return {
    title: titleOf(title),
    subtitle: childText(title, 'subTitle'),
    authors: childrenOf(mods, 'name')
      .filter(isAuthor)
      .map(nameOf)
      .filter((name) => name !== ''),
    date: dateOf(origins),
    language: languageIn(mods),
    publisher: first('publisher'),
    place: place ?? '',
    volume: detail('volume') ?? '',
    number: detail('issue') || childText(title, 'partNumber'),
    subjects: childrenOf(mods, 'subject').flatMap((subject) => childrenOf(subject, 'topic').map(lineIn)),
    url: url ?? '',
    rights: lineIn(childrenOf(mods, 'accessCondition')[0]),
    page: detail('page number') || childText(extents.find(isOfPages), 'start'),
    id: childrenOf(mods, 'recordInfo').map((info) => childText(info, 'recordIdentifier'))[0] ?? '',
    lccn: identifier('lccn'),
    issn: identifier('issn'),
    // The number of a part says which of the day it was, and the caption how it is called.
    edition: first('edition') || (captionOf('edition') ?? ''),
  };
}

function isOfPages({ attributes }: XmlElement): boolean {
  return /^pages?$/.test(attributes['unit'] ?? '');
}

/** With the article that is left out where titles are sorted: `Die` and `Zeit`, `L'` and `Écho`. */
function titleOf(info: XmlElement | undefined): string {
  const article = lineIn(childrenOf(info, 'nonSort')[0]);
  const title = lineIn(childrenOf(info, 'title')[0]);
  return article === '' || /['’]$/.test(article) ? article + title : `${article} ${title}`;
}

function isAuthor(name: XmlElement): boolean {
  const roles = childrenOf(name, 'role').map((role) => lineIn(role).toLowerCase());
  return roles.length === 0 || roles.some((role) => /^(?:aut|cre|author|creator)$/.test(role));
}

function nameOf(name: XmlElement): string {
  const parts = childrenOf(name, 'namePart').filter(({ attributes }) => attributes['type'] !== 'date');
  const isGiven = ({ attributes }: XmlElement) => attributes['type'] === 'given';
  return [...parts.filter(isGiven), ...parts.filter((part) => !isGiven(part))]
    .map(lineIn)
    .filter((each) => each !== '')
    .join(' ');
}

/** `2024-05`, or `2024-05~` where the library only supposes it. Programs suppose most days that are printed on a page. */
function dateOf(origins: readonly XmlElement[]): string {
  const dates = origins
    .flatMap((origin) => childrenOf(origin, 'dateIssued'))
    .filter((date) => lineIn(date) !== '');
  const text = (date: XmlElement | undefined) => {
    const words = dayWithHyphens(lineIn(date));
    const mark = { approximate: '~', questionable: '?' }[date?.attributes['qualifier'] ?? ''] ?? '';
    return /^\d{4}(?:-\d\d)?$/.test(words) ? words + mark : words;
  };
  const at = (point: string) => text(dates.find(({ attributes }) => attributes['point'] === point));
  const encoded = dates.find(({ attributes }) => attributes['encoding'] !== undefined);
  if (at('start') !== '' && at('end') !== '') return `${at('start')}/${at('end')}`;
  return text(encoded ?? dates[0]);
}

/** A code rather than a name. Of a text in several languages it is not known which. */
function languageIn(mods: XmlElement): string {
  const terms = childrenOf(mods, 'language').flatMap((language) => childrenOf(language, 'languageTerm'));
  const codes = terms.filter(({ attributes }) => attributes['type'] === 'code');
  const [first, ...others] = codes.length > 0 ? codes : terms;
  return others.length === 0 ? lineIn(first) : '';
}

function fromDublinCore(data: XmlElement): Bibliography {
  const all = [...elementsIn(data)];
  const texts = (...names: readonly string[]) =>
    names
      .flatMap((name) => all.filter((each) => each.name === name).map(lineIn))
      .filter((text) => text !== '');
  const [title = ''] = texts('title');
  const [date = ''] = texts('issued', 'date');
  const languages = texts('language');
  const [publisher = ''] = texts('publisher');
  const [rights = ''] = texts('rights', 'license');
  const url = texts('identifier').find((text) => /^https?:/.test(text)) ?? '';
  const language = languages.length === 1 ? (languages[0] ?? '') : '';
  return {
    ...empty,
    title,
    date,
    language,
    publisher,
    rights,
    url,
    authors: texts('creator'),
    subjects: texts('subject'),
  };
}
