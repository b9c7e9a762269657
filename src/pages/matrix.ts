import { range } from 'd3-array';
import memoize from 'memoize';
import type { ActorEntry, Archive, TopicEntry } from '../archive/archive.ts';
import { periodKey, periodPath } from '../archive/calendar.ts';
import { sharedItems } from '../archive/shared-items.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { periodName } from '../messages/period-name.ts';
import { isKnown } from '../records/date.ts';
import { isOutside } from '../records/far-dates.ts';
import type { Item } from '../records/item.ts';
import { busiestOf } from './busiest.ts';
import { type HeatLevel, heatScale, heatSteps } from './heat.ts';
import { actorLink, topicLink } from './links.ts';
import type { MatrixCell, MatrixHeader, MatrixTable, PageOf } from './page-model.ts';
import { lazyPage, type PlannedPage } from './planned-page.ts';
import { periodFilter, type SearchFilter, searchPath } from './search-path.ts';

/** Rows and columns of a table: three tables stay under 100 KB in a script of two bytes a letter. */
const maxLines = 12;
/** With fewer topics or actors a table shows nothing that their pages do not. */
const minTags = 3;

export const matrixPath = 'matrix.html';

/** The page of the busiest topics and actors, together and over time; none in an archive that has hardly any. */
export function matrixPage(archive: Archive): PlannedPage | undefined {
  const topics = busiestOf(archive.topics, maxLines);
  const actors = busiestOf(archive.actors, maxLines);
  if (topics.length < minTags || actors.length < minTags) return undefined;
  const topicLines = topics.map(({ tag }) => line(topicLink(archive, tag.id), [['topic', tag.id]]));
  const actorLines = actors.map(({ tag }) => line(actorLink(archive, tag.id), [['actor', tag.id]]));
  const periods = periodsOf(archive);
  const periodLines = periods.map((key) => line(periodHeader(key, archive), periodFilter(key)));
  const actorIds = actors.map(({ tag }) => tag.id);
  const together = countsOf(topics, actorIds, ({ actors: named }) => named);
  if (!together.flat().some((count) => count > 0)) return undefined;
  const periodsOfItem = periodsByDate(periods, archive);
  const inPeriods = (
    id: MatrixTable['id'],
    entries: typeof topics | typeof actors,
    rows: readonly Line[],
  ) => ({
    id,
    rows,
    columns: periodLines,
    counts: countsOf(entries, periods, periodsOfItem),
  });
  const tables: readonly TableInputs[] = [
    { id: 'together', rows: topicLines, columns: actorLines, counts: together },
    ...(periods.length > 1
      ? [inPeriods('topics', topics, topicLines), inPeriods('actors', actors, actorLines)]
      : []),
  ];
  return lazyPage({ path: matrixPath, tables }, matrixView);
}

function countsOf(
  entries: readonly (TopicEntry | ActorEntry)[],
  keys: readonly string[],
  keysOf: (item: Item) => readonly string[],
) {
  return sharedItems(
    entries.map(({ items }) => items),
    keys,
    keysOf,
  );
}

/** What a row or a column is about, as its header and as a condition of a search. */
interface Line {
  readonly header: MatrixHeader;
  readonly filter: SearchFilter;
}

function line(header: MatrixHeader, filter: SearchFilter): Line {
  return { header, filter };
}

/** The years of an archive or, of a long one, its latest decades, without gaps. */
function periodsOf({ items, years }: Archive): readonly string[] {
  const known = items.flatMap(({ date }) => (isKnown(date) && !isOutside(date, years) ? [date] : []));
  if (known.length === 0) return [];
  const first = Math.min(...new Set(known.map(({ earliest }) => Number(earliest.slice(0, 4)))));
  const last = Math.max(...new Set(known.map(({ latest }) => Number(latest.slice(0, 4)))));
  if (last - first < maxLines) return range(first, last + 1).map((year) => String(year).padStart(4, '0'));
  const [from, to] = [Math.floor(first / 10), Math.floor(last / 10)];
  return range(Math.max(from, to - maxLines + 1), to + 1).map((decade) => String(decade).padStart(3, '0'));
}

/** Those that the date of an item may be in, as in a search. An archive has fewer dates than items. */
function periodsByDate(periods: readonly string[], { years }: Archive): (item: Item) => readonly string[] {
  return memoize(
    ({ date }: Item) => {
      if (!isKnown(date) || isOutside(date, years)) return [];
      const { earliest, latest } = date;
      return periods.filter(
        (key) => key <= latest.slice(0, key.length) && key >= earliest.slice(0, key.length),
      );
    },
    { cacheKey: ([{ date }]) => date.edtf },
  );
}

/** A year has a page where the date of an item is within it. */
function periodHeader(key: string, { items, settings }: Archive): MatrixHeader {
  const hasPage = key.length === 4 && items.some(({ date }) => periodKey(date)?.startsWith(key));
  return { name: periodName(key, messagesOf(settings)), path: hasPage ? periodPath(key) : undefined };
}

interface MatrixInputs {
  readonly path: string;
  readonly tables: readonly TableInputs[];
}

interface TableInputs {
  readonly id: MatrixTable['id'];
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** By row, then by column. */
  readonly counts: readonly (readonly number[])[];
}

function matrixView({ path, tables }: MatrixInputs, messages: Messages): PageOf<'matrix'> {
  return {
    kind: 'matrix',
    path,
    title: messages.text('matrixTitle'),
    description: messages.text('matrixDescription'),
    section: 'actors',
    data: { tables: tables.map(tableView) },
  };
}

function tableView({ id, rows, columns, counts }: TableInputs): MatrixTable {
  const levelOf = heatScale(counts.flat(), 'logarithmic');
  return {
    id,
    columns: columns.map(({ header }) => header),
    steps: heatSteps(counts.flat(), 'logarithmic'),
    rows: rows.map((row, i) => ({
      header: row.header,
      cells: columns.map((column, j) => cell(row, column, counts[i]?.[j] ?? 0, levelOf)),
    })),
  };
}

function cell(
  row: Line,
  column: Line,
  count: number,
  levelOf: (count: number) => HeatLevel,
): MatrixCell | undefined {
  if (count === 0) return undefined;
  return { path: searchPath([...row.filter, ...column.filter]), count, level: levelOf(count) };
}
