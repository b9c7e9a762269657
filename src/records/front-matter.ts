import { isId, isWebAddress, normalizeWebAddress, notAnId } from './address.ts';
import { type ItemDate, isDay, isKnown, normalizeDate } from './date.ts';
import { allowedDates } from './date-mistakes.ts';
import { Fields, tidyLine } from './fields.ts';
import { foreignSourceKey } from './foreign-keys.ts';
import { formerPath, notAFormerAddress } from './former-address.ts';
import { type Source, type Status, sourceKeys } from './item.ts';
import { normalizeLanguage } from './language.ts';
import type { Mistake, ProblemCollector } from './problem.ts';
import { anyOf, quote } from './quote.ts';
import { didYouMean } from './spelling.ts';
import { normalizeSwitch } from './switch.ts';
import { withoutTime } from './time-of-day.ts';
import type { LocatedText, YamlMap, YamlNode, YamlPair } from './yaml-node.ts';

/** The validated front matter of an item. Tags are as written, not yet looked up. */
export interface FrontMatter {
  readonly title: string;
  readonly date: ItemDate;
  readonly topics: readonly LocatedText[];
  readonly actors: readonly LocatedText[];
  readonly summary?: string;
  readonly language?: string;
  readonly dateline?: string;
  readonly source: Source;
  readonly status: Status;
  readonly featured?: true;
  /** Ids and addresses that it had before. */
  readonly formerly: readonly LocatedText[];
  /** The lines with other keys, which `site.yml` may declare. */
  readonly otherKeys: readonly YamlPair[];
}

/**
 * Validates an item's front matter, but for keys that only `site.yml` can explain. Missing and invalid values are reported
 * and left empty.
 */
export function normalizeFrontMatter(node: YamlMap, collector: ProblemCollector): FrontMatter {
  const pairs = node.pairs.filter(({ key }) => isItemKey(key));
  const fields = new Fields({ ...node, pairs }, 'an item', itemKeys, collector);
  const title = fields.required('title', 'Add title: Some words. Text that starts with # needs quotes.');
  const dateLine = fields.required(
    'date',
    `Add date: 2024-12-18, or as much of the date as you know. ${allowedDates}`,
  );
  const date = dateLine && fields.parsed('date', normalizeDate);
  const dateText = fields.text('dateText')?.text;
  const source = fields.map('source', sourceHint);
  const summary = fields.text('summary')?.text;
  const language = fields.parsed('language', normalizeLanguage);
  const dateline = fields.text('dateline')?.text;
  return {
    title: title?.text ?? '',
    date: date && isKnown(date) ? date : { edtf: 'unknown', ...(dateText && { words: dateText }) },
    topics: fields.list('topics'),
    actors: fields.list('actors'),
    ...(summary && { summary }),
    ...(language && { language }),
    ...(dateline && { dateline }),
    source: source === undefined ? {} : normalizeSource(source, collector),
    status: readStatus(fields),
    ...(fields.parsed('featured', normalizeFeatured) === true && { featured: true }),
    formerly: fields.list('formerly').filter(({ text, line }) => {
      const isFormer = isId(text) || formerPath(text) !== undefined;
      if (!isFormer) collector.add(line, text.startsWith('/') ? notAFormerAddress(text) : notAnId(text));
      return isFormer;
    }),
    otherKeys: node.pairs.filter(({ key }) => !isItemKey(key)),
  };
}

/** The keys that items of every archive may have. */
export const itemKeys = [
  'title',
  'date',
  'dateText',
  'topics',
  'actors',
  'summary',
  'language',
  'dateline',
  'source',
  'status',
  'draft',
  'featured',
  'formerly',
] as const;

function isItemKey(key: string): boolean {
  return itemKeys.some((each) => each === key);
}

/** `source:` with only a name or an address is common elsewhere. */
function sourceHint(value: YamlNode): string {
  const texts = value.kind === 'list' ? value.entries : [value];
  const text = texts.length === 1 && texts[0]?.kind === 'text' ? tidyLine(texts[0].text) : '';
  const address = (/^https?:\/\//i.test(text) ? text : `https://${text}`).replaceAll(' ', '%20');
  if (looksLikeAddress.test(text) && isWebAddress(address))
    return `Write it as the source's url: source: {url: ${JSON.stringify(address)}}.`;
  if (text !== '') return `Write it as the source's name: source: {name: ${JSON.stringify(text)}}.`;
  return 'Write its keys in braces: source: {name: Example News, author: A. Writer}.';
}

/** With a scheme, or `www.example.org`, or `example.org/story`. */
const looksLikeAddress = /^(https?:\/\/|www\.\S+$|[\w-]+(\.[\w-]+)+\/\S*$)/i;

function normalizeSource(node: YamlMap, collector: ProblemCollector): Source {
  const fields = new Fields(node, 'a source', sourceKeys, collector, foreignSourceKey);
  const name = fields.text('name')?.text;
  const author = fields.text('author')?.text;
  const url = fields.parsed('url', normalizeWebAddress);
  const retrieved = fields.parsed('retrieved', normalizeDay);
  const archived = fields.parsed('archived', normalizeWebAddress);
  const rights = fields.text('rights')?.text;
  const id = fields.text('id')?.text;
  return {
    ...(name && { name }),
    ...(author && { author }),
    ...(url && { url }),
    ...(retrieved && { retrieved }),
    ...(archived && { archived }),
    ...(rights && { rights }),
    ...(id && { id }),
  };
}

function normalizeDay(text: string): string | Mistake {
  if (isDay(text)) return text;
  const day = withoutTime(text)?.date ?? '';
  const hint = isDay(day) ? `Write only the day: ${day}.` : 'Write a calendar day, such as 2025-01-03.';
  return { kind: 'not a day', message: `not a day: ${quote(text)}`, hint };
}

/** `draft: true`, which many programs write, means `status: draft`. */
function readStatus(fields: Fields): Status {
  const status = fields.parsed('status', normalizeStatus);
  const isDraft = fields.parsed('draft', (text) => normalizeDraft(text, status));
  return status ?? (isDraft === true ? 'draft' : 'published');
}

function normalizeDraft(text: string, status: Status | undefined): boolean | Mistake {
  const isDraft = normalizeSwitch(text, 'draft');
  if (typeof isDraft !== 'boolean') return isDraft;
  if (status !== undefined && isDraft !== (status === 'draft')) {
    const hint = 'The two lines contradict each other. Remove one of them.';
    return { kind: 'draft and status', message: `draft: ${text} and status: ${status}`, hint };
  }
  return isDraft;
}

function normalizeFeatured(text: string): boolean | Mistake {
  return normalizeSwitch(text, 'featured');
}

function normalizeStatus(text: string): Status | Mistake {
  const status = statuses.find((each) => each === text);
  if (status !== undefined) return status;
  const hint = `${didYouMean(text, statuses)}The status must be ${anyOf(statuses)}.`;
  return { kind: 'unknown status', message: `unknown status ${quote(text)}`, hint };
}

const statuses = ['published', 'draft', 'withdrawn'] as const;
