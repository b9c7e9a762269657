import { isDay } from './date.ts';
import { Fields } from './fields.ts';
import type { Mistake, ProblemCollector } from './problem.ts';
import { quote } from './quote.ts';
import { didYouMean } from './spelling.ts';
import { normalizeSwitch } from './switch.ts';

/** What feeds contain. They are written where the site has an address. */
export interface FeedSettings {
  /** Whether an entry has the whole text of its item or the summary; `summary` by default. */
  readonly content: FeedContent;
  /** How many items a feed has, the newest; 30 by default. */
  readonly items: number;
  /**
   * The beginning of all ids, `example.org,2024` (the tagging entity of RFC 4151), so that they stay what they are where
   * the archive moves to another address. Undefined where ids are the addresses of pages.
   */
  readonly tag?: string;
}

const contents = ['full', 'summary'] as const;
export type FeedContent = (typeof contents)[number];

const defaults: FeedSettings = { content: 'summary', items: 30 };

/**
 * Reads `feeds:` of `site.yml`: `true`, `false` or its keys. Mistakes are reported.
 *
 * @returns undefined where the owner wants no feeds
 */
export function normalizeFeeds(site: Fields, collector: ProblemCollector): FeedSettings | undefined {
  if (site.isText('feeds')) {
    const isOn = site.parsed('feeds', (text) => normalizeSwitch(text, 'feeds', hint));
    return isOn === false ? undefined : defaults;
  }
  const map = site.map('feeds', () => hint);
  if (map === undefined) return defaults;
  const fields = new Fields(map, 'feeds', ['content', 'items', 'tag'], collector);
  const tag = fields.parsed('tag', normalizeTag);
  return {
    content: fields.parsed('content', normalizeContent) ?? defaults.content,
    items: fields.parsed('items', normalizeItems) ?? defaults.items,
    ...(tag !== undefined && { tag }),
  };
}

const hint = 'Write feeds: false for none, or its keys in braces: feeds: {content: full, items: 30}.';

function normalizeContent(text: string): FeedContent | Mistake {
  const content = contents.find((each) => each === text);
  if (content !== undefined) return content;
  return {
    kind: 'unknown content of feeds',
    message: `content of feeds is ${quote(text)}`,
    hint: `${didYouMean(text, contents)}Write full, so that feeds have the whole texts, or summary. The default is summary.`,
  };
}

function normalizeItems(text: string): number | Mistake {
  const items = Number(text);
  if (/^\d+$/.test(text) && items >= 1 && items <= 500) return items;
  return {
    kind: 'invalid number of items in feeds',
    message: `invalid number of items in feeds: ${quote(text)}`,
    hint: 'Write a whole number from 1 to 500. The default is 30.',
  };
}

/** A domain or a mailbox, a comma, and a day, a month or a year (RFC 4151, section 2.1). */
function normalizeTag(text: string): string | Mistake {
  const [, authority, date = ''] = /^([^,]+),(\d{4}(?:-\d\d){0,2})$/.exec(text.toLowerCase()) ?? [];
  const isDate = isDay(`${date}${'-01-01'.slice(Math.max(0, date.length - 4))}`);
  if (authority !== undefined && /^(?:[\w.+-]+@)?[a-z\d](?:[a-z\d.-]*[a-z\d])?$/.test(authority) && isDate)
    return `${authority},${date}`;
  return {
    kind: 'not a tagging entity',
    message: `not a domain and a year: ${quote(text)}`,
    hint: 'Write a domain that is yours and a year, or a day, at whose beginning it already was: tag: "example.org,2024".',
  };
}
