import { formatCount, formatNumber } from '../html/numbers.ts';
import { printable, quote } from '../records/quote.ts';
import type { AddedAs } from '../suggest/added-as.ts';
import { scoreText } from '../suggest/marks.ts';
import type { TaggedArchive, TaggedItem } from '../suggest/read-archive.ts';
import {
  type Learned,
  type Suggestion,
  type Suggestions,
  type TagKind,
  tagKinds,
} from '../suggest/suggest-tags.ts';
import { minTaggedRows } from '../suggest/tag-learner.ts';

/** What became of proposals that were to be written. */
export interface WriteReport {
  readonly tags: number;
  readonly items: number;
  readonly refused: readonly { readonly item: TaggedItem; readonly reason: string }[];
}

export interface SuggestReport {
  readonly suggestions: Suggestions;
  readonly archive: TaggedArchive;
  /** Undefined where nothing was to be written. */
  readonly written: WriteReport | undefined;
  /** The least score of what is written. */
  readonly least: number;
  readonly as: AddedAs;
  readonly all: boolean;
  readonly displayPath: (path: string) => string;
}

/**
 * What is proposed for each item, with the reasons, and then what it is based on:
 *
 *     content/items/fog.md  "Fog over the harbour"
 *       topic weather  0.93  like "Rain", "Ice on the river" and "Storm"
 *       actor port-authority "Port Authority"  0.88  named in line 7: "the Port Authority"
 */
export function suggestReport(report: SuggestReport): string {
  const { suggestions, written, archive, displayPath } = report;
  const items = suggestions.items.map(
    ({ tagged, suggestions: proposed }) =>
      `${printable(displayPath(tagged.item.file))}  ${quote(tagged.item.title)}\n${proposed.map(suggestionText).join('')}\n`,
  );
  const unread =
    archive.unread === 0
      ? ''
      : `${formatCount(archive.unread, 'file')} could not be read as ${archive.unread === 1 ? 'an item' : 'items'}: "clipfile check" says why.\n`;
  return `${items.join('')}${summaryText(report)}${tagKinds.map((kind) => learnedText(kind, suggestions.learned[kind])).join('')}${unread}${written === undefined ? hintText(report) : writtenText(written, report)}`;
}

const singular = { topics: 'topic', actors: 'actor' } as const;

function suggestionText({ kind, id, name, score, like, named }: Suggestion): string {
  const reasons = [
    ...(like.length === 0 ? [] : [`like ${like.map(({ item }) => quote(item.title)).join(', ')}`]),
    ...(named === undefined ? [] : [`named in line ${named.line}: ${quote(named.text)}`]),
  ];
  const label = id === name ? id : `${id} ${quote(name)}`;
  return `  ${singular[kind]} ${printable(label)}  ${scoreText(score)}  ${reasons.join('; ')}\n`;
}

function summaryText({ suggestions, all }: SuggestReport): string {
  const { looked, items } = suggestions;
  const which = all ? '' : ' without topics or without actors';
  if (looked === 0) return `There are no items${which}.${all ? '' : ' --all looks at the others, too.'}\n`;
  const counts = tagKinds.map((kind) => {
    const count = items.reduce(
      (sum, each) => sum + each.suggestions.filter((one) => one.kind === kind).length,
      0,
    );
    return formatCount(count, singular[kind]);
  });
  return `${formatCount(looked, 'item')}${which}; ${counts.join(' and ')} proposed for ${formatNumber(items.length)} of them.\n`;
}

/** What was learned from, and how good it was in trials. */
function learnedText(kind: TagKind, { items, trial }: Learned): string {
  const from = `${formatCount(items, 'item has', 'items have')} ${kind}`;
  const named = singular[kind].charAt(0).toUpperCase() + singular[kind].slice(1);
  if (trial === undefined) {
    return `${named}s: only ${from}. With fewer than ${minTaggedRows} there is too little to learn from, so only names in the text are proposed.\n`;
  }
  const percent = (part: number, all: number) => Math.round((100 * part) / Math.max(1, all));
  return `${named}s: ${from}. Tried on these, ${percent(trial.right, trial.proposed)}% of what was proposed by similar items was right, and ${percent(trial.right, trial.wanted)}% of their ${kind} were found.\n`;
}

function hintText({ suggestions }: SuggestReport): string {
  return suggestions.items.length === 0
    ? ''
    : 'Nothing was written. --write adds what has a score of at least 0.9; --write --as comments adds all as comments.\n';
}

function writtenText(
  { tags, items, refused }: WriteReport,
  { least, as, displayPath }: SuggestReport,
): string {
  const what = as === 'tags' ? formatCount(tags, 'tag') : `${formatCount(tags, 'tag')} in comments`;
  const limit = least === 0 ? '' : `, those with a score of at least ${least}`;
  const done = `${what} added to ${formatCount(items, 'item')}${limit}.\n`;
  const left = refused.map(({ item, reason }) => `  ${printable(displayPath(item.item.file))}: ${reason}\n`);
  return left.length === 0
    ? done
    : `${done}${formatCount(left.length, 'file was', 'files were')} left as ${left.length === 1 ? 'it was' : 'they were'}:\n${left.join('')}`;
}

/** The same as data. */
export function jsonReport({ suggestions, archive, written, displayPath }: SuggestReport) {
  return {
    looked: suggestions.looked,
    learned: suggestions.learned,
    unread: archive.unread,
    items: suggestions.items.map(({ tagged: { item }, suggestions: proposed }) => ({
      id: item.id,
      file: displayPath(item.file),
      title: item.title,
      suggestions: proposed.map(({ kind, id, name, score, like, named }) => ({
        kind: singular[kind],
        id,
        name,
        score: Number(scoreText(score)),
        like: like.map((each) => each.item.id),
        ...(named && { named }),
      })),
    })),
    ...(written && {
      written: {
        tags: written.tags,
        items: written.items,
        refused: written.refused.map(({ item, reason }) => ({ file: displayPath(item.item.file), reason })),
      },
    }),
  };
}
