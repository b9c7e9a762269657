import { isId, notAnId } from './address.ts';
import { type Correction, normalizeCorrections } from './correction.ts';
import { type ItemDate, isKnown, normalizeDate } from './date.ts';
import { allowedDates } from './date-mistakes.ts';
import { normalizeDay } from './day.ts';
import { Fields } from './fields.ts';
import { formerPath, notAFormerAddress } from './former-address.ts';
import type { Status } from './item.ts';
import { normalizeLanguage } from './language.ts';
import { normalizeSources } from './normalize-source.ts';
import type { Mistake, ProblemCollector } from './problem.ts';
import { anyOf, quote } from './quote.ts';
import { relationKinds, type UnlinkedRelation } from './relation.ts';
import type { Source } from './source.ts';
import { didYouMean } from './spelling.ts';
import { normalizeSwitch } from './switch.ts';
import { normalizeWithdrawal, type Withdrawal } from './withdrawal.ts';
import type { LocatedText, YamlMap, YamlPair } from './yaml-node.ts';

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
  readonly otherSources?: readonly Source[];
  readonly status: Status;
  /** Where it is withdrawn, and says why or when. */
  readonly withdrawal?: Withdrawal;
  /** The day on which it joined the archive, `YYYY-MM-DD`. */
  readonly added?: string;
  /** The day from which it may be shown. */
  readonly embargo?: string;
  readonly featured?: true;
  /** In the order of the file. */
  readonly corrections?: readonly Correction[];
  /** Ids and addresses that it had before. */
  readonly formerly: readonly LocatedText[];
  readonly relations?: readonly UnlinkedRelation[];
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
  const summary = fields.text('summary')?.text;
  const language = fields.parsed('language', normalizeLanguage);
  const dateline = fields.text('dateline')?.text;
  const added = fields.parsed('added', normalizeDay);
  const [source, ...otherSources] = normalizeSources(fields.node('source'), collector);
  const relations = relationKinds.flatMap((kind) =>
    fields.list(kind).map(({ text, line }) => ({ kind, to: text, line })),
  );
  const withdrawal = normalizeWithdrawal(fields.node('withdrawn'), collector);
  const status = readStatus(fields, withdrawal, collector);
  const embargo = fields.parsed('embargo', normalizeDay);
  const corrections = normalizeCorrections(fields.node('corrections'), collector);
  return {
    title: title?.text ?? '',
    date: date && isKnown(date) ? date : { edtf: 'unknown', ...(dateText && { words: dateText }) },
    topics: fields.list('topics'),
    actors: fields.list('actors'),
    ...(summary && { summary }),
    ...(language && { language }),
    ...(dateline && { dateline }),
    source: source ?? {},
    ...(otherSources.length > 0 && { otherSources }),
    status,
    ...(status === 'withdrawn' && withdrawal && hasKeys(withdrawal) && { withdrawal }),
    ...(added && { added }),
    ...(embargo && { embargo }),
    ...(fields.parsed('featured', normalizeFeatured) === true && { featured: true }),
    ...(corrections.length > 0 && { corrections }),
    formerly: fields.list('formerly').filter(({ text, line }) => {
      const isFormer = isId(text) || formerPath(text) !== undefined;
      if (!isFormer) collector.add(line, text.startsWith('/') ? notAFormerAddress(text) : notAnId(text));
      return isFormer;
    }),
    ...(relations.length > 0 && { relations }),
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
  'withdrawn',
  'added',
  'embargo',
  'featured',
  'corrections',
  'formerly',
  ...relationKinds,
] as const;

function isItemKey(key: string): boolean {
  return itemKeys.some((each) => each === key);
}

/** `draft: true`, which many programs write, means `status: draft`, and `withdrawn:` means `status: withdrawn`. */
function readStatus(
  fields: Fields,
  withdrawal: Withdrawal | false | undefined,
  collector: ProblemCollector,
): Status {
  const status = fields.parsed('status', normalizeStatus);
  const isDraft = fields.parsed('draft', (text) => normalizeDraft(text, status));
  const stated = status ?? (isDraft === true ? 'draft' : undefined);
  const line = fields.node('withdrawn')?.line;
  if (withdrawal === undefined || line === undefined) return stated ?? 'published';
  if (stated !== undefined && (stated === 'withdrawn') !== (withdrawal !== false)) {
    const kind = 'withdrawn and status';
    const hint = 'The two lines contradict each other. Remove one of them.';
    collector.error(line, `withdrawn: ${withdrawal && 'true'} and status: ${stated}`, hint, kind);
  }
  return withdrawal === false ? (stated ?? 'published') : 'withdrawn';
}

function hasKeys(record: object): boolean {
  return Object.keys(record).length > 0;
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
