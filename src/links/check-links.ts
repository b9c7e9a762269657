import { askByHost } from '../fetch/ask-by-host.ts';
import type { Failure } from '../fetch/failure.ts';
import { WebClient, type WebOptions } from '../fetch/web-client.ts';
import { acceptedTypes, answerOfFailure, askLink } from './ask-link.ts';
import type { LinkAnswer, LinkCheck } from './link-answer.ts';
import { LinkRecord } from './link-record.ts';
import type { SourceLink } from './source-links.ts';

export interface CheckLinksOptions extends WebOptions {
  /** The content folder. */
  readonly content: string;
  readonly links: readonly SourceLink[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What was asked for on this day or later is not asked for again. */
  readonly since: string;
  /** In milliseconds, between two questions to one host. */
  readonly pause: number;
  /** Called after each address. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface CheckedLink extends SourceLink {
  /** Undefined where it has not been asked for, because its host wants no more questions now. */
  readonly check: LinkCheck | undefined;
}

export interface LinksReport {
  /** All of them, in the given order. */
  readonly links: readonly CheckedLink[];
  /** How many were asked for this time. */
  readonly asked: number;
  /** Whether no host answered at all: then this computer is likely offline, and nothing was noted. */
  readonly isOffline: boolean;
}

export const defaultTimes = { silence: 20_000, time: 40_000 } as const;

/** What is left to ask for. */
export function dueLinks(
  links: readonly SourceLink[],
  record: LinkRecord,
  since: string,
): readonly SourceLink[] {
  return links.filter(({ url }) => (record.get(url)?.checked ?? '') < since);
}

/**
 * Asks for the originals of an archive. Each answer is written as soon as it is there, so that the next call goes on where
 * this one was stopped; those that no host gave are written once any host has answered.
 */
export async function checkLinks(options: CheckLinksOptions): Promise<LinksReport> {
  const { content, links, today, since, pause, onProgress } = options;
  const record = new LinkRecord(content);
  const client = new WebClient(options, acceptedTypes);
  const due = dueLinks(links, record, since);
  let done = 0;
  let asked = 0;
  let isOnline = false;
  const unsure: [url: string, answer: LinkAnswer][] = [];
  const progress = () => onProgress?.(++done, due.length);

  const note = (url: string, answer: LinkAnswer, isAnswered: boolean) => {
    isOnline ||= isAnswered;
    if (!isOnline) {
      unsure.push([url, answer]);
      return;
    }
    for (const [each, early] of unsure.splice(0)) record.add(each, early, today);
    record.add(url, answer, today);
  };

  try {
    await askByHost({
      entries: due,
      addressOf: ({ url }) => url,
      pause,
      ask: async ({ url }) => {
        const answer = await askLink(client, url);
        progress();
        const failure = isFailure(answer) ? answer : undefined;
        if (failure?.isOfHost === 'wants a pause') return failure;
        asked++;
        note(
          url,
          isFailure(answer) ? answerOfFailure(answer) : answer,
          failure?.status !== undefined || !failure,
        );
        return failure;
      },
      giveUp: progress,
    });
  } finally {
    client.close();
    record.close();
  }
  const isOffline = asked > 0 && !isOnline;
  return { links: links.map((link) => ({ ...link, check: record.get(link.url) })), asked, isOffline };
}

function isFailure(answer: LinkAnswer | Failure): answer is Failure {
  return !('state' in answer);
}
