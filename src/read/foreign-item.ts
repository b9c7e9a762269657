import type { DateConventions } from '../records/date-parts.ts';
import { tidyLine } from '../records/fields.ts';
import { mapFrontMatter } from '../records/foreign-front-matter.ts';
import { ProblemCollector } from '../records/problem.ts';
import type { ReadRules } from '../records/read-rules.ts';
import type { YamlMap, YamlPair } from '../records/yaml-node.ts';
import { withMarkdownLinks } from './foreign-links.ts';
import { hasFrontMatter, splitFrontMatter } from './front-matter.ts';
import type { LinkTargets } from './link.ts';

/** How the files of another program are read: by rules, and by what all of them together show. */
export interface ForeignReading {
  readonly rules: ReadRules;
  /** Of the rules, but for where the items are. */
  readonly fingerprint: string;
  readonly idOf: (path: string) => string;
  readonly targets: LinkTargets;
  /** Undefined in a first reading, which has yet to find them. */
  readonly conventions: DateConventions | undefined;
}

/** What an item of another program follows from beside its bytes. Plain data. */
export interface ForeignRecord {
  readonly rules: string;
  /** What its address is made of. */
  readonly slug?: string;
  /** The date as it is written. */
  readonly dateText?: string;
  /** The conventions by which its dates were read; missing where they need none. */
  readonly conventions?: string;
  /** What its links were looked up as, with what was found; empty where nothing was. */
  readonly lookups: readonly (readonly [kind: keyof LinkTargets, path: string, found: string])[];
}

/** Whether a file that was read before would be read the same. Its id does not count. */
export function isReadAs(foreign: ForeignRecord | undefined, reading: ForeignReading | undefined): boolean {
  if (foreign === undefined || reading === undefined) return foreign === reading;
  if (foreign.rules !== reading.fingerprint) return false;
  const { conventions, targets } = reading;
  // The first reading takes what there is.
  if (conventions === undefined) return true;
  return (
    (foreign.conventions === undefined || foreign.conventions === conventionsKey(conventions)) &&
    foreign.lookups.every(([kind, path, found]) => (targets[kind](path) ?? '') === found)
  );
}

function conventionsKey({ order, latestYear }: DateConventions): string {
  return `${order ?? ''} ${latestYear ?? ''}`;
}

/** An item of another program, its front matter as one of ours. */
export interface ForeignText {
  readonly front: YamlMap;
  readonly body: string;
  readonly bodyLine: number;
  readonly record: Omit<ForeignRecord, 'lookups'>;
}

/** Splits and maps a file. */
export function readForeignText(
  path: string,
  text: string,
  { rules, fingerprint, conventions = {} }: ForeignReading,
  collector: ProblemCollector,
): ForeignText {
  const split = splitForeign(text, collector);
  const heading = firstHeading.exec(split.body);
  const words = headingWords(heading?.[1] ?? '');
  const { order = conventions.order } = rules.mapping;
  const mapped = mapFrontMatter(
    { path, front: split.front, heading: words },
    rules.mapping,
    { ...conventions, order },
    collector,
  );
  // The page has its title above the text.
  const isRepeated =
    mapped.hasHeadingAsTitle && heading !== null && split.body.slice(0, heading.index).trim() === '';
  const body = isRepeated ? split.body.replace(heading[0], '') : split.body;
  const { slug, dateText, needsConventions } = mapped;
  return {
    front: mapped.front,
    body: withMarkdownLinks(body),
    bodyLine: split.bodyLine,
    record: {
      rules: fingerprint,
      ...(slug !== undefined && { slug }),
      ...(dateText !== '' && { dateText }),
      ...(needsConventions && { conventions: conventionsKey({ ...conventions, order }) }),
    },
  };
}

/** Where front matter is broken, which is told, the item is a draft: it may have said so. */
function splitForeign(
  text: string,
  collector: ProblemCollector,
): { readonly front: YamlMap; readonly body: string; readonly bodyLine: number } {
  const front: YamlMap = { kind: 'map', pairs: [], line: 1 };
  if (!hasFrontMatter(text)) return { front, body: text, bodyLine: 1 };
  const strict = new ProblemCollector('');
  const split = splitFrontMatter(text, strict, { keepsFirst: true });
  for (const { line, message, hint, kind } of strict.problems) {
    const consequence = split?.front === undefined ? ' Until then, the item is a draft.' : '';
    collector.warn(line, message, hint + consequence, kind);
  }
  if (split?.front !== undefined) return { ...split, front: split.front };
  const block = /^(---|\+\+\+)[^\n]*\n[\s\S]*?\n\1[^\n]*(?:\n|$)/.exec(text)?.[0] ?? '';
  const draft: YamlPair = { key: 'draft', value: { kind: 'text', text: 'true', line: 1 }, line: 1 };
  return {
    front: { ...front, pairs: [draft] },
    body: text.slice(block.length),
    bodyLine: block.split('\n').length,
  };
}

const firstHeading = /^#{1,6}[ \t]+(\S.*?)[ \t]*#*[ \t]*$/m;

/** Without marks of emphasis and the addresses of links. */
function headingWords(markdown: string): string {
  return tidyLine(
    markdown
      .replace(/!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\{#[^}]*\}\s*$/, '')
      .replace(/(\*\*|__|\*|`|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  );
}

/** Targets that remember what they were asked. */
export function recordingTargets(targets: LinkTargets): {
  readonly targets: LinkTargets;
  readonly lookups: () => ForeignRecord['lookups'];
} {
  const asked = new Map<string, ForeignRecord['lookups'][number]>();
  const recording = (kind: keyof LinkTargets) => (path: string) => {
    const found = targets[kind](path);
    asked.set(`${kind} ${path}`, [kind, path, found ?? '']);
    return found;
  };
  return {
    targets: { item: recording('item'), file: recording('file') },
    lookups: () => [...asked.values()],
  };
}
