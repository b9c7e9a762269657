import type { Wording } from '../messages/messages.ts';
import { isWebAddress } from './address.ts';
import { normalizeDay } from './day.ts';
import { type FeedSettings, normalizeFeeds } from './feed-settings.ts';
import { declarationExample, normalizeDeclarations } from './field-declarations.ts';
import { Fields } from './fields.ts';
import { foreignSettingsKey } from './foreign-keys.ts';
import { itemKeys } from './front-matter.ts';
import { normalizeLanguage } from './language.ts';
import { normalizeLinks, type UnlinkedLink } from './navigation.ts';
import { normalizeReadRules } from './normalize-read-rules.ts';
import { type OwnField, type UnknownKeys, unknownKeysChoices } from './own-field.ts';
import type { Mistake, ProblemCollector } from './problem.ts';
import { anyOf, quote } from './quote.ts';
import type { ReadRules } from './read-rules.ts';
import { reservedSourceKeys } from './source.ts';
import { didYouMean } from './spelling.ts';
import { normalizeSwitch } from './switch.ts';
import { normalizeTheme, type Theme } from './theme.ts';
import { normalizeWords } from './words.ts';
import { describeKind, type LocatedText, type YamlMap, type YamlNode } from './yaml-node.ts';

/** The settings of the archive, from `site.yml`. */
export interface Settings {
  readonly title: string;
  readonly description: string;
  /** BCP 47; `en` by default. */
  readonly language: string;
  /** Absolute address of the site's root in ASCII, ending in `/`. Needed for feeds, the sitemap and canonical links. */
  readonly url?: string;
  readonly author?: string;
  readonly rights?: string;
  /** Where readers can write to: an address of a web page, or `mailto:` with that of a mailbox. */
  readonly contact?: string;
  /** Items on each page of a long list; 50 by default. */
  readonly pageSize: number;
  /** Undefined where the owner wants none. */
  readonly feeds: FeedSettings | undefined;
  readonly theme: Theme;
  readonly front: UnlinkedFront;
  readonly vocabulary: Vocabularies;
  /** What replaces the main navigation. */
  readonly nav?: readonly UnlinkedLink[];
  /** What is in the footer beside what always is. */
  readonly footer?: readonly UnlinkedLink[];
  /** Texts of the interface that the owner words differently. */
  readonly words: Wording;
  /** Fields of items that the owner declares, in the file's order; left out where there are none. */
  readonly fields?: readonly OwnField[];
  /** `error` by default. */
  readonly unknownKeys?: UnknownKeys;
  /** How files that another program made are read as items. */
  readonly read?: ReadRules;
  /** What happens to pictures from other sites. Undefined where the owner did not say: then they are links, and told. */
  readonly images?: RemoteImages;
  /** Set where the archive is not published as data. */
  readonly data?: false;
  /** Whether warnings stop a build, as errors do. */
  readonly strict?: true;
  /** The day, `YYYY-MM-DD`, as of which embargoes are judged, where the command line names none. */
  readonly asOf?: string;
}

const remoteImagesChoices = ['link', 'fetch', 'refuse'] as const;
export type RemoteImages = (typeof remoteImagesChoices)[number];

/**
 * Whether items may name topics and actors that their files do not list. Undefined where the owner did not say: then a
 * vocabulary is closed where its file exists.
 */
export interface Vocabularies {
  readonly topics?: Vocabulary;
  readonly actors?: Vocabulary;
}

const vocabularies = ['open', 'closed'] as const;
export type Vocabulary = (typeof vocabularies)[number];

/** What the owner chose for the front page, not yet looked up. */
export interface UnlinkedFront {
  /** An id of an item. */
  readonly lead?: LocatedText;
  /** As items name them. */
  readonly topics: readonly LocatedText[];
}

/** Two lines to start `site.yml` with. */
export const settingsExample =
  'title: The name of the archive\ndescription: What it contains, in one sentence.';

