import { isWebAddress } from './address.ts';
import { isDay } from './date.ts';
import type { DateConventions } from './date-parts.ts';
import { readDateText } from './date-text.ts';
import type { FieldMapping, ListTarget, SingleTarget } from './field-mapping.ts';
import { tidyLine } from './fields.ts';
import { flattenFrontMatter, namesIn } from './flatten-front-matter.ts';
import { foldKey } from './foreign-keys.ts';
import { formerPath } from './former-address.ts';
import { itemKeys } from './front-matter.ts';
import { textsOf } from './item-fields.ts';
import { normalizeLanguage } from './language.ts';
import { type FieldUse, fieldMapper, fieldUses, splitList } from './map-fields.ts';
import { normalizeIssn } from './normalize-source.ts';
import { dateInPath } from './path-date.ts';
import { isMistake, type ProblemCollector } from './problem.ts';
import { quote } from './quote.ts';
import { type SourceKey, sourceKeys } from './source.ts';
import type { YamlMap, YamlNode, YamlPair } from './yaml-node.ts';

/** A file that another program wrote. */
export interface ForeignFile {
  /** In the content folder, with `/`. */
  readonly path: string;
  /** Without pairs where it has no front matter. */
  readonly front: YamlMap;
  /** The words of the first heading of its text; empty where there is none. */
  readonly heading: string;
}

/** The front matter of an item that a foreign one becomes. */
export interface MappedFrontMatter {
  readonly front: YamlMap;
  /** Whether the title is the first heading. */
  readonly hasHeadingAsTitle: boolean;
  /** What its address is made of, where it says so. */
  readonly slug: string | undefined;
  /** Pictures and other files that it names, as they are written. */
  readonly attachments: readonly string[];
  /** The date as it is written. */
  readonly dateText: string;
  /** Whether the meaning of one of its dates depends on the other dates of the archive. */
  readonly needsConventions: boolean;
}

