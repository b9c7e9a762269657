import type { Entry, Register } from '../records/entry.ts';
import type { ProblemCollector } from '../records/problem.ts';
import { anyOf, quote } from '../records/quote.ts';
import type { LocatedText } from '../records/yaml-node.ts';

/** Where tags of one kind are looked up. */
export interface TagSource {
  /** `topic` or `actor`. */
  readonly kind: string;
  /** Undefined where the file is broken: then every tag passes, and only the file's own problem is told. */
  readonly register: Register<Entry> | undefined;
  /** The file as the person knows it, `content/topics.yml`. */
  readonly file: string;
  readonly exists: boolean;
}

/** From the tags of an item, each an id, a name or an alias, to ids, none twice. An unknown one is reported. */
export type ResolveTags = (tags: readonly LocatedText[], collector: ProblemCollector) => readonly string[];

export function tagResolver({ kind, register, file, exists }: TagSource): ResolveTags {
  const kinds = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}s`;
  const whereListed = `${kinds} are listed in ${file}${exists ? '' : ', which does not exist yet'}.`;
  const hints = new Map<string, string>();
  const resolved = new WeakMap<readonly LocatedText[], readonly string[]>();
  const hintFor = (tag: string): string => {
    const several = severalTags(tag, register);
    const near = register?.tags.near(tag) ?? [];
    const hint =
      several.length > 0
        ? `Are these ${several.length} ${kind}s? Write a list: ${kind}s: [${several.join(', ')}].`
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
      const id = register.tags.find(text);
      if (id === undefined)
        collector.error(line, `unknown ${kind} ${quote(text)}`, hints.get(text) ?? hintFor(text));
      else if (!ids.includes(id)) ids.push(id);
    }
    if (collector.problems.length === problems) resolved.set(tags, ids);
    return ids;
  };
}

/** The known tags that a text holds where a list was meant: `trade, peace-talks`, or `-trade -peace-talks`. */
function severalTags(text: string, register: Register<Entry> | undefined): readonly string[] {
  for (const between of [/[,;|/]/, /(?:^|\s)[-–—]\s*/, /\s+/]) {
    const tags = text.split(between).flatMap((part) => part.trim() || []);
    if (tags.length > 1 && tags.every((tag) => register?.tags.find(tag) !== undefined)) return tags;
  }
  return [];
}