/** Validates the content of `site.yml`. */
export function normalizeSettings(node: YamlNode, collector: ProblemCollector): Settings | undefined {
  if (node.kind !== 'map') {
    const isEmpty = node.kind === 'text' && node.text === '';
    const message = isEmpty ? 'empty file' : `expected settings, found ${describeKind(node)}`;
    collector.error(node.line, message, `Start with:\n${settingsExample}`);
    return undefined;
  }
  const keys = [
    'title',
    'description',
    'language',
    'url',
    'author',
    'rights',
    'contact',
    'pageSize',
    'feeds',
    'theme',
    'front',
    'vocabulary',
    'nav',
    'footer',
    'words',
    'fields',
    'unknownKeys',
    'read',
    'images',
    'data',
    'strict',
    'asOf',
  ];
  const fields = new Fields(node, 'site.yml', keys, collector, foreignSettingsKey);
  const url = fields.parsed('url', normalizeSiteAddress);
  const author = fields.text('author')?.text;
  const rights = fields.text('rights')?.text;
  const contact = fields.parsed('contact', normalizeContact);
  const nav = normalizeLinks('nav', fields, collector);
  const footer = normalizeLinks('footer', fields, collector);
  const declared = fields.map('fields', () => `Write a line for each field: ${declarationExample}.`);
  const unknownKeys = fields.parsed('unknownKeys', normalizeUnknownKeys);
  const readNode = fields.node('read');
  const read = readNode && normalizeReadRules(readNode, collector);
  const images = fields.parsed('images', normalizeRemoteImages);
  const asOf = fields.parsed('asOf', normalizeDay);
  return {
    title: fields.required('title', 'Add the name of the archive: title: Some words.')?.text ?? '',
    description: fields.text('description')?.text ?? '',
    language: fields.parsed('language', normalizeLanguage) ?? 'en',
    ...(url && { url }),
    ...(author && { author }),
    ...(rights && { rights }),
    ...(contact && { contact }),
    pageSize: fields.parsed('pageSize', normalizePageSize) ?? 50,
    feeds: normalizeFeeds(fields, collector),
    theme: normalizeTheme(fields, collector),
    front: normalizeFront(fields.map('front', frontHint), collector),
    vocabulary: normalizeVocabularies(fields, collector),
    ...(nav && { nav }),
    ...(footer && { footer }),
    words: normalizeWords(fields, collector),
    ...(declared && {
      fields: normalizeDeclarations(declared, [...itemKeys, ...reservedSourceKeys], collector),
    }),
    ...(unknownKeys && { unknownKeys }),
    ...(read && { read }),
    ...(images && { images }),
    ...(fields.parsed('data', normalizeData) === false && { data: false }),
    ...(fields.parsed('strict', normalizeStrict) === true && { strict: true }),
    ...(asOf && { asOf }),
  };
}

const frontHint = (): string =>
  'Write its keys in braces: front: {lead: port-strike, topics: [strikes, wages]}.';

function normalizeFront(node: YamlMap | undefined, collector: ProblemCollector): UnlinkedFront {
  const fields = node && new Fields(node, 'the front page', ['lead', 'topics'], collector);
  const lead = fields?.text('lead');
  return { ...(lead && { lead }), topics: fields?.list('topics') ?? [] };
}

/** One word for both, or one for each. */
function normalizeVocabularies(fields: Fields, collector: ProblemCollector): Vocabularies {
  if (fields.isText('vocabulary')) {
    const both = fields.parsed('vocabulary', normalizeVocabulary);
    return both === undefined ? {} : { topics: both, actors: both };
  }
  const map = fields.map('vocabulary', vocabularyHint);
  const each = map && new Fields(map, 'a vocabulary', ['topics', 'actors'], collector);
  const topics = each?.parsed('topics', normalizeVocabulary);
  const actors = each?.parsed('actors', normalizeVocabulary);
  return { ...(topics && { topics }), ...(actors && { actors }) };
}

