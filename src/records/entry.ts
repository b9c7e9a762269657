import { idRule, isId, normalizeWebAddress, proposeId } from './address.ts';
import { Fields } from './fields.ts';
import { isMistake, type ProblemCollector } from './problem.ts';
import { quote } from './quote.ts';
import { indexTags, type TagIndex } from './tag-index.ts';
import type { LocatedText, YamlMap, YamlNode } from './yaml-node.ts';

/** What entries of `topics.yml` and of `actors.yml` have in common. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly aliases: readonly string[];
  readonly sameAs: readonly string[];
}

/** The entries of one file, and the way to find one by a tag. */
export interface Register<T extends Entry> {
  /** In the order of the file, none with the id of another. */
  readonly entries: readonly T[];
  readonly tags: TagIndex;
}

/** How entries of one kind are read. */
export interface EntryKind<T extends Entry> {
  readonly name: 'topic' | 'actor';
  /** `a topic`, `an actor`. */
  readonly withArticle: string;
  readonly keys: readonly string[];
  /** An entry to copy, on lines of its own. */
  readonly example: string;
  /** Adds what only this kind has. */
  readonly complete: (entry: Entry, fields: Fields) => T;
}

/**
 * Types a list of entries. An entry with a mistake is reported and still listed as far as it goes, so that items
 * which name it are not reported too. Without a list there is no register, and nothing can be said of any tag.
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
        `Line ${line} has it too. Each ${kind.name} has its own.`,
      );
    return line === undefined;
  });
  return { entries: distinct.map(({ entry }) => entry), tags: indexTags(kind.name, distinct, collector) };
}

/** An empty file lists nothing, which is fine. */
function listOf<T extends Entry>(node: YamlNode, kind: EntryKind<T>, collector: ProblemCollector) {
  if (node.kind === 'list') return node.entries;
  if (node.kind === 'text' && node.text === '') return [];
  collector.error(
    node.line,
    `a ${node.kind} where a list of ${kind.name}s belongs`,
    `Write each so:\n${kind.example}`,
  );
  return undefined;
}

interface EntryDraft<T extends Entry> {
  readonly entry: T;
  readonly id: LocatedText;
  /** The id, the name and the aliases. */
  readonly names: readonly LocatedText[];
}

function readEntry<T extends Entry>(
  value: YamlNode,
  kind: EntryKind<T>,
  collector: ProblemCollector,
): EntryDraft<T> | undefined {
  if (value.kind !== 'map') {
    collector.error(
      value.line,
      `a ${value.kind} where ${kind.withArticle} belongs`,
      `Write it so:\n${kind.example}`,
    );
    return undefined;
  }
  const fields = new Fields(value, kind.withArticle, kind.keys, collector);
  const id = readId(fields, value, kind, collector);
  const name = fields.required('name', 'Write the name that readers are to see: name: Some words.');
  const description = fields.text('description');
  const aliases = fields.list('aliases');
  const sameAs = readAddresses(fields.list('sameAs'), collector);
  const common = {
    id: id?.text ?? '',
    name: name?.text ?? id?.text ?? '',
    ...(description && { description: description.text }),
    aliases: aliases.map(({ text }) => text),
    sameAs,
  };
  const entry = kind.complete(common, fields);
  return id && { entry, id, names: [id, ...(name ? [name] : []), ...aliases] };
}

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
    `Write one, such as id: ${proposed}. It is the ${kind.name}'s address for ever.`,
  );
  if (id === undefined || isId(id.text)) return id;
  const hint = `An id is made of ${idRule}: ${proposeId(id.text) || proposed}, for instance.`;
  collector.error(id.line, `id ${quote(id.text)} cannot be an address`, hint);
  return id;
}

function readAddresses(addresses: readonly LocatedText[], collector: ProblemCollector): string[] {
  return addresses.flatMap(({ text, line }) => {
    const address = normalizeWebAddress(text);
    if (!isMistake(address)) return [address];
    collector.error(line, address.message, address.hint);
    return [];
  });
}
