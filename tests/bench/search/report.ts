import { availableParallelism, loadavg } from 'node:os';
import { median } from '../measure.ts';
import { type Bar, kilobytes, milliseconds, verdictOn } from './bars.ts';
import type { Competitor, CompetitorName } from './competitors.ts';
import { figuresOf, type Medians, medianSession } from './figures.ts';
import type { FiltersCost } from './filters.ts';
import type { BenchQuery } from './queries.ts';
import { nextQuery, type Sessions } from './round-robin.ts';
import type { SlowLine } from './uninstrumented-tab.ts';

/** What is compared and how, with the machine's load, since times measured on a busy machine are unreliable. */
export function reportSetup(competitors: readonly Competitor[]): string {
  const load = `${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} processors`;
  const rows = competitors.map(({ name, loads }) => `  ${name.padEnd(12)}${loads}\n`);
  return `
Search in Chromium, over loopback, gzip level 6 for the types that hosts compress, each session with an empty
cache. Bytes are those of bodies as sent, including page, styles and scripts, and not what the browser has in its
cache by then. A first query is pasted as soon as the page’s deferred scripts have run, while Clipfile’s search is
still loading; its time is from opening the page to the last change of results or status. A next query is pasted
into the same page; its time is from pasting. The competitors of Clipfile have a minimal page without styles that
starts loading when it is opened, searches on every change of the box and shows title, date and excerpt of ten
hits.
Load of the machine at the start: ${load}.
${rows.join('')}`;
}

/** First queries on a slow line, and what Clipfile loads when the first results are there. */
export function reportSlowLine({ roundTrip, bitsPerSecond }: SlowLine, sessions: Sessions): string {
  const seconds = (name: CompetitorName, which: 'first' | 'next'): string =>
    `${(figuresOf(sessions, name)[which].time / 1000).toFixed(2)} s`;
  const rows = [...sessions.keys()].map(
    (name) =>
      `  ${name.padEnd(12)}${seconds(name, 'first').padStart(8)}${seconds(name, 'next').padStart(8)}\n`,
  );
  const after = [...(sessions.get('Clipfile')?.values() ?? [])].flat().map(({ first }) => first.after);
  return `
On a line of ${bitsPerSecond / 1000} kbit/s with ${roundTrip} ms for each round trip, medians of the plain queries, first and next:
${rows.join('')}After the first results, Clipfile loads ${median(after.map(({ requests }) => requests))} more files (${kilobytes(median(after.map(({ bytes }) => bytes)))}): filters, charts, names.
`;
}

/** The medians over all plain queries, one line for each competitor. */
export function reportMedians(name: string, sessions: Sessions): string {
  const rows = [...sessions.keys()].map((competitor) => {
    const { first, next } = figuresOf(sessions, competitor);
    return `${competitor.padEnd(14)}${mediansRow(first)}   ${mediansRow(next)}\n`;
  });
  return `
${name}: medians over the plain queries, of each query’s median session
${''.padEnd(14)}${'first query'.padEnd(32)}   next query
${''.padEnd(14)}${columnHeadings}   ${columnHeadings}
${rows.join('')}`;
}

/** For each query: its cost as a first query, the number of results shown, and Clipfile's status sentence. */
export function reportQueries(
  name: string,
  sessions: Sessions,
  queries: readonly BenchQuery[],
  blocks: ReadonlyMap<BenchQuery, number>,
): string {
  const competitors = [...sessions.keys()];
  const rows = queries.map((query) => {
    const cells = competitors.map((competitor) => cell(sessions, competitor, query));
    const block = blocks.get(query);
    const blocked = block === undefined ? '' : block === 0 ? 'under 50 ms' : milliseconds(block);
    return `${query.kind.padEnd(8)}${query.text.padEnd(27)}${cells.join('')}${blocked.padStart(16)}\n`;
  });
  const statuses = queries.map((query) => {
    const status = medianSession(sessions, 'Clipfile', query)?.first.status ?? '';
    return `  ${query.text}: ${status}\n`;
  });
  return `
${name}: each query as the first (KB, ms, results shown), and the longest block in Clipfile while typing it
${''.padEnd(35)}${competitors.map((competitor) => competitor.padStart(20)).join('')}${'longest block'.padStart(16)}
${rows.join('')}
Status on Clipfile’s page
${statuses.join('')}`;
}

/** The cost of each next query, for the two competitors that load files per query. */
export function reportNextQueries(name: string, sessions: Sessions, queries: readonly BenchQuery[]): string {
  const rows = queries
    .filter(({ kind }) => kind === 'plain')
    .map((query) => {
      const cells = (['Clipfile', 'Pagefind'] as const).map((competitor) => {
        const next = medianSession(sessions, competitor, query)?.next;
        return next === undefined ? '' : `${kilobytes(next.bytes).padStart(12)}${timeCell(next.time)}`;
      });
      return `${nextQuery(query, queries).text.padEnd(27)}after ${query.text.padEnd(27)}${cells.join('')}\n`;
    });
  return `
${name}: each plain query as the next
${''.padEnd(59)}${'Clipfile'.padStart(22)}${'Pagefind'.padStart(22)}
${rows.join('')}`;
}

export function reportFilters(name: string, { opening, choosing }: FiltersCost): string {
  const traffic = (cost: { readonly bytes: number; readonly requests: number } | undefined): string =>
    cost === undefined ? 'none' : `${kilobytes(cost.bytes)} in ${cost.requests} requests`;
  const time = choosing === undefined ? '' : `, ${milliseconds(choosing.time)}`;
  return `
${name}: filters, after a first query
  opening them         ${traffic(opening)}
  choosing the first   ${traffic(choosing)}${time}${choosing === undefined ? '' : `, ${choosing.shown} shown: ${choosing.status}`}
`;
}

export function reportBars(name: string, bars: readonly Bar[]): string {
  const rows = bars.map((bar) => {
    const value = Number.isNaN(bar.value) ? 'none' : bar.format(bar.value);
    const limit = `${bar.isStrict ? 'less than' : 'at most'} ${bar.format(bar.limit)}`;
    return `  ${bar.name.padEnd(38)}${value.padStart(10)}   ${limit.padEnd(18)}${verdictOn(bar)}\n`;
  });
  return `
Bars, ${name} (set for 9,946 items)
${rows.join('')}`;
}

const columnHeadings = `${'bytes'.padStart(12)}${'requests'.padStart(10)}${'time'.padStart(10)}`;

function mediansRow({ bytes, requests, time }: Medians): string {
  return `${kilobytes(bytes).padStart(12)}${String(requests).padStart(10)}${timeCell(time)}`;
}

function cell(sessions: Sessions, competitor: CompetitorName, query: BenchQuery): string {
  const first = medianSession(sessions, competitor, query)?.first;
  if (first === undefined) return ''.padStart(20);
  const shown = first.isComplete ? String(first.shown) : 'no answer';
  return `${(first.bytes / 1000).toFixed(0).padStart(8)}${first.time.toFixed(0).padStart(7)}${shown.padStart(5)}`;
}

function timeCell(time: number): string {
  return milliseconds(time).padStart(10);
}