/** Maps front matter. What cannot be read as what it is mapped to is kept as a field of the archive's own, and told. */
export function mapFrontMatter(
  { path, front, heading }: ForeignFile,
  mapping: FieldMapping,
  conventions: DateConventions,
  collector: ProblemCollector,
): MappedFrontMatter {
  const useOf = fieldUses(mapping);
  const pairs: YamlPair[] = [];
  const foreign = new Map<string, readonly string[]>();
  const lines = new Map<string, number>();
  const lists = new Map<ListTarget, YamlNode[]>();
  const kept = front.pairs.filter((pair) => {
    const own = useOf(pair.key).isIgnored ? undefined : keptAsItIs(pair);
    if (own !== undefined) pairs.push(own);
    return own === undefined;
  });
  for (const pair of flattenFrontMatter({ ...front, pairs: kept }, useOf)) {
    const use = useOf(pair.key);
    lines.set(pair.key, pair.line);
    for (const target of use.lists) {
      const entries = listEntries(pair.value, target, mapping.separator);
      lists.set(target, [...(lists.get(target) ?? []), ...entries]);
    }
    const isMapped = use.single.length > 0 || use.lists.length > 0;
    const texts = isMapped ? namesIn(pair.value).map(withoutBrackets) : textsOf(pair.value);
    foreign.set(
      pair.key,
      texts.map(tidyLine).filter((text) => !isNull.test(text)),
    );
  }
  for (const [name, text] of fromPath(path, mapping, foreign)) foreign.set(name, [text]);
  const { single, own, refused } = fieldMapper(mapping)(foreign);
  // What is refused is reported with the keys that nobody declared.
  const unread = new Map([...own, ...refused.map((name) => [name, foreign.get(name) ?? []] as const)]);
  const lineOf = (target: SingleTarget) => lines.get(single.get(target)?.field ?? '') ?? 1;
  const add = (key: string, text: string, line = 1) =>
    pairs.push({ key, value: { kind: 'text', text, line }, line });
  const parsed = (target: SingleTarget, parse: (text: string) => string | undefined) => {
    const found = single.get(target);
    if (found === undefined) return undefined;
    const value = parse(tidyLine(found.text));
    if (value !== undefined) return value;
    unread.set(found.field, [...(unread.get(found.field) ?? []), found.text]);
    const kind = `cannot be read as ${target}`;
    const hint = `It is kept as a field. Correct it, or let read: in site.yml take ${target} from another field.`;
    collector.warn(lineOf(target), `${quote(found.text)} ${kind}`, hint, kind);
    return undefined;
  };
  let needsConventions = false;
  const readDate = (text: string): string | undefined => {
    const reading = readDateText(text, conventions);
    if (reading === undefined) return undefined;
    const needs = reading.edtf === undefined ? reading.missing : reading.assumed;
    if (needs.length > 0) needsConventions = true;
    return reading.edtf;
  };

  const title = single.get('title')?.text || heading || titleOfPath(path);
  add('title', title, lineOf('title'));
  const dateText = tidyLine(single.get('date')?.text ?? '');
  const inPath = front.pairs.length === 0 ? dateInPath(path) : undefined;
  const date = dateText === '' ? inPath : readDate(dateText);
  add('date', date ?? 'unknown', lineOf('date'));
  if (date === undefined && dateText !== '') {
    add('dateText', dateText, lineOf('date'));
    const kind = 'date cannot be read';
    const hint =
      'The item is undated and shows these words. Write the date as 1937-07-18, or as much as is known.';
    collector.warn(lineOf('date'), `${kind}: ${quote(dateText)}`, hint, kind);
  }
  for (const target of ['summary', 'dateline'] as const) {
    const text = single.get(target)?.text;
    if (text !== undefined) add(target, text, lineOf(target));
  }
  const language = parsed('language', readLanguage);
  if (language !== undefined) add('language', language, lineOf('language'));
  const topics = lists.get('topics') ?? [];
  if (topics.length > 0) pairs.push(listPair('topics', topics));
  const actors = [...lists].flatMap(([target, entries]) => actorEntries(target, entries));
  if (actors.length > 0) pairs.push(listPair('actors', actors));
  const sourceText = (key: SourceKey) => textPart(key, single.get(`source.${key}`)?.text);
  const readDay = (text: string): string | undefined => {
    const day = readDate(text);
    return day !== undefined && isDay(day) ? day : undefined;
  };
  const isOtherDate = tidyLine(single.get('source.published')?.text ?? '') !== dateText;
  const published = isOtherDate ? parsed('source.published', readDate) : undefined;
  const source: SourceTexts = {
    ...sourceText('name'),
    ...textPart('author', single.get('source.author')?.texts),
    ...textPart('published', published === date ? undefined : published),
    ...sourceText('page'),
    ...sourceText('section'),
    ...sourceText('edition'),
    ...sourceText('place'),
    ...textPart('issn', parsed('source.issn', readIssn)),
    ...textPart('language', parsed('source.language', readLanguage)),
    ...textPart('url', parsed('source.url', readAddress)),
    ...textPart('retrieved', parsed('source.retrieved', readDay)),
    ...textPart('archived', parsed('source.archived', readAddress)),
    ...sourceText('rights'),
    ...sourceText('id'),
  };
  addSource(pairs, source, (key) => lineOf(`source.${key}`));
  const status = parsed('status', readStatus) ?? (inDraftsFolder.test(path) ? 'draft' : undefined);
  if (status !== undefined && !pairs.some(({ key }) => key === 'status' || key === 'draft')) {
    add('status', status, lineOf('status'));
  }
  addFormerAddresses(pairs, unread, useOf, lines);
  for (const [name, texts] of unread) pairs.push(ownPair(name, texts, lines.get(name) ?? 1, mapping));
  const slug = single.get('id')?.text;
  return {
    front: { kind: 'map', pairs: distinctKeys(pairs), line: front.line },
    hasHeadingAsTitle: !single.has('title') && heading !== '',
    slug: slug === undefined || /[:{]/.test(slug) ? undefined : slug,
    attachments: (lists.get('attachments') ?? []).flatMap((each) => (each.kind === 'text' ? each.text : [])),
    dateText,
    needsConventions,
  };
}

/** What other programs call the addresses that a page had before. In Obsidian, aliases are names. */
function addFormerAddresses(
  pairs: YamlPair[],
  unread: Map<string, readonly string[]>,
  useOf: (name: string) => FieldUse,
  lines: ReadonlyMap<string, number>,
): void {
  for (const [name, texts] of [...unread]) {
    if (!/^(alias|aliases|redirectfrom)$/.test(foldKey(name)) || useOf(name).own !== undefined) continue;
    const addresses = texts
      .filter((text) => !/\s/.test(text) && /\/|\.html?$/i.test(text))
      .map((text) => `/${text.replace(/^\//, '')}`);
    const known = addresses.filter((address) => formerPath(address) !== undefined);
    if (known.length === 0) continue;
    const line = lines.get(name) ?? 1;
    const entries = [...new Set(known)].map((text): YamlNode => ({ kind: 'text', text, line }));
    pairs.push({ key: 'formerly', value: { kind: 'list', entries, line }, line });
    const rest = texts.filter((text) => !known.includes(`/${text.replace(/^\//, '')}`));
    if (rest.length === 0) unread.delete(name);
    else unread.set(name, rest);
  }
}

/** Where Jekyll and Hexo have what is not published yet. */
const inDraftsFolder = /(^|\/)_drafts\//;

function isListOfMaps(value: YamlNode): boolean {
  return value.kind === 'list' && value.entries.every(({ kind }) => kind === 'map');
}

/** Lines that mean here what they mean in an item. Their words may be something else in another program. */
function keptAsItIs(pair: YamlPair): YamlPair | undefined {
  const { key, value, line } = pair;
  const text = value.kind === 'text' ? value.text.trim().toLowerCase() : '';
  const isSwitch = /^(true|false|yes|no)$/.test(text);
  const isOn = text === 'true' || text === 'yes';
  const withText = (name: string, to: string): YamlPair => ({
    key: name,
    value: { kind: 'text', text: to, line },
    line,
  });
  switch (foldKey(key)) {
    case 'published':
    case 'publish':
      return isSwitch ? withText('draft', String(!isOn)) : undefined;
    case 'draft':
    case 'private':
      return isSwitch ? withText('draft', String(isOn)) : undefined;
    case 'featured':
      return isSwitch ? withText('featured', String(isOn)) : undefined;
    case 'datetext':
      return value.kind === 'text' ? { ...pair, key: 'dateText' } : undefined;
    case 'formerly':
      return pair;
    case 'embargo':
      // What is wrong with it is told, since a field of this name would be shown.
      return { ...pair, key: 'embargo' };
    case 'withdrawn':
      if (isSwitch) return withText('withdrawn', String(isOn));
      return value.kind === 'map' ? { ...pair, key: 'withdrawn' } : undefined;
    case 'corrections':
      return isListOfMaps(value) ? { ...pair, key: 'corrections' } : undefined;
    case 'status':
      return readStatus(text) === text ? withText('status', text) : undefined;
    case 'source': {
      const isOurs =
        value.kind === 'map' && value.pairs.every((each) => sourceKeys.some((own) => own === each.key));
      return isOurs ? { ...pair, key: 'source' } : undefined;
    }
    default:
      return undefined;
  }
}

/** What the path says of a field that no front matter that comes before gives. */
function* fromPath(
  path: string,
  { from }: FieldMapping,
  foreign: ReadonlyMap<string, readonly string[]>,
): Iterable<readonly [string, string]> {
  const present = new Set(
    [...foreign].filter(([, texts]) => texts.some(Boolean)).map(([name]) => foldKey(name)),
  );
  const suffix = /\.([a-z]{2}(?:-[A-Za-z]{2,4})?)\.[^./]+$/.exec(path)?.[1] ?? '';
  const address = (from.id ?? []).flatMap((name) => foreign.get(name)?.[0] ?? []);
  const texts = new Map([
    ['filename', dateInPath(path) ?? address.map(dateInPath).find((date) => date !== undefined)],
    ['filenamesuffix', isMistake(normalizeLanguage(suffix)) ? undefined : suffix],
    ['folderlanguage', languageOfFolders(path)],
  ]);
  for (const names of [from.date, from.language]) {
    const first = (names ?? []).find((name) => present.has(foldKey(name)) || texts.get(foldKey(name)));
    if (first === undefined || present.has(foldKey(first))) continue;
    const text = texts.get(foldKey(first));
    if (text !== undefined) yield [first, text];
  }
}

/** `pt-BR` of `content/pt-br/story.md`. */
export function languageOfFolders(path: string): string | undefined {
  const folder = path
    .split('/')
    .slice(0, -1)
    .find((segment) => /^[a-z]{2}([-_][a-z]{2,4})?$/i.test(segment));
  return folder === undefined ? undefined : readLanguage(folder);
}

/** `[[People/Ada Lovelace|Ada]]` in Obsidian is the name of a note. */
export function withoutBrackets(text: string): string {
  return text.replace(/\[\[([^\]|]+)(?:\|[^\]]*)?\]\]/g, (_, target: string) =>
    target.replace(/#.*$/s, '').replace(/^.*\//s, '').trim(),
  );
}

