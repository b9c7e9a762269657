import type { Browser } from 'playwright-core';
import type { Contender, ContenderName } from './contenders.ts';
import type { BenchQuery } from './queries.ts';
import type { CountingServer } from './server.ts';
import { type Visit, visit } from './visit.ts';

/** The visits of each contender for each query. */
export type Visits = ReadonlyMap<ContenderName, ReadonlyMap<BenchQuery, readonly Visit[]>>;

export interface Hosted {
  readonly contender: Contender;
  /** Its search page. */
  readonly address: string;
}

/**
 * Visits all contenders query by query, each round beginning with another one, so that what the machine does
 * beside it falls on all alike. The further query of a visit is the next plain one on the list.
 */
export async function visitInRounds(
  browser: Browser,
  server: CountingServer,
  hosted: readonly Hosted[],
  queries: readonly BenchQuery[],
  rounds: number,
): Promise<Visits> {
  const visits = new Map(
    hosted.map(({ contender }) => [
      contender.name,
      new Map<BenchQuery, Visit[]>(queries.map((query) => [query, []])),
    ]),
  );
  for (let round = 0; round < rounds; round++) {
    for (const [at, query] of queries.entries()) {
      for (let turn = 0; turn < hosted.length; turn++) {
        const next = hosted[(turn + at + round) % hosted.length];
        if (next === undefined || (round > 0 && !repays(next.contender, query))) continue;
        const made = await visit(browser, server, next.address, [query.text, furtherOf(query, queries).text]);
        visits.get(next.contender.name)?.get(query)?.push(made);
      }
    }
  }
  return visits;
}

/** Whether more visits make the figures surer that the bars are about. */
function repays(contender: Contender, query: BenchQuery): boolean {
  return query.kind === 'plain' && !contender.whole;
}

/** Of the special kinds there is one each, which a plain query follows. */
export function furtherOf(query: BenchQuery, queries: readonly BenchQuery[]): BenchQuery {
  const plain = queries.filter(({ kind }) => kind === 'plain');
  return plain[(plain.indexOf(query) + 1) % plain.length] ?? query;
}
