import type { ItemRelations } from '../archive/relations.ts';
import { languageName } from '../messages/language-name.ts';
import type { Messages } from '../messages/messages.ts';
import type { Item } from '../records/item.ts';
import { Lazy } from './lazy.ts';
import { listEntries } from './links.ts';
import type { ListEntry, RelationsView, RelationView } from './page-model.ts';
import type { PlanInputs } from './planned-page.ts';

/** More would make a page large; the newest are enough to see who refers to an item. */
const maxLinks = 100;
const maxRelated = 200;

/** What the page of an item shows of the items that it belongs with, and of those that link to it; undefined where there are none. */
export function relationsOfItem(
  item: Item,
  { to, from, linkedFrom }: ItemRelations,
  planning: PlanInputs,
): Lazy<RelationsView> | undefined {
  if (Object.keys({ ...to, ...from }).length + linkedFrom.length === 0) return undefined;
  const listed = (items: readonly Item[], most: number): ListInputs => ({
    entries: listEntries(items.slice(0, most), planning, 'title'),
    left: Math.max(0, items.length - most),
  });
  const related = (key: RelationView['key'], items: readonly Item[] = []): readonly RelatedInputs[] => {
    if (items.length === 0) return [];
    const languages = items
      .slice(0, maxRelated)
      .map(({ language }) => (language === item.language ? undefined : language));
    return [{ key, ...listed(items, maxRelated), languages }];
  };
  return Lazy.of(
    {
      related: [
        ...related('translationOf', to.translationOf),
        ...related('translations', from.translationOf),
        ...related('versionOf', to.versionOf),
        ...related('versions', from.versionOf),
        ...related('partOf', to.partOf),
      ],
      parts: from.partOf && listed(from.partOf, maxRelated),
      linkedFrom: linkedFrom.length === 0 ? undefined : listed(linkedFrom, maxLinks),
    },
    relationsView,
  );
}

interface ListInputs {
  readonly entries: Lazy<readonly ListEntry[]>;
  readonly left: number;
}

interface RelatedInputs extends ListInputs {
  readonly key: RelationView['key'];
  /** Of each item, where it is not that of the page's own. */
  readonly languages: readonly (string | undefined)[];
}

interface RelationsInputs {
  readonly related: readonly RelatedInputs[];
  readonly parts: ListInputs | undefined;
  readonly linkedFrom: ListInputs | undefined;
}

function relationsView({ related, parts, linkedFrom }: RelationsInputs, messages: Messages): RelationsView {
  const listed = (list: ListInputs | undefined) =>
    list && { entries: list.entries.evaluate(messages), left: list.left };
  return {
    related: related.map(({ key, entries, languages, left }) => ({
      key,
      entries: entries.evaluate(messages).map((entry, i) => {
        const language = languages[i];
        return language === undefined ? entry : { ...entry, languageName: languageName(language, messages) };
      }),
      left,
    })),
    parts: listed(parts),
    linkedFrom: listed(linkedFrom),
  };
}
