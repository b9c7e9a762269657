import { median } from '../measure.ts';
import type { ContenderName } from './contenders.ts';
import type { BenchQuery } from './queries.ts';
import type { Visits } from './rounds.ts';
import type { Cost, Visit } from './visit.ts';

/** What one contender's plain queries came to: medians over the queries, of each the median of its visits. */
export interface Figures {
  readonly first: Typical;
  readonly further: Typical;
}

export interface Typical {
  readonly bytes: number;
  readonly requests: number;
  readonly mostRequests: number;
  /** Milliseconds. */
  readonly time: number;
}

export function figuresOf(visits: Visits, contender: ContenderName): Figures {
  const plain = [...(visits.get(contender) ?? [])].filter(([{ kind }]) => kind === 'plain');
  const typical = (which: keyof Visit): Typical => {
    const costs = plain.map(([, of]) => of.map((visit) => visit[which]));
    const over = (figure: keyof Pick<Cost, 'bytes' | 'requests' | 'time'>): number =>
      median(costs.map((of) => median(of.map((cost) => cost[figure]))));
    return {
      bytes: over('bytes'),
      requests: over('requests'),
      mostRequests: Math.max(...costs.flat().map(({ requests }) => requests)),
      time: over('time'),
    };
  };
  return { first: typical('first'), further: typical('further') };
}

/** The middle one of the visits for a query, by the time of its first answer. */
export function typicalVisit(visits: Visits, contender: ContenderName, query: BenchQuery): Visit | undefined {
  const of = visits.get(contender)?.get(query) ?? [];
  return of.toSorted((a, b) => a.first.time - b.first.time)[Math.floor(of.length / 2)];
}
