import { displayPathIn, openContent, readContent } from '../read/content.ts';
import { type FileReader, uncachedReader } from '../read/file-reader.ts';
import type { ContentFolder } from '../read/folder.ts';
import { lineOfKey } from '../read/line-of-key.ts';
import type { LinkedItems } from '../read/link-archive.ts';
import { isMistake, type Mistake, type Problem } from '../records/problem.ts';
import { checkAddresses } from './check-addresses.ts';
import { draftPreview } from './draft-preview.ts';
import { findDuplicates } from './duplicates.ts';
import { type Finding, type FindingKind, type Findings, findingKinds } from './finding.ts';
import {
  drafts,
  duplicates,
  embargoed,
  links,
  type Remark,
  undescribed,
  unshown,
  untagged,
  unusedTags,
} from './remarks.ts';
import { sketchFiles, type TextSketches } from './sketch-files.ts';

/** What is to be said about the content of an archive. */
export interface ContentCheck {
  /** The archive's title; undefined where there are errors. */
  readonly title: string | undefined;
  /** How many items it has, with drafts and withdrawn ones. */
  readonly items: number;
  /** Errors, and the warnings that are not among the findings. */
  readonly problems: readonly Problem[];
  /** Those kinds of which there are any. */
  readonly findings: readonly Findings[];
  /** The text of the file of addresses as it should be, where it was asked for; undefined where there are errors. */
  readonly addresses?: string;
}

export interface CheckOptions {
  /** The folder as `openContent` returned it; by default, it is opened here. */
  readonly disk?: ContentFolder | Mistake;
  /** Parses the files; by default, each of them. */
  readonly reader?: FileReader;
  /** Items as they were linked by an earlier build or check; this one adds its own. */
  readonly linked?: LinkedItems;
  /** The sketches of texts by an earlier check; this one adds its own. */
  readonly sketches?: TextSketches;
  /** How many examples of each kind are returned; by default, all. */
  readonly maxExamples?: number;
  /** The day, `YYYY-MM-DD`, as of which embargoes are judged. */
  readonly asOf?: string | undefined;
  /** Addresses that builds before had, beside those in the file of addresses. */
  readonly earlier?: readonly string[];
  /** Returns the text of the file of addresses. */
  readonly withAddresses?: boolean;
  readonly onProgress?: (step: string) => void;
}

/**
 * Looks through the content of an archive for what its archivist may want to change. Withdrawn items are not looked at.
 * Where there are errors, it is not known what the files with errors name and show, so nothing counts as unused.
 */
export async function checkContent(folder: string, options: CheckOptions = {}): Promise<ContentCheck> {
  const { reader = uncachedReader, sketches: known = new WeakMap(), onProgress = () => {} } = options;
  const disk = options.disk ?? openContent(folder);
  const { content, problems, read } = await readContent(folder, {
    disk,
    reader,
    asOf: options.asOf,
    ...(options.linked && { linked: options.linked }),
    onProgress: (done, total) => onProgress(`Reading content: ${done} of ${total} items`),
  });
  if (isMistake(disk) || read === undefined) return { title: undefined, items: 0, problems, findings: [] };

  const all = [...read.items.items, ...read.heldBack];
  const files = all.filter(({ item }) => item !== undefined && item.status !== 'withdrawn');
  const items = files.flatMap(({ item }) => item ?? []);
  onProgress('Comparing items');
  const sketches = await sketchFiles(files, disk, known);
  const groups = findDuplicates(items.map((item, index) => ({ item, sketch: sketches[index] })));
  const isWhole = content !== undefined;

  const listOf = <T>(kind: FindingKind, all: readonly T[], finding: (each: T) => Finding): Findings => ({
    kind,
    ...findingKinds[kind],
    count: all.length,
    examples: all.slice(0, options.maxExamples).map(finding),
  });
  const displayPath = displayPathIn(folder);
  const withoutPage = new Set(read.heldBack.map(({ path }) => path));
  const place = placer(displayPath, withoutPage, disk);
  const remarks = (kind: FindingKind, all: readonly Remark[]) => listOf(kind, all, place);
  const titles = new Map(items.map(({ file, title }) => [displayPath(file), title]));
  const reported = (kind: keyof typeof reportedKinds, others: readonly Remark[] = []) =>
    listOf<Problem | Remark>(kind, [...problems.filter(isOf(reportedKinds[kind])), ...others], (each) =>
      'severity' in each ? asFinding(each, titles.get(each.file)) : place(each),
    );
  const addresses = checkAddresses(disk, content, read, options.earlier ?? []);
  const allProblems = [
    ...problems,
    ...addresses.problems.map((problem) => ({ ...problem, file: displayPath(problem.file) })),
  ];
  const lists = [
    remarks('lost', addresses.lost),
    remarks('drafts', drafts(items)),
    remarks('embargoed', embargoed(read.heldBack)),
    remarks('duplicates', duplicates(groups)),
    reported('dates'),
    remarks('untagged', untagged(items)),
    remarks('unused', isWhole ? unusedTags(read) : []),
    remarks('links', links(items)),
    reported('undescribed', undescribed(read)),
    remarks('unshown', isWhole ? unshown(read, disk) : []),
  ];
  return {
    title: content?.settings.title,
    items: all.length,
    problems: allProblems.filter(
      (problem) => !Object.values(reportedKinds).some((kinds) => isOf(kinds)(problem)),
    ),
    findings: lists.filter(({ count }) => count > 0),
    ...(options.withAddresses && addresses.text !== undefined && { addresses: addresses.text }),
  };
}

/** Findings of which a build warns, too, by the kind of the warning. */
const reportedKinds = {
  dates: ['date in the future', 'date far from all others', 'retrieved in the future'],
  undescribed: ['image without a description'],
} as const satisfies Partial<Record<FindingKind, readonly string[]>>;

function isOf(kinds: readonly string[]): (problem: Problem) => boolean {
  return ({ kind }) => kinds.includes(kind);
}

/** @param title of the item, where the file is one */
function asFinding({ file, line, message }: Problem, title: string | undefined): Finding {
  if (title === undefined) return { file, line, message };
  const id = file.slice(file.lastIndexOf('/') + 1, -'.md'.length);
  return { file, line, title, message, page: `items/${id}.html` };
}

/**
 * Looks up the lines of remarks, and the texts of drafts.
 *
 * @param withoutPage files of items that the site does not show
 */
function placer(
  displayPath: (path: string) => string,
  withoutPage: ReadonlySet<string>,
  disk: ContentFolder,
): (remark: Remark) => Finding {
  const place = ({ at, file, others, draft, page, ...rest }: Remark): Finding => ({
    ...rest,
    ...(page !== undefined && !withoutPage.has(file) && { page }),
    file: displayPath(file),
    line: typeof at === 'number' ? at : lineOfFirst(at, file, disk),
    ...(others && { others: others.map(place) }),
    ...(draft && { preview: draftPreview(draft, disk) }),
  });
  return place;
}

function lineOfFirst(keys: readonly string[], file: string, disk: ContentFolder): number {
  for (const key of keys) {
    const line = lineOfKey([key], file, disk);
    // On the first line front matter begins.
    if (line > 1) return line;
  }
  return 1;
}
