import type { ActorType } from '../records/actor.ts';
import type { ListTarget } from '../records/field-mapping.ts';
import { foldKey } from '../records/foreign-keys.ts';
import type { ReadRules } from '../records/read-rules.ts';

/**
 * The keys of front matter under which an item has its topics or its actors of a type: the first of those that it has,
 * else the first of all. Undefined where another program wrote it and the rules by which it is read take them from no
 * field.
 *
 * @param keys those that the front matter of the item has
 */
export function tagKey(
  kind: 'topics' | 'actors',
  type: ActorType,
  keys: readonly string[],
  rules: ReadRules | undefined,
): string | undefined {
  if (rules === undefined) return kind;
  const targets: readonly ListTarget[] =
    kind === 'topics' ? ['topics'] : [`actors.${type}`, 'actors.unknown'];
  const names = targets.flatMap((target) => rules.mapping.from[target] ?? []);
  for (const name of names) {
    const own = keys.find((key) => foldKey(key) === foldKey(name));
    if (own !== undefined) return own;
  }
  return names[0];
}
