import type { Archive } from '../archive/archive.ts';
import { periodKey } from '../archive/calendar.ts';
import { typographicText } from '../html/typography.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { shortPeriodName } from '../messages/period-name.ts';
import { isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import { excerptOf } from './excerpt.ts';
import { indexLetters } from './index-letters.ts';
import { type IndexPage, indexPages } from './index-paging.ts';
import type {
  CountedLink,
  DateView,
  IndexKind,
  PageLink,
  PageOf,
  Section,
  TagEntry,
  TagGroup,
  TagIndexView,
} from './page-model.ts';
import { type Sparkline, SparklineScale, withFewerBars } from './sparkline.ts';

/** What an index lists, in its order. */
export interface IndexContent {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly section: Section;
  readonly of: IndexKind;
  /** Pages that show the same entries in another way, for the first page of the index. */
  readonly overviews?: readonly PageLink[];
  readonly groups: readonly IndexGroup[];
}

export interface IndexGroup {
  /** Begins the ids of places in the group. */
  readonly id: string;
  readonly heading: string | undefined;
  readonly rows: readonly IndexRow[];
}

export interface IndexRow extends PageLink {
  readonly description: string | undefined;
  /** Newest first. */
  readonly items: readonly Item[];
  /** How many broader topics are above it. They and the topics between come before it. */
  readonly depth: number;
}

/** Entries on a page of an index, which stays under 100 KB. */
const pageSize = 300;
/** In a longer index names are to be found quickly, and descriptions would be in the way. */
const maxWithDescriptions = 120;

/** The pages of an index. What has no items comes last, on its own. */
export function indexView(archive: Archive, content: IndexContent): readonly PageOf<'tag-index'>[] {
  const { path, title, description, section, overviews = [] } = content;
  const messages = messagesOf(archive.settings);
  const lines = linesOf(content.groups);
  const used = lines.filter(({ group }) => group !== undefined);
  const isFolded = used.length > maxWithDescriptions && used.some(({ row }) => row.depth > 0);
  // A family of topics is on one page.
  const pages = indexPages(lines, path, pageSize, ({ row }) => !isFolded || row.depth === 0);
  const groups = content.groups.map((group) => ({ group, jumps: jumpsOf(group, pages, archive) }));
  const entriesOf = entryMaker(used.length <= maxWithDescriptions, archive);
  const contents = contentsOf(content.groups, pages);
  return pages.map(({ path, entries, paging }) => {
    const toEntry = entriesOf(entries, isFolded);
    return {
      kind: 'tag-index',
      path,
      title:
        paging.number === 1 ? title : messages.text('titleAndPage', { title, page: String(paging.number) }),
      description,
      section,
      data: {
        of: content.of,
        isFolded,
        total: used.length,
        groups: groups.flatMap(({ group, jumps }): TagGroup[] => {
          const tags = nested(withBroader(entries, group), (row) => toEntry(row, idOf(row, jumps)));
          if (tags.length === 0) return [];
          const { id, heading } = group;
          const links = jumps.map(({ link }) => link);
          return [{ heading: heading === undefined ? undefined : { id, name: heading }, jumps: links, tags }];
        }),
        contents: contents.length > 1 ? contents : [],
        overviews: paging.number === 1 ? overviews : [],
        unused: entries.flatMap(({ row, group }) => (group === undefined ? [toEntry(row, undefined)] : [])),
        unusedTotal: lines.length - used.length,
        paging,
        pages: pages.map((page) => page.path),
      } satisfies TagIndexView,
    };
  });
}

interface Line {
  readonly row: IndexRow;
  /** Missing where the row has no items. */
  readonly group: IndexGroup | undefined;
}

/** A topic has the items of narrower ones, so what is above a row with items has items too. */
function linesOf(groups: readonly IndexGroup[]): readonly Line[] {
  const all = groups.flatMap((group) => group.rows.map((row) => ({ row, group })));
  const [used, unused] = [true, false].map((isUsed) =>
    all.filter(({ row }) => row.items.length > 0 === isUsed),
  );
  return [...(used ?? []), ...(unused ?? []).map(({ row }) => ({ row, group: undefined }))];
}

/** The rows of a group on a page, where they are narrower topics after the broader ones that began on another page. */
function withBroader(lines: readonly Line[], group: IndexGroup): readonly IndexRow[] {
  const rows = lines.flatMap((line) => (line.group === group ? [line.row] : []));
  const [first] = rows;
  if (first === undefined) return [];
  const broader: IndexRow[] = [];
  let { depth } = first;
  for (let i = group.rows.indexOf(first) - 1; i >= 0 && depth > 0; i--) {
    const row = group.rows[i];
    if (row === undefined || row.depth >= depth) continue;
    broader.unshift(row);
    depth = row.depth;
  }
  return [...broader, ...rows];
}

/** Puts each row under the one before it that is less deep. */
function nested(rows: readonly IndexRow[], toEntry: (row: IndexRow) => TagEntry): readonly TagEntry[] {
  const [first] = rows;
  if (first === undefined) return [];
  const next = rows.findIndex((row, i) => i > 0 && row.depth <= first.depth);
  const end = next < 0 ? rows.length : next;
  const entry = { ...toEntry(first), narrower: nested(rows.slice(1, end), toEntry) };
  return [entry, ...nested(rows.slice(end), toEntry)];
}

/** A place in an index that a link above it leads to. */
interface Jump {
  readonly row: IndexRow;
  readonly id: string;
  readonly link: PageLink;
}

/** A shorter list is looked through at a glance. */
const minForJumps = 30;
/** With more broadest topics, letters are shorter. */
const maxTopJumps = 40;

/** Links to the letters of a group, or to the broadest topics of a tree. */
function jumpsOf(group: IndexGroup, pages: readonly IndexPage<Line>[], archive: Archive): readonly Jump[] {
  const rows = group.rows.filter(({ items }) => items.length > 0);
  if (rows.length < minForJumps) return [];
  const top = rows.filter(({ depth }) => depth === 0);
  const letters = indexLetters(
    top.map(({ name }) => name),
    archive.settings.language,
  );
  const places =
    top.length < Math.min(maxTopJumps, rows.length / 3)
      ? top.map((row, i) => ({
          row,
          id: `${group.id}-${i + 1}`,
          name: row.name,
          inSiteLanguage: true as const,
        }))
      : letters.flatMap(({ letter, index }) => {
          const row = top[index];
          return row === undefined ? [] : [{ row, id: `${group.id}-${letter.toLowerCase()}`, name: letter }];
        });
  return places.flatMap(({ row, id, ...rest }) => {
    const page = pages.find(({ entries }) => entries.some((line) => line.row === row));
    return page === undefined ? [] : [{ row, id, link: { ...rest, path: `${page.path}#${id}` } }];
  });
}

function idOf(row: IndexRow, jumps: readonly Jump[]): string | undefined {
  return jumps.find((jump) => jump.row === row)?.id;
}

function contentsOf(
  groups: readonly IndexGroup[],
  pages: readonly IndexPage<Line>[],
): readonly CountedLink[] {
  return groups.flatMap((group) => {
    const first = pages.find(({ entries }) => entries.some((line) => line.group === group));
    const count = group.rows.filter(({ items }) => items.length > 0).length;
    return first === undefined || group.heading === undefined
      ? []
      : [{ path: `${first.path}#${group.id}`, name: group.heading, count }];
  });
}

const longestDescription = 160;
/** More bars are too thin beside a name. */
const maxBars = 24;
/** What a sparkline and each of its bars add to a page, in bytes. */
const [sparklineSize, barSize] = [115, 18];
/** With larger sparklines, a page has none, so that it stays under 100 KB. */
const maxSparklinesSize = 30_000;

/** @returns a function that makes the entries of a page; in a folded tree, only the broadest topics have sparklines */
function entryMaker(
  hasDescriptions: boolean,
  archive: Archive,
): (lines: readonly Line[], isFolded: boolean) => (row: IndexRow, id: string | undefined) => TagEntry {
  const scale = new SparklineScale(archive);
  const messages = messagesOf(archive.settings);
  return (lines, isFolded) => {
    const rows = lines.flatMap(({ row, group }) => (group === undefined ? [] : [row]));
    const sparklines = sparklinesOf(isFolded ? rows.filter(({ depth }) => depth === 0) : rows, scale);
    return ({ items, depth, description, ...link }, id) => ({
      ...link,
      id,
      description:
        description && hasDescriptions
          ? typographicText(excerptOf(description, longestDescription), archive.settings.language)
          : undefined,
      count: items.length,
      sparkline: sparklines.get(items) ?? [],
      latest: latestOf(items, messages),
      narrower: [],
    });
  };
}

function sparklinesOf(
  rows: readonly IndexRow[],
  scale: SparklineScale,
): ReadonlyMap<readonly Item[], Sparkline> {
  const sparklines = new Map<readonly Item[], Sparkline>();
  let size = 0;
  for (const { items } of rows) {
    const sparkline = withFewerBars(scale.sparkline(items), maxBars);
    size += sparklineSize + barSize * sparkline.filter((count) => count > 0).length;
    if (size > maxSparklinesSize) return new Map();
    sparklines.set(items, sparkline);
  }
  return sparklines;
}

/** Dates are no more precise here than a month. */
function latestOf([newest]: readonly Item[], messages: Messages): DateView | undefined {
  if (newest === undefined || !isKnown(newest.date)) return undefined;
  const { date } = newest;
  const key = (periodKey(date) ?? date.latest.slice(0, 4)).slice(0, 7);
  return { text: shortPeriodName(key, messages), datetime: key };
}
