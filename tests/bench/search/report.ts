import { availableParallelism, loadavg } from 'node:os';
import { type Bar, kilobytes, milliseconds, verdictOn } from './bars.ts';
import type { Contender, ContenderName } from './contenders.ts';
import { figuresOf, type Typical, typicalVisit } from './figures.ts';
import type { FiltersCost } from './filters.ts';
import type { BenchQuery } from './queries.ts';
import { furtherOf, type Visits } from './rounds.ts';

/** What is compared, and how; times of a busy machine are to be known as such. */
export function reportContenders(contenders: readonly Contender[]): string {
  const busy = `${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} processors`;
  const rows = contenders.map(({ name, loads }) => `  ${name.padEnd(12)}${loads}\n`);
  return `
Search in Chromium, on loopback, gzip level 6 where hosts compress; each visit with an empty cache.
Bytes are bodies as sent, page, style and code included. Time of a first query is from opening the page, in
which the query is pasted as soon as its scripts ran, to the last change of results or sentence; of a further
query from pasting it into the same page. Clipfile’s rivals have a bare page, without style, that begins to
load when it is opened, looks up each change of the box at once and shows title, date and excerpt of ten hits.
The machine’s load when this began: ${busy}.
${rows.join('')}`;
}

/** The medians of all plain queries, a line a contender. */
export function reportSize(name: string, visits: Visits): string {
  const rows = [...visits.keys()].map((contender) => {
    const { first, further } = figuresOf(visits, contender);
    return `${contender.padEnd(14)}${typical(first)}   ${typical(further)}\n`;
  });
  return `
${name}: medians of the plain queries, of each the median of its visits
${''.padEnd(14)}${'first query'.padEnd(32)}   further query
${''.padEnd(14)}${head}   ${head}
${rows.join('')}`;
}

/** Each query of its own: what it costs first, how many results are shown, what Clipfile says of it. */
export function reportQueries(
  name: string,
  visits: Visits,
  queries: readonly BenchQuery[],
  blocks: ReadonlyMap<BenchQuery, number>,
): string {
  const contenders = [...visits.keys()];
  const rows = queries.map((query) => {
    const cells = contenders.map((contender) => cell(visits, contender, query));
    const block = blocks.get(query);
    const blocked = block === undefined ? '' : block === 0 ? 'none of 50 ms' : milliseconds(block);
    return `${query.kind.padEnd(8)}${query.text.padEnd(27)}${cells.join('')}${blocked.padStart(16)}\n`;
  });
  const said = queries.map((query) => {
    const sentence = typicalVisit(visits, 'Clipfile', query)?.first.sentence ?? '';
    return `  ${query.text}: ${sentence}\n`;
  });
  return `
${name}: each query as the first one (KB, ms, results shown), and Clipfile’s longest block while it is typed
${''.padEnd(35)}${contenders.map((contender) => contender.padStart(20)).join('')}${'longest block'.padStart(16)}
${rows.join('')}
What Clipfile’s page says
${said.join('')}`;
}

/** What a further query cost, by the one before: the two contenders that load by query. */
export function reportFurther(name: string, visits: Visits, queries: readonly BenchQuery[]): string {
  const rows = queries
    .filter(({ kind }) => kind === 'plain')
    .map((query) => {
      const cells = (['Clipfile', 'Pagefind'] as const).map((contender) => {
        const further = typicalVisit(visits, contender, query)?.further;
        return further === undefined ? '' : `${kilobytes(further.bytes).padStart(12)}${padded(further.time)}`;
      });
      return `${furtherOf(query, queries).text.padEnd(27)}after ${query.text.padEnd(27)}${cells.join('')}\n`;
    });
  return `
${name}: each plain query as the further one
${''.padEnd(59)}${'Clipfile'.padStart(22)}${'Pagefind'.padStart(22)}
${rows.join('')}`;
}

export function reportFilters(name: string, { opening, choosing }: FiltersCost): string {
  const of = (cost: { readonly bytes: number; readonly requests: number } | undefined): string =>
    cost === undefined ? 'none' : `${kilobytes(cost.bytes)} in ${cost.requests} requests`;
  const time = choosing === undefined ? '' : `, ${milliseconds(choosing.time)}`;
  return `
${name}, filters after a first query
  opening them         ${of(opening)}
  choosing the first   ${of(choosing)}${time}${choosing === undefined ? '' : `, ${choosing.shown} shown: ${choosing.sentence}`}
`;
}

export function reportBars(name: string, bars: readonly Bar[]): string {
  const rows = bars.map((bar) => {
    const value = Number.isNaN(bar.value) ? 'none' : bar.shown(bar.value);
    const most = `${bar.strict ? 'less than' : 'at most'} ${bar.shown(bar.most)}`;
    return `  ${bar.what.padEnd(38)}${value.padStart(10)}   ${most.padEnd(18)}${verdictOn(bar)}\n`;
  });
  return `
Bars, ${name} (they are set for 9,946)
${rows.join('')}`;
}

const head = `${'bytes'.padStart(12)}${'requests'.padStart(10)}${'time'.padStart(10)}`;

function typical({ bytes, requests, time }: Typical): string {
  return `${kilobytes(bytes).padStart(12)}${String(requests).padStart(10)}${padded(time)}`;
}

function cell(visits: Visits, contender: ContenderName, query: BenchQuery): string {
  const first = typicalVisit(visits, contender, query)?.first;
  if (first === undefined) return ''.padStart(20);
  const shown = first.complete ? String(first.shown) : 'no answer';
  return `${(first.bytes / 1000).toFixed(0).padStart(8)}${first.time.toFixed(0).padStart(7)}${shown.padStart(5)}`;
}

function padded(time: number): string {
  return milliseconds(time).padStart(10);
}
