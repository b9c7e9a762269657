import type { Mistake, ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import type { Relation } from '../records/relation.ts';
import { didYouMeanOneOf } from '../records/spelling.ts';
import type { Reference } from './body-renderer.ts';
import type { UnlinkedItem } from './item-file.ts';

/** The items that front matter and links may name. */
export interface NamedItems {
  /** Ids by id: that of the item itself, or of the one that had this id before. */
  readonly byId: ReadonlyMap<string, string>;
  /** Ids of the items that have no page. */
  readonly drafts: ReadonlySet<string>;
  /** The days until which items are held back, by their ids and those that they had before. */
  readonly heldBack: ReadonlyMap<string, string>;
}

/** The relations of an item whose other items exist. Others are reported. */
export function linkRelations(
  { id, relations = [] }: UnlinkedItem,
  named: NamedItems,
  collector: ProblemCollector,
): readonly Relation[] | undefined {
  const linked = new Map<string, Relation>();
  for (const { kind, to, line } of relations) {
    const until = named.heldBack.get(to);
    if (until !== undefined) {
      warnOfHeldBack(kind, to, until, line, collector);
      continue;
    }
    const found = named.byId.get(to);
    const mistake =
      found === undefined ? unknownItem(kind, to, named) : mistakeIn(kind, to, found, id, named);
    if (mistake !== undefined) collector.add(line, mistake);
    else if (found !== undefined) linked.set(`${kind} ${found}`, { kind, to: found });
  }
  return linked.size === 0 ? undefined : [...linked.values()];
}

function warnOfHeldBack(
  key: string,
  text: string,
  until: string,
  line: number,
  collector: ProblemCollector,
): void {
  const hint = `Its embargo ends on ${until}. Until a build with --as-of ${until} or later, neither page shows the relation.`;
  const kind = 'relation to an item that is held back';
  collector.warn(line, `"${key}" names an item that is held back: ${quote(text)}`, hint, kind);
}

/** Ids of the other items that a text links to. */
export function linkedItems(
  id: string,
  references: readonly Reference[],
  { byId }: NamedItems,
): readonly string[] | undefined {
  const found = new Set<string>();
  for (const { kind, path } of references) {
    const name = kind === 'page' ? /^items\/([^/]+)\.html$/.exec(path)?.[1] : undefined;
    const linked = name === undefined ? undefined : byId.get(name);
    if (linked !== undefined && linked !== id) found.add(linked);
  }
  return found.size === 0 ? undefined : [...found];
}

function unknownItem(key: string, text: string, named: NamedItems): Mistake {
  const message = `no item has the id ${quote(text)}`;
  return { kind: 'relation to an unknown item', message, hint: unknownHint(key, text, named) };
}

/** The id may be written as a path, or be several. */
function unknownHint(key: string, text: string, { byId }: NamedItems): string {
  const several = text.split(/[\s,;]+/);
  if (several.length > 1 && several.every((each) => byId.has(each))) {
    return `Write a list: ${key}: [${several.join(', ')}].`;
  }
  const name = /([^/]+?)(?:\.(?:md|html))?$/.exec(text)?.[1] ?? text;
  if (byId.has(name)) return `Write only the id: ${name}.`;
  return `${didYouMeanOneOf(name, byId.keys(), byId)}Write the name of an item file without its folder and without .md.`;
}

function mistakeIn(
  key: string,
  text: string,
  found: string,
  id: string,
  { drafts }: NamedItems,
): Mistake | undefined {
  if (found === id) {
    const kind = 'relation of an item to itself';
    return {
      kind,
      message: `"${key}" names this item itself`,
      hint: 'Name another item, or remove the line.',
    };
  }
  if (!drafts.has(found)) return undefined;
  const hint = 'Drafts are left out of the site. Publish the draft, or remove the line.';
  return { kind: 'relation to a draft', message: `"${key}" names a draft: ${quote(text)}`, hint };
}
