import type { Archive } from '../archive/archive.ts';
import { withBroader } from '../archive/by-tag.ts';
import { isKnown } from '../records/date.ts';
import type { Body, Item } from '../records/item.ts';
import type { DaySpan, SearchActor, SearchDocument, SearchTopic } from '../search/document.ts';
import { once } from '../search/once.ts';
import { dateView } from './links.ts';

/** What the search is told of each published item, newest first. */
export function searchDocuments({
  settings,
  items,
  topics,
  topic,
  actor,
}: Archive): readonly SearchDocument[] {
  const byId = new Map(topics.map(({ tag }) => [tag.id, tag]));
  const searchTopics = new Map<string, SearchTopic>(
    topics.map(({ tag }) => {
      const above = [...withBroader([tag.id], byId)].filter((id) => id !== tag.id);
      return [tag.id, { ...tag, broader: above.map(topic) }];
    }),
  );
  // Items with the same tags share them: the lists that reading gives are the same then, too.
  const topicsOf = once((ids: readonly string[]) => ids.flatMap((id) => searchTopics.get(id) ?? []));
  const actorsOf = once((ids: readonly string[]) => ids.map(actor));
  return items.map(
    (item) => new ItemDocument(item, settings.language, topicsOf(item.topics), actorsOf(item.actors)),
  );
}

/** An item as the search sees it; its body is not read before it is asked for. */
class ItemDocument implements SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  declare readonly days?: DaySpan;
  readonly source: string;
  readonly summary: string;
  declare readonly key?: string;
  readonly topics: readonly SearchTopic[];
  readonly actors: readonly SearchActor[];
  declare readonly language?: string;
  readonly #body: Pick<Body, 'text'>;

  constructor(
    item: Item,
    siteLanguage: string,
    topics: readonly SearchTopic[],
    actors: readonly SearchActor[],
  ) {
    const { id, title, date, source, summary, body, language } = item;
    this.id = id;
    this.title = title;
    this.date = dateView(date).text;
    if (isKnown(date)) this.days = date;
    this.source = source.name ?? '';
    this.summary = summary;
    this.#body = body;
    if (body.key !== undefined) this.key = body.key;
    this.topics = topics;
    this.actors = actors;
    if (language !== siteLanguage) this.language = language;
  }

  get body(): string {
    return this.#body.text;
  }
}
