import type { Browser } from 'playwright-core';
import type { Competitor, CompetitorName } from './competitors.ts';
import type { BenchQuery } from './queries.ts';
import type { CountingServer } from './server.ts';
import { runSession, type SearchSession } from './session.ts';
import type { SlowLine } from './uninstrumented-tab.ts';

/** The sessions of each competitor for each query. */
export type Sessions = ReadonlyMap<CompetitorName, ReadonlyMap<BenchQuery, readonly SearchSession[]>>;

export interface HostedSite {
  readonly competitor: Competitor;
  /** Address of its search page. */
  readonly address: string;
}

/**
 * Runs each query on all competitors in turn, starting with a different one each time, so that other load on the
 * machine affects all of them alike. The second query of a session is the next plain one in the list.
 */
export async function runRoundRobin(
  browser: Browser,
  server: CountingServer,
  sites: readonly HostedSite[],
  queries: readonly BenchQuery[],
  repetitions: number,
  line?: SlowLine,
): Promise<Sessions> {
  const sessions = new Map(
    sites.map(({ competitor }) => [
      competitor.name,
      new Map<BenchQuery, SearchSession[]>(queries.map((query) => [query, []])),
    ]),
  );
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const [queryIndex, query] of queries.entries()) {
      for (let position = 0; position < sites.length; position++) {
        const site = sites[(position + queryIndex + repetition) % sites.length];
        if (site === undefined || (repetition > 0 && !needsRepetition(site.competitor, query))) continue;
        const texts = [query.text, nextQuery(query, queries).text] as const;
        const session = await runSession(browser, server, site.address, texts, line);
        sessions.get(site.competitor.name)?.get(query)?.push(session);
      }
    }
  }
  return sessions;
}

/** Only sessions that bars depend on are repeated. */
function needsRepetition(competitor: Competitor, query: BenchQuery): boolean {
  return query.kind === 'plain' && !competitor.loadsWholeIndex;
}

/** The plain query after this one; for a query of another kind, the first plain query. */
export function nextQuery(query: BenchQuery, queries: readonly BenchQuery[]): BenchQuery {
  const plain = queries.filter(({ kind }) => kind === 'plain');
  return plain[(plain.indexOf(query) + 1) % plain.length] ?? query;
}
