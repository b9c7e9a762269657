import type { Archive } from '../archive/archive.ts';
import { typographicText } from '../html/typography.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { periodName } from '../messages/period-name.ts';
import type { Correction } from '../records/correction.ts';
import { compareDates } from '../records/date.ts';
import type { Item, ItemPreview } from '../records/item.ts';
import { dateView } from './date-view.ts';
import { feedPath, hasFeeds } from './feed.ts';
import { Keyed } from './lazy.ts';
import { itemPath } from './links.ts';
import { aboutLink } from './other-pages.ts';
import type { CorrectionEntry, CorrectionsView, CorrectionView, PageLink, PageOf } from './page-model.ts';
import { listPages, type Paging } from './paging.ts';
import { lazyPage, type PlanInputs, type PlannedPage } from './planned-page.ts';

export const correctionsPath = 'corrections.html';

/** Whether the archive has a page of corrections. */
export function hasCorrections({ items }: Pick<Archive, 'items'>): boolean {
  return items.some(({ corrections }) => corrections !== undefined);
}

/** A correction with its place on the page of its item. */
export interface NumberedCorrection extends Correction {
  /** Of its date, so that it stays what it is while others are added: `correction-2025-03-02`. */
  readonly id: string;
}

/** The corrections of an item, newest first; of one day, those last in the file first. */
export function newestCorrections({
  corrections = [],
}: Pick<Item, 'corrections'>): readonly NumberedCorrection[] {
  const counts = new Map<string, number>();
  return corrections
    .toSorted((a, b) => compareDates(a.date, b.date))
    .map((correction) => {
      const day = correction.date.edtf.replace('/', '-').replace(/[^\dX.-]/g, '');
      const count = (counts.get(day) ?? 0) + 1;
      counts.set(day, count);
      return { ...correction, id: `correction-${day}${count === 1 ? '' : `-${count}`}` };
    })
    .reverse();
}

/** As the page of the item shows them. */
export function correctionViews(
  item: Pick<Item, 'corrections'>,
  siteLanguage: string,
  messages: Messages,
): readonly CorrectionView[] | undefined {
  if (item.corrections === undefined) return undefined;
  return newestCorrections(item).map(({ id, date, text }) => ({
    id,
    date: dateView(date, messages),
    text: typographicText(text, siteLanguage),
  }));
}

/** The corrections of all items, newest first, on as many pages as they need; none where there are none. */
export function correctionsPages(planning: PlanInputs): readonly PlannedPage[] {
  const { archive, source } = planning;
  if (!hasCorrections(archive)) return [];
  const { settings } = archive;
  const all = archive.items
    .flatMap((item) => newestCorrections(item).map((correction) => ({ item, correction })))
    .sort((a, b) => compareDates(b.correction.date, a.correction.date));
  const about = aboutLink(archive, messagesOf(settings));
  return listPages(all, correctionsPath, settings.pageSize).map(({ path, entries, paging }) =>
    lazyPage(
      {
        path,
        about,
        total: path === correctionsPath ? all.length : undefined,
        corrections: entries.map(({ correction }) => correction),
        items: entries.map(({ item }) => new Keyed<ItemPreview>(item, source.previewKey(item))),
        siteLanguage: settings.language,
        feed: path === correctionsPath && hasFeeds(settings) ? feedPath(path) : undefined,
        paging,
      },
      correctionsView,
    ),
  );
}

interface CorrectionsInputs {
  readonly path: string;
  readonly about: PageLink;
  /** Of all pages, on the first. */
  readonly total: number | undefined;
  readonly corrections: readonly NumberedCorrection[];
  /** The item of each. */
  readonly items: readonly Keyed<ItemPreview>[];
  readonly siteLanguage: string;
  readonly feed: string | undefined;
  readonly paging: Paging;
}

function correctionsView(inputs: CorrectionsInputs, messages: Messages): PageOf<'corrections'> {
  const { path, about, total, corrections, items, siteLanguage, feed, paging } = inputs;
  const title = messages.text('corrections');
  return {
    kind: 'corrections',
    path,
    title:
      paging.number === undefined
        ? title
        : messages.text('titleAndPage', { title, page: String(paging.number) }),
    description: messages.text('correctionsDescription'),
    section: 'about',
    feed,
    data: {
      breadcrumbs: paging.number === undefined ? [about] : [about, { path: correctionsPath, name: title }],
      total,
      groups: groupsOf(corrections, items, siteLanguage, messages),
      paging,
    },
  };
}

/** A list that is longer is divided by years. */
const shortList = 10;

function groupsOf(
  corrections: readonly NumberedCorrection[],
  items: readonly Keyed<ItemPreview>[],
  siteLanguage: string,
  messages: Messages,
): CorrectionsView['groups'] {
  const years = new Map<string, CorrectionEntry[]>();
  const isOfYears = corrections.length > shortList;
  corrections.forEach((correction, i) => {
    const item = items[i]?.value;
    if (item === undefined) return;
    const year = isOfYears ? correction.date.earliest.slice(0, 4) : '';
    const entry = correctionEntry(correction, item, siteLanguage, messages);
    years.set(year, [...(years.get(year) ?? []), entry]);
  });
  const isDivided = years.size > 1;
  return Array.from(years, ([year, entries]) => ({
    heading: isDivided ? { id: `y${year}`, name: periodName(year, messages) } : undefined,
    corrections: entries,
  }));
}

function correctionEntry(
  { id, date, text }: NumberedCorrection,
  item: ItemPreview,
  siteLanguage: string,
  messages: Messages,
): CorrectionEntry {
  const language = item.language ?? siteLanguage;
  return {
    path: `${itemPath(item.id)}#${id}`,
    title: typographicText(item.title, language),
    language: language === siteLanguage ? undefined : language,
    date: dateView(date, messages),
    text: typographicText(text, siteLanguage),
  };
}
