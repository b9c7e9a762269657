import type { SearchDocument, SearchTag } from '../document.ts';
import type { NameCase } from '../words/names.ts';
import { hasFurther, type Tokens } from './tokens.ts';
import { hasCapitalIn, maySpell, noTerm, type WordTable } from './word-table.ts';

/**
 * The actors that a document's texts name but that it is not tagged with.
 *
 * @param ends for each text, the index after its last token
 */
export function namedActors(
  tokens: Tokens,
  ends: readonly number[],
  { actors }: SearchDocument,
  table: WordTable,
): readonly SearchTag[] {
  const tagged = new Set(actors.map(({ id }) => id));
  const named = new Map<string, SearchTag>();
  const { values } = tokens.list;
  let at = 0;
  for (const end of ends) {
    for (; at < end; at++) {
      const first = values[at] ?? 0;
      if (!maySpell(first)) continue;
      for (const { actor, words } of table.spellingsOf(first)) {
        if (tagged.has(actor.id) || named.has(actor.id) || at + words.length > end) continue;
        const matches = words.every(({ folded, nameCase, hasCapital }, i) => {
          const token = values[at + i] ?? 0;
          if (!table.isWord(token, folded)) return false;
          if (table.termOf(token) === noTerm) {
            // `The WHO` is not The Who, and a stop word alone names nobody unless it is written as a name: `Who` is not the WHO.
            const isAcronym = isNameAt(tokens, at + i, 'acronym', table);
            if (isAcronym && nameCase === 'capital') return false;
            if (words.length === 1) return isNameAt(tokens, at + i, nameCase, table);
          }
          return hasCapitalIn(token) || !hasCapital;
        });
        if (matches) named.set(actor.id, actor);
      }
    }
  }
  return [...named.values()];
}

/** Whether the stop word at a position is indexed as a name; for `acronym`, whether it is in capitals. */
function isNameAt(tokens: Tokens, position: number, as: NameCase, table: WordTable): boolean {
  const stopWord = table.stopWordOf(tokens.list.values[position] ?? noTerm);
  if (stopWord === '') return false;
  const [name] = table.nameTermsOf(stopWord)[as ?? 'capital'];
  return name !== undefined && hasFurther(tokens, position, name.term);
}
