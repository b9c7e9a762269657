import type { Entry, Register } from '../records/entry.ts';
import type { ProblemCollector } from '../records/problem.ts';
import { anyOf, quote } from '../records/quote.ts';
import type { LocatedText } from '../records/yaml-node.ts';
import { nameInTag } from './open-vocabulary.ts';

/** The register in which tags of one kind are looked up. */
export interface TagSource {
  /** `topic` or `actor`. */
  readonly kind: string;
  /** Undefined if the file is invalid: then tags are not checked, and only the file's own problem is reported. */
  readonly register: Register<Entry> | undefined;
  /** Path of the file for messages: `content/topics.yml`. */
  readonly file: string;
  readonly exists: boolean;
}

/** Maps an item's tags, each an id, a name or an alias, to distinct ids. Reports unknown tags. */
export type ResolveTags = (tags: readonly LocatedText[], collector: ProblemCollector) => readonly string[];

export function tagResolver({ kind, register, file, exists }: TagSource): ResolveTags {
  const kinds = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}s`;
  const whereListed = `${kinds} are listed in ${file}${exists ? '' : ', which does not exist yet'}.`;
  const hints = new Map<string, string>();
  const resolved = new WeakMap<readonly LocatedText[], readonly string[]>();
  const hintFor = (tag: string): string => {
    const tags = splitTags(tag, register);
    const near = register?.tags.near(tag) ?? [];
    const hint =
      tags.length > 0
        ? `Are these ${tags.length} ${kind}s? Write a list: ${kind}s: [${tags.join(', ')}].`
        : near.length === 0
          ? whereListed
          : `Did you mean ${anyOf(near.map(quote))}? ${whereListed}`;
    hints.set(tag, hint);
    return hint;
  };
  return (tags, collector) => {
    const cached = resolved.get(tags);
    if (cached !== undefined) return cached;
    const ids: string[] = [];
    if (register === undefined) return ids;
    const problems = collector.problems.length;
    for (const { text, line } of tags) {
      const id = find(text, register, kind);
      if (id === undefined)
        collector.error(
          line,
          `unknown ${kind} ${quote(text)}`,
          hints.get(text) ?? hintFor(text),
          `unknown ${kind}`,
        );
      else if (!ids.includes(id)) ids.push(id);
    }
    if (collector.problems.length === problems) resolved.set(tags, ids);
    return ids;
  };
}

/** The type that a tag may state is needed only where its name is not listed yet. */
function find(text: string, { tags }: Register<Entry>, kind: string): string | undefined {
  return tags.find(text) ?? (kind === 'actor' ? tags.find(nameInTag(text)) : undefined);
}

/** The tags in a text that was meant as a list: `trade, peace-talks` or `-trade -peace-talks`. Empty if any is unknown. */
function splitTags(text: string, register: Register<Entry> | undefined): readonly string[] {
  for (const between of [/[,;|/]/, /(?:^|\s)[-–—]\s*/, /\s+/]) {
    const tags = text.split(between).flatMap((part) => part.trim() || []);
    if (tags.length > 1 && tags.every((tag) => register?.tags.find(tag) !== undefined)) return tags;
  }
  return [];
}
