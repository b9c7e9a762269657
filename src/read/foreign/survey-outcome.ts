import { findConventions } from '../../records/date-conventions.ts';
import { pathMatcher } from '../../records/path-pattern.ts';
import { isMistake, ProblemCollector } from '../../records/problem.ts';
import type { ReadRules } from '../../records/read-rules.ts';
import { decodeText } from '../decode.ts';
import type { ContentFolder } from '../folder.ts';
import { isOwnPage, maxItemSize } from '../source-files.ts';
import { walkFiles } from '../walk.ts';
import { type ForeignText, readForeignText } from './item.ts';
import { templateTagsIn } from './markup.ts';

/** What becomes of the files of a folder by the rules that are proposed for it. */
export interface SurveyOutcome {
  readonly undated: number;
  readonly drafts: number;
  /** What the build will warn of, with the file of the first; the most frequent first. */
  readonly warnings: readonly { readonly kind: string; readonly count: number; readonly example: string }[];
}

/** Reads all items but for their links. */
export function surveyOutcome(disk: ContentFolder, rules: ReadRules): SurveyOutcome {
  const matches = pathMatcher(rules.items);
  const texts = new Map<string, string>();
  for (const path of walkFiles(disk)) {
    const bytes = matches(path) && !isOwnPage.test(path) ? disk.read(path, maxItemSize) : undefined;
    const text =
      bytes === undefined || isMistake(bytes) ? undefined : decodeText(bytes, new ProblemCollector(path));
    if (text !== undefined) texts.set(path, text);
  }
  const nothing = { item: () => undefined, file: () => undefined };
  const reading = { rules, fingerprint: '', idOf: (path: string) => path, targets: nothing, conventions: {} };
  const read = (conventions: ReturnType<typeof findConventions> | undefined) =>
    [...texts].map(([path, text]) => {
      const collector = new ProblemCollector(path);
      const file = readForeignText(path, text, { ...reading, conventions }, collector);
      return { path, file, problems: collector.problems };
    });
  const first = read(undefined);
  const conventions = findConventions(first.map(({ file }) => file.record.dateText ?? ''));
  const isChanged = first.some(({ file }) => file.record.conventions !== undefined);
  const warnings = new Map<string, { count: number; readonly example: string }>();
  const add = (kind: string, path: string, count = 1) => {
    const before = warnings.get(kind);
    if (before === undefined) warnings.set(kind, { count, example: path });
    else before.count += count;
  };
  let undated = 0;
  let drafts = 0;
  for (const { path, file, problems } of isChanged ? read(conventions) : first) {
    if (textOf(file, 'date') === 'unknown') undated++;
    if (textOf(file, 'draft') === 'true' || textOf(file, 'status') === 'draft') drafts++;
    for (const { kind } of problems) add(kind, path);
    for (const [kind, count] of templateTagsIn(file.body)) add(kind, path, count);
  }
  return {
    undated,
    drafts,
    warnings: [...warnings]
      .map(([kind, each]) => ({ kind, ...each }))
      .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
  };
}

function textOf({ front }: ForeignText, key: string): string | undefined {
  const pair = front.pairs.find((each) => each.key === key);
  return pair?.value.kind === 'text' ? pair.value.text : undefined;
}
