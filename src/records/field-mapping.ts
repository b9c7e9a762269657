import { type ActorType, actorTypes } from './actor.ts';
import type { DateOrder } from './date-parts.ts';
import { Fields } from './fields.ts';
import type { Mistake, ProblemCollector } from './problem.ts';
import { anyOf, quote } from './quote.ts';
import { type SourceKey, sourceKeys } from './source.ts';
import { didYouMean } from './spelling.ts';
import { describeKind, type YamlNode, type YamlPair } from './yaml-node.ts';

/**
 * Which fields of a foreign record, such as the columns of a table or the front matter of another program, become which
 * of an item. Names are compared without case, spaces, hyphens and underscores.
 */
export interface FieldMapping {
  /**
   * For each field of an item, the foreign ones: of a field with one value the first that is not empty; of one with many
   * all.
   */
  readonly from: Readonly<Partial<Record<Target, readonly string[]>>>;
  /** Keys of own fields, by the foreign field that they take. */
  readonly fields: ReadonlyMap<string, string>;
  /** Foreign fields that are left out. */
  readonly ignore: readonly string[];
  /** What becomes of foreign fields that are not named above. */
  readonly other: Other;
  /** What separates topics and actors in one text; where it is undefined, a semicolon, a vertical bar or a line break. */
  readonly separator?: string | undefined;
  /** Of dates in numbers; where it is undefined, it follows from all dates together. */
  readonly order?: DateOrder | undefined;
}

export type Other = (typeof others)[number];

/** Kept as fields of the archive's own, left out, or a mistake. */
const others = ['keep', 'ignore', 'refuse'] as const;

export type SingleTarget =
  | 'title'
  | 'date'
  | 'summary'
  | 'language'
  | 'dateline'
  | 'status'
  | `source.${SourceKey}`
  | 'body'
  | 'id';
export type ListTarget = 'topics' | `actors.${ActorType}` | 'attachments';
export type Target = SingleTarget | ListTarget;

/** The fields of an item with one value, in the order in which a mapping lists them. */
export const singleTargets: readonly SingleTarget[] = [
  'title',
  'date',
  'summary',
  'language',
  'dateline',
  'status',
  ...sourceKeys.map((key) => `source.${key}` as const),
  'body',
  'id',
];

/** Those with many. */
export const listTargets: readonly ListTarget[] = [
  'topics',
  ...actorTypes.map((type) => `actors.${type}` as const),
  'attachments',
];

const plainTargets = [...singleTargets, 'topics', 'attachments'] as const;

/** Validates a mapping. Mistakes are reported and left out. */
export function normalizeMapping(node: YamlNode, collector: ProblemCollector): FieldMapping | undefined {
  if (node.kind !== 'map') {
    const found = node.kind === 'text' && node.text === '' ? 'nothing' : describeKind(node);
    collector.error(
      node.line,
      `expected a mapping of fields, found ${found}`,
      'Write a line for each field of an item: title: [headline, title].',
      'expected a mapping of fields',
    );
    return undefined;
  }
  const keys = [...plainTargets, 'actors', 'fields', 'ignore', 'other', 'separator', 'order'];
  const map = { ...node, pairs: node.pairs.filter((pair) => !reportSource(pair, collector)) };
  const fields = new Fields(map, 'a mapping', keys, collector);
  const from: Partial<Record<Target, readonly string[]>> = {};
  for (const target of plainTargets) {
    const names = fields.list(target).map(({ text }) => text);
    if (names.length > 0) from[target] = names;
  }
  return {
    from: { ...from, ...readActors(fields, collector) },
    fields: readOwn(fields),
    ignore: fields.list('ignore').map(({ text }) => text),
    other: fields.parsed('other', normalizeOther) ?? 'keep',
    separator: fields.text('separator')?.text,
    order: fields.parsed('order', normalizeOrder),
  };
}

/** `source:` with keys below it, as in an item. */
function reportSource({ key, line }: YamlPair, collector: ProblemCollector): boolean {
  if (key !== 'source') return false;
  collector.error(
    line,
    '"source" is not a field of one value',
    'Name its parts one by one: source.url: [url, link].',
  );
  return true;
}

/** `actors: [people]`, whose type is not known, or `actors: {person: [people], place: [location]}`. */
function readActors(
  fields: Fields,
  collector: ProblemCollector,
): Readonly<Partial<Record<Target, readonly string[]>>> {
  if (!fields.isMap('actors')) {
    const names = fields.list('actors').map(({ text }) => text);
    return names.length === 0 ? {} : { 'actors.unknown': names };
  }
  const map = fields.map('actors', () => '');
  if (map === undefined) return {};
  const types = new Fields(map, 'the actors of a mapping', actorTypes, collector);
  const from: Partial<Record<Target, readonly string[]>> = {};
  for (const type of actorTypes) {
    const names = types.list(type).map(({ text }) => text);
    if (names.length > 0) from[`actors.${type}`] = names;
  }
  return from;
}

/** `fields: {casualties: killed}`. */
function readOwn(fields: Fields): ReadonlyMap<string, string> {
  const map = fields.map(
    'fields',
    () => 'Write the key here and the name there: fields: {casualties: killed}.',
  );
  const own = new Map<string, string>();
  for (const { key, value } of map?.pairs ?? []) {
    const names = value.kind === 'list' ? value.entries : [value];
    for (const name of names) if (name.kind === 'text' && name.text !== '') own.set(name.text, key);
  }
  return own;
}

const orders = ['day-month', 'month-day'] as const satisfies readonly DateOrder[];

function normalizeOrder(text: string): DateOrder | Mistake {
  const order = orders.find((each) => each === text);
  if (order !== undefined) return order;
  return {
    kind: 'unknown order of dates',
    message: `order is ${quote(text)}`,
    hint: `${didYouMean(text, orders)}Write day-month where 3/4/1905 is the third of April, or month-day.`,
  };
}

function normalizeOther(text: string): Other | Mistake {
  const other = others.find((each) => each === text);
  if (other !== undefined) return other;
  return {
    kind: 'unknown choice of other',
    message: `other is ${quote(text)}`,
    hint: `${didYouMean(text, others)}Write ${anyOf(others)}. The default is keep.`,
  };
}
