import { idRule, isId, normalizeWebAddress, notAnId, proposeId } from './address.ts';
import { Fields } from './fields.ts';
import { foreignEntryKey } from './foreign-keys.ts';
import { isMistake, type ProblemCollector } from './problem.ts';
import { quote } from './quote.ts';
import { slugOf } from './slug.ts';
import { indexTags, type TagIndex } from './tag-index.ts';
import { describeKind, type LocatedText, type YamlMap, type YamlNode } from './yaml-node.ts';

/** The fields that entries of `topics.yml` and `actors.yml` share. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly aliases: readonly string[];
  readonly sameAs: readonly string[];
  /** A portrait or an emblem. */
  readonly image?: EntryImage;
  /** Ids that it had before, whose pages lead to its own. */
  readonly formerly?: readonly string[];
}

export interface EntryImage {
  /** In the content folder. */
  readonly path: string;
  /** What it shows, for readers who cannot see it; empty where the name says it. */
  readonly alt: string;
}

/** The entries of one file, with an index to look them up by tag. */
export interface Register<T extends Entry> {
  /** In file order, with unique ids. */
  readonly entries: readonly T[];
  readonly tags: TagIndex;
  /** The paths of images as they are written, by the id of their entry. */
  readonly images: ReadonlyMap<string, LocatedText>;
  /** The line of the file on which each entry's id is, by id. */
  readonly lines: ReadonlyMap<string, number>;
}

/** How entries of one kind are validated. */
export interface EntryKind<T extends Entry> {
  readonly name: 'topic' | 'actor';
  /** `a topic`, `an actor`. */
  readonly withArticle: string;
  readonly keys: readonly string[];
  /** An entry to copy: complete lines of YAML. */
  readonly example: string;
  /** Adds the fields that only this kind has. */
  readonly complete: (entry: Entry, fields: Fields) => T;
}

/**
 * Validates a list of entries. An entry with a mistake is reported but stays listed, so that the items tagged with it
 * are not reported as well. Returns undefined if the node is not a list: then no tag can be checked.
 */
export function normalizeEntries<T extends Entry>(
  node: YamlNode,
  kind: EntryKind<T>,
  collector: ProblemCollector,
): Register<T> | undefined {
  const list = listOf(node, kind, collector);
  if (list === undefined) return undefined;
  const drafts = list.flatMap((value) => readEntry(value, kind, collector) ?? []);
  const lineOf = new Map<string, number>();
  const distinct = drafts.filter(({ entry, id }) => {
    const line = lineOf.get(entry.id);
    if (line === undefined) lineOf.set(entry.id, id.line);
    else
      collector.error(
        id.line,
        `duplicate id ${quote(entry.id)}`,
        `It is already used on line ${line}. Each ${kind.name} needs an id of its own.`,
        'duplicate id',
      );
    return line === undefined;
  });
  return {
    entries: distinct.map(({ entry }) => entry),
    tags: indexTags(kind.name, distinct, collector),
    images: new Map(distinct.flatMap(({ entry, image }) => (image ? [[entry.id, image] as const] : []))),
    lines: lineOf,
  };
}

/** An empty file is a valid, empty list. */
function listOf<T extends Entry>(node: YamlNode, kind: EntryKind<T>, collector: ProblemCollector) {
  if (node.kind === 'list') return node.entries;
  if (node.kind === 'text' && node.text === '') return [];
  collector.error(
    node.line,
    `expected a list of ${kind.name}s, found ${describeKind(node)}`,
    `Write each ${kind.name} like this:\n${kind.example}`,
  );
  return undefined;
}

interface EntryDraft<T extends Entry> {
  readonly entry: T;
  readonly id: LocatedText;
  /** The id, the name and the aliases. */
  readonly names: readonly LocatedText[];
  /** The path of its image, as it is written. */
  readonly image: LocatedText | undefined;
}

function readEntry<T extends Entry>(
  value: YamlNode,
  kind: EntryKind<T>,
  collector: ProblemCollector,
): EntryDraft<T> | undefined {
  if (value.kind !== 'map') {
    const message = `expected ${kind.withArticle}, found ${describeKind(value)}`;
    collector.error(value.line, message, `Write it like this:\n${kind.example}`);
    return undefined;
  }
  const fields = new Fields(value, kind.withArticle, kind.keys, collector, (pair) =>
    foreignEntryKey(pair, kind.keys),
  );
  const id = readId(fields, value, kind, collector);
  const name = fields.required('name', 'Add the name that readers will see: name: Some words.');
  const description = fields.text('description');
  const aliases = fields.list('aliases');
  const sameAs = readAddresses(fields.list('sameAs'), collector);
  const formerly = fields.list('formerly').filter((former) => reportIfNoId(former, collector));
  const image = fields.text('image');
  const imageAlt = fields.text('imageAlt');
  if (imageAlt !== undefined && image === undefined) {
    collector.error(imageAlt.line, '"imageAlt" without an image', imageAltHint, 'imageAlt without an image');
  }
  const common = {
    id: id?.text ?? '',
    name: name?.text ?? id?.text ?? '',
    ...(description && { description: description.text }),
    aliases: aliases.map(({ text }) => text),
    sameAs,
    ...(formerly.length > 0 && { formerly: formerly.map(({ text }) => text) }),
    ...(image && { image: { path: image.text, alt: imageAlt?.text ?? '' } }),
  };
  const entry = kind.complete(common, fields);
  return id && { entry, id, names: [id, ...(name ? [name] : []), ...aliases, ...formerly], image };
}

const imageAltHint =
  'It describes the picture for readers who cannot see it. Add image: and the path of a file, or remove it.';

function readId<T extends Entry>(
  fields: Fields,
  map: YamlMap,
  kind: EntryKind<T>,
  collector: ProblemCollector,
) {
  const name = map.pairs.find(({ key }) => key === 'name')?.value;
  const proposed = (name?.kind === 'text' && proposeId(name.text)) || `${kind.name}-1`;
  const id = fields.required(
    'id',
    `Add one, such as id: ${proposed}. It becomes the ${kind.name}'s permanent address.`,
  );
  if (id === undefined || isEntryId(id.text)) return id;
  const hint = `An id may contain ${idRule}. For example: ${proposeId(id.text) || proposed}.`;
  collector.error(
    id.line,
    `id ${quote(id.text)} cannot be used as an address`,
    hint,
    'id cannot be used as an address',
  );
  return id;
}

/** Letters of other scripts make a readable address, too. */
function isEntryId(text: string): boolean {
  return isId(text) || slugOf(text) === text;
}

function reportIfNoId({ text, line }: LocatedText, collector: ProblemCollector): boolean {
  if (isEntryId(text)) return true;
  collector.add(line, notAnId(text));
  return false;
}

function readAddresses(addresses: readonly LocatedText[], collector: ProblemCollector): string[] {
  return addresses.flatMap(({ text, line }) => {
    const address = normalizeWebAddress(text);
    if (!isMistake(address)) return [address];
    collector.add(line, address);
    return [];
  });
}
