import type { Archive } from '../archive/archive.ts';
import { periodPath, timelineKey } from '../archive/calendar.ts';
import { relatedItems } from '../archive/related.ts';
import { absoluteUrl } from '../html/paths.ts';
import { typographicText } from '../html/typography.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { isKnown } from '../records/date.ts';
import type { Body, Item } from '../records/item.ts';
import type { ShownPicture } from '../records/picture.ts';
import type { Settings } from '../records/settings.ts';
import { bodyHtml } from './body-html.ts';
import { type BodyPicture, bodyPictures } from './body-pictures.ts';
import { citationViews } from './cite-view.ts';
import { correctionViews } from './corrections.ts';
import { dateView } from './date-view.ts';
import { factsOnItem, otherFacts } from './field-facts.ts';
import { Keyed, type Lazy } from './lazy.ts';
import { actorTagLink, itemPath, listEntries, topicTagLink, wholePictureOf } from './links.ts';
import { articleFacts } from './metadata/article-facts.ts';
import type { FieldFact, ListEntry, PageOf, RelationsView, TagLink } from './page-model.ts';
import { computedPage, lazyPage, type PlanInputs, type PlannedPage } from './planned-page.ts';
import { relationsOfItem } from './relations.ts';
import { type Scan, scansOf } from './scans.ts';
import { sourceView } from './source-view.ts';

/** A page for every published item. */
export function* itemPages(planning: PlanInputs): Iterable<PlannedPage> {
  const { archive, source } = planning;
  const { items, settings } = archive;
  const related = relatedItems(items);
  const citingArchive = { title: settings.title, url: settings.url };
  // An undated item is neither earlier nor later than another.
  const neighbour = (item: Item, index: number): Lazy<readonly ListEntry[]> => {
    const other = items[index];
    const shown = other && isKnown(other.date) && isKnown(item.date) ? [other] : [];
    return listEntries(shown, planning, 'title');
  };
  for (const [index, item] of items.entries()) {
    const key = source.fileKey(item);
    const relations = archive.relationsOf(item);
    const { to, from } = relations;
    const shown = new Set([...Object.values(to), ...Object.values(from)].flat());
    yield lazyPage(
      {
        path: itemPath(item.id),
        item: new Keyed<FileFields>(item, key),
        body: new Keyed(() => source.loadBody(item), key),
        pictures: bodyPictures(itemPath(item.id), item.attachments, archive),
        scans: scansOf(item, planning),
        language: item.language === settings.language ? undefined : item.language,
        siteLanguage: settings.language,
        topics: item.topics.map((id) => topicTagLink(archive, id)),
        actors: item.actors.map((id) => actorTagLink(archive, id)),
        picture: wholePictureOf(item, archive),
        fields: factsOnItem(item, settings),
        otherFields: otherFacts(item),
        earlier: neighbour(item, index + 1),
        later: neighbour(item, index - 1),
        related: listEntries(
          related(index).filter((other) => !shown.has(other)),
          planning,
        ),
        relations: relationsOfItem(item, relations, planning),
        archive: citingArchive,
      },
      itemView,
    );
  }
}

/** The fields of an item that follow from its file alone. */
type FileFields = Omit<
  Item,
  'topics' | 'actors' | 'language' | 'relations' | 'links' | 'fields' | 'otherKeys' | 'missingPages'
>;

interface ItemInputs {
  readonly path: string;
  readonly item: Keyed<FileFields>;
  /** Loads the body. */
  readonly body: Keyed<() => Body>;
  readonly pictures: readonly BodyPicture[] | undefined;
  readonly scans: readonly Scan[] | undefined;
  /** Where it is not the site's. */
  readonly language: string | undefined;
  readonly siteLanguage: string;
  readonly topics: readonly TagLink[];
  readonly actors: readonly TagLink[];
  /** The first that the body shows. */
  readonly picture: ShownPicture | undefined;
  readonly fields: readonly FieldFact[] | undefined;
  readonly otherFields: readonly FieldFact[] | undefined;
  /** At most one entry, as for `later`. */
  readonly earlier: Lazy<readonly ListEntry[]>;
  readonly later: Lazy<readonly ListEntry[]>;
  readonly related: Lazy<readonly ListEntry[]>;
  readonly relations: Lazy<RelationsView> | undefined;
  /** What a citation of its page says of the archive. */
  readonly archive: Readonly<Pick<Settings, 'title'>> & { readonly url: string | undefined };
}

function itemView(inputs: ItemInputs, messages: Messages): PageOf<'item'> {
  const {
    path,
    item,
    body,
    pictures,
    scans,
    picture,
    siteLanguage,
    earlier,
    later,
    related,
    relations,
    archive,
    ...rest
  } = inputs;
  const { id, title, summary, date, dateline, source, otherSources = [], lead } = item.value;
  const language = rest.language ?? siteLanguage;
  return {
    kind: 'item',
    path,
    title: typographicText(title, language),
    description: typographicText(summary, language),
    data: {
      ...rest,
      date: dateView(date, messages),
      timeline: periodPath(timelineKey(date)),
      dateline,
      article: articleFacts(item.value, language, picture),
      source: sourceView(source, messages),
      otherSources: otherSources.map((each) => sourceView(each, messages)),
      lead: lead === '' ? undefined : typographicText(lead, language),
      corrections: correctionViews(item.value, siteLanguage, messages),
      body: bodyHtml(body.value().html, language, pictures, messages, scans),
      earlier: earlier.evaluate(messages)[0],
      later: later.evaluate(messages)[0],
      related: related.evaluate(messages),
      relations: relations?.evaluate(messages),
      citations: citationViews(
        {
          ...{ id, title, date, language, source, otherSources },
          abstract: lead,
          keywords: rest.topics.map(({ name }) => name),
        },
        {
          title: archive.title,
          ...(archive.url !== undefined && { recordUrl: absoluteUrl(path, archive.url) }),
        },
        messages,
      ),
    },
  };
}

/** The page at the address of a withdrawn item. */
export function tombstonePages(archive: Archive): readonly PlannedPage[] {
  const { language } = archive.settings;
  const messages = messagesOf(archive.settings);
  return archive.withdrawn.map(({ id, withdrawal: { reason, date } = {} }) =>
    computedPage({
      kind: 'tombstone',
      path: itemPath(id),
      title: messages.text('withdrawnItem'),
      description: messages.text('itemWithdrawn'),
      unlisted: true,
      data: {
        id,
        reason: reason && typographicText(reason, language),
        date: date && dateView(date, messages),
      },
    }),
  );
}