/** An entry of a list is one name, whatever is in it. */
function listEntries(
  value: YamlNode,
  target: ListTarget,
  separator: string | undefined,
): readonly YamlNode[] {
  const texts =
    value.kind === 'text'
      ? splitList(withoutBrackets(value.text), target, separator)
      : namesIn(value).map(withoutBrackets);
  return texts
    .map((text) => tidyLine(text).replace(target === 'topics' ? /^#(?=\S)/ : /^$/, ''))
    .filter((text) => text !== '' && !isNull.test(text))
    .map((text) => ({ kind: 'text', text, line: value.line }));
}

/** How YAML and JSON write that there is nothing. */
const isNull = /^(null|~)$/;

function actorEntries(target: ListTarget, entries: readonly YamlNode[]): readonly YamlNode[] {
  const type = /^actors\.(.+)$/.exec(target)?.[1];
  if (type === undefined) return [];
  const prefix = type === 'unknown' ? '' : `${type}: `;
  return entries.flatMap((each) => (each.kind === 'text' ? [{ ...each, text: prefix + each.text }] : []));
}

function listPair(key: string, entries: readonly YamlNode[]): YamlPair {
  const line = entries[0]?.line ?? 1;
  return { key, value: { kind: 'list', entries, line }, line };
}

/** The parts of a source, as its file would have them. */
type SourceTexts = Readonly<Partial<Record<SourceKey, string | readonly string[]>>>;

function textPart(key: SourceKey, text: string | readonly string[] | undefined): SourceTexts {
  return text === undefined ? {} : { [key]: text };
}

/** Adds parts to a source that is there already, or makes one. */
function addSource(pairs: YamlPair[], source: SourceTexts, lineOf: (key: SourceKey) => number): void {
  const parts = sourceKeys.flatMap((key): readonly YamlPair[] => {
    const text = source[key];
    const line = lineOf(key);
    if (text === undefined) return [];
    const entries = [text].flat().map((each): YamlNode => ({ kind: 'text', text: each, line }));
    const [only] = entries;
    const value: YamlNode = entries.length === 1 && only ? only : { kind: 'list', entries, line };
    return [{ key, value, line }];
  });
  if (parts.length === 0) return;
  const index = pairs.findIndex(({ key }) => key === 'source');
  const before = pairs[index];
  const kept = before?.value.kind === 'map' ? before.value.pairs : [];
  const line = before?.line ?? parts[0]?.line ?? 1;
  const pair: YamlPair = {
    key: 'source',
    value: { kind: 'map', pairs: distinctKeys([...kept, ...parts]), line },
    line,
  };
  if (before === undefined) pairs.push(pair);
  else pairs[index] = pair;
}

function ownPair(name: string, texts: readonly string[], line: number, { fields }: FieldMapping): YamlPair {
  const isOurs = itemKeys.some((each) => each === name) && ![...fields.values()].includes(name);
  const entries = texts.map((text): YamlNode => ({ kind: 'text', text, line }));
  const [first] = entries;
  const value: YamlNode = entries.length === 1 && first ? first : { kind: 'list', entries, line };
  return { key: isOurs ? `original_${name}` : name, value, line };
}

/** The first of each. */
function distinctKeys(pairs: readonly YamlPair[]): readonly YamlPair[] {
  const found = new Set<string>();
  return pairs.filter(({ key }) => !found.has(key) && found.add(key));
}

/** The name of the file in words, or of its folder where the file is the index of that. */
function titleOfPath(path: string): string {
  const segments = path.split('/');
  const name = (segments.pop() ?? '').replace(/\.[^.]*$/, '');
  const own = /^_?index(\.|$)/i.test(name) ? (segments.pop() ?? name) : name;
  const words = own
    .replace(/^\d{4}[-_.]?\d\d[-_.]?\d\d[-_. ]*(?=\S)/, '')
    .replace(/(?<=[^\s])[-_]+(?=[^\s])/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1) || name;
}

function readAddress(text: string): string | undefined {
  const encoded = text.replaceAll(' ', '%20');
  return isWebAddress(encoded) ? encoded : undefined;
}

function readLanguage(text: string): string | undefined {
  const tag = text.replaceAll('_', '-');
  return isMistake(normalizeLanguage(tag)) ? undefined : tag;
}

function readIssn(text: string): string | undefined {
  const issn = normalizeIssn(text);
  return isMistake(issn) ? undefined : issn;
}

function readStatus(text: string): string | undefined {
  const word = text.toLowerCase();
  if (/^(draft|private|pending|false|no)$/.test(word)) return 'draft';
  if (word === 'withdrawn') return 'withdrawn';
  return /^(publish|published|public|true|yes)$/.test(word) ? 'published' : undefined;
}
