import type { ActorEntry, Archive, TopicEntry } from '../archive/archive.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { isKnown } from '../records/date.ts';
import { isOutside } from '../records/far-dates.ts';
import { busiestOf } from './busiest.ts';
import type { QueryExamples } from './page-model.ts';

/**
 * Queries that explain the operators of the search, with the names that an archive has most items for, so that each finds
 * something. They change only where these names do, or the year of the latest item.
 */
export function queryExamples({ topics, actors, items, years, settings }: Archive): QueryExamples {
  const messages = messagesOf(settings);
  const [harbour, strike, ships] = [
    messages.text('harbour'),
    messages.text('strike'),
    messages.text('ships'),
  ];
  const topicNames = searchable(busiestOf(topics, examined));
  const actorNames = searchable(busiestOf(actors, examined));
  const names = [...topicNames, ...actorNames, harbour, strike, ships];
  const [first = '', second = ''] = names;
  const third = [...actorNames, ...names].find((name) => name !== first && name !== second) ?? '';
  const phrase = names.find((name) => /^\p{L}+ \p{L}+$/u.test(name)) ?? messages.text('peaceTalks');
  const word = names.find((name) => /^\p{L}{6,}$/u.test(name)) ?? harbour;
  const latest = items.find(({ date }) => isKnown(date) && !isOutside(date, years))?.date;
  const year = latest !== undefined && isKnown(latest) ? Number(latest.latest.slice(0, 4)) : 1989;
  const [a, b, c] = [first, second, third].map((name) => (name.includes(' ') ? `"${name}"` : name));
  return {
    phrase: `"${phrase}"`,
    near: `"${phrase}"~5`,
    either: `${a} OR ${b}`,
    without: `${a} NOT ${c}`,
    grouped: `(${a} OR ${b}) AND ${c}`,
    dated: `${a} date:${year - 1}..${year}`,
    compared: `${first} vs ${second}`,
    inTitle: `title:${word}`,
    beginning: `${word.slice(0, 5)}*`,
    similar: `${word}~1`,
  };
}

/** Names among which those are looked for that are easy to read in a query. */
const examined = 12;

/** Names of up to three words that are nothing else in a query: those of one word first, the most frequent first. */
function searchable(entries: readonly (TopicEntry | ActorEntry)[]): readonly string[] {
  return entries
    .map(({ tag }) => tag.name)
    .filter((name) => /^[\p{L}\p{M}]{3,}(?: [\p{L}\p{M}]+){0,2}$/u.test(name))
    .toSorted((a, b) => Number(a.includes(' ')) - Number(b.includes(' ')));
}