const vocabularyHint = (): string =>
  'Write vocabulary: open, or its keys in braces: vocabulary: {topics: closed, actors: open}.';

function normalizeVocabulary(text: string): Vocabulary | Mistake {
  const vocabulary = vocabularies.find((each) => each === text);
  if (vocabulary !== undefined) return vocabulary;
  return {
    kind: 'unknown vocabulary',
    message: `unknown vocabulary ${quote(text)}`,
    hint: `${didYouMean(text, vocabularies)}Write open, so that items may name what the file does not list, or closed.`,
  };
}

function normalizeUnknownKeys(text: string): UnknownKeys | Mistake {
  const choice = unknownKeysChoices.find((each) => each === text);
  if (choice !== undefined) return choice;
  return {
    kind: 'unknown choice of unknownKeys',
    message: `unknownKeys is ${quote(text)}`,
    hint: `${didYouMean(text, unknownKeysChoices)}Write ${anyOf(unknownKeysChoices)}. The default is error.`,
  };
}

function normalizeRemoteImages(text: string): RemoteImages | Mistake {
  const choice = remoteImagesChoices.find((each) => each === text);
  if (choice !== undefined) return choice;
  return {
    kind: 'unknown choice of images',
    message: `images is ${quote(text)}`,
    hint: `${didYouMean(text, remoteImagesChoices)}Write link, so that a picture from another site is a link to it, fetch, so that it is told until "clipfile fetch" has loaded it, or refuse, so that it is an error.`,
  };
}

function normalizeStrict(text: string): boolean | Mistake {
  if (text === 'true' || text === 'false') return text === 'true';
  const hint = 'Write strict: true, so that warnings stop a build, or remove the line.';
  return { kind: 'not true or false', message: `not true or false: ${quote(text)}`, hint };
}

function normalizeData(text: string): boolean | Mistake {
  return normalizeSwitch(
    text,
    'data',
    'Write data: false, so that the site has no files of data, or remove the line.',
  );
}

function normalizeSiteAddress(text: string): string | Mistake {
  if (isWebAddress(text) && !/[?#]/.test(text)) return asciiAddress(text.endsWith('/') ? text : `${text}/`);
  return {
    kind: 'not a site address',
    message: `not a site address: ${quote(text)}`,
    hint: 'Write the address where the site will be published, such as https://example.org/archive/, without ? or #.',
  };
}

/**
 * The address as sitemaps and other programs want it: the host in Punycode, the path percent-encoded (RFC 3986).
 * `https://exämple.org/süd/` is `https://xn--exmple-cua.org/s%C3%BCd/`.
 */
function asciiAddress(address: string): string {
  const { origin, pathname } = new URL(address);
  // `URL` leaves a few characters that RFC 3986 does not allow in a path, and a `%` that begins no escape.
  return origin + pathname.replace(/%(?![0-9a-f]{2})|[^!$%&'()*+,\-./\w:;=@~]/gi, encodeURIComponent);
}

function normalizeContact(text: string): string | Mistake {
  if (isWebAddress(text)) return text;
  const mailbox = text.replace(/^mailto:/i, '');
  if (/^[^\s@?#:/]+@[^\s@?#:/]+\.[^\s@?#:/]+$/.test(mailbox)) return `mailto:${mailbox}`;
  return {
    kind: 'not a contact address',
    message: `not a contact address: ${quote(text)}`,
    hint: 'Write an e-mail address, such as archive@example.org, or the address of a page with a form.',
  };
}

function normalizePageSize(text: string): number | Mistake {
  const size = Number(text);
  if (/^\d+$/.test(text) && size >= 1 && size <= 500) return size;
  return {
    kind: 'invalid pageSize',
    message: `invalid pageSize ${quote(text)}`,
    hint: 'Write a whole number from 1 to 500. The default is 50.',
  };
}
