import { median } from '../measure.ts';
import type { CompetitorName } from './competitors.ts';
import type { BenchQuery } from './queries.ts';
import type { Sessions } from './round-robin.ts';
import type { QueryCost, SearchSession } from './session.ts';

/** One competitor's results for the plain queries: the medians over all queries of each query's median session. */
export interface Figures {
  readonly first: Medians;
  readonly next: Medians;
}

export interface Medians {
  readonly bytes: number;
  readonly requests: number;
  readonly mostRequests: number;
  /** Milliseconds. */
  readonly time: number;
}

export function figuresOf(sessions: Sessions, competitor: CompetitorName): Figures {
  const plain = [...(sessions.get(competitor) ?? [])].filter(([{ kind }]) => kind === 'plain');
  const mediansOf = (which: keyof SearchSession): Medians => {
    const costs = plain.map(([, ofQuery]) => ofQuery.map((session) => session[which]));
    const medianOf = (figure: keyof Pick<QueryCost, 'bytes' | 'requests' | 'time'>): number =>
      median(costs.map((ofQuery) => median(ofQuery.map((cost) => cost[figure]))));
    return {
      bytes: medianOf('bytes'),
      requests: medianOf('requests'),
      mostRequests: Math.max(...costs.flat().map(({ requests }) => requests)),
      time: medianOf('time'),
    };
  };
  return { first: mediansOf('first'), next: mediansOf('next') };
}

/** The session for a query whose first results came in median time. */
export function medianSession(
  sessions: Sessions,
  competitor: CompetitorName,
  query: BenchQuery,
): SearchSession | undefined {
  const all = sessions.get(competitor)?.get(query) ?? [];
  return all.toSorted((a, b) => a.first.time - b.first.time)[Math.floor(all.length / 2)];
}
