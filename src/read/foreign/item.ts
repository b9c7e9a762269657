import type { DateConventions } from '../../records/date-parts.ts';
import { tidyLine } from '../../records/fields.ts';
import { mapFrontMatter } from '../../records/foreign-front-matter.ts';
import type { ProblemCollector } from '../../records/problem.ts';
import { quote } from '../../records/quote.ts';
import type { ReadRules } from '../../records/read-rules.ts';
import type { YamlMap } from '../../records/yaml-node.ts';
import { lineAt } from '../lines.ts';
import type { LinkTargets } from '../link.ts';
import { htmlAsMarkdown, isHtmlFile } from './html-as-markdown.ts';
import { type LeftOutMarkup, leftOutKinds, withMarkdownLinks } from './links.ts';
import { takeRelations } from './relations.ts';
import { splitForeign } from './split-file.ts';

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
  { rules, fingerprint, targets, conventions = {} }: ForeignReading,
  collector: ProblemCollector,
): ForeignText {
  const split = splitForeign(text, collector);
  const heading = firstHeading.exec(split.body);
  const words = headingWords(heading?.[1] ?? '');
  const { order = conventions.order } = rules.mapping;
  const { rest, relations } = takeRelations(split.front, rules.mapping, targets);
  const mapped = mapFrontMatter(
    { path, front: rest, heading: words },
    rules.mapping,
    { ...conventions, order },
    collector,
  );
  // The page has its title above the text.
  const isRepeated =
    mapped.hasHeadingAsTitle && heading !== null && split.body.slice(0, heading.index).trim() === '';
  const body = isRepeated ? split.body.replace(heading[0], '') : split.body;
  const { slug, dateText, needsConventions } = mapped;
  const shown = attachmentsText(mapped.attachments, body, titleIn(mapped.front));
  const leftOut: LeftOutMarkup = new Map();
  const isHtml = isHtmlFile(path);
  const written = withMarkdownLinks(body, {
    notation: isHtml ? 'html' : 'markdown',
    isMdx: path.endsWith('.mdx'),
    leftOut,
    values: body.includes('{') ? textsByKey(split.front) : new Map(),
  });
  warnOfLeftOut(leftOut, body, split.bodyLine, collector);
  return {
    front: { ...mapped.front, pairs: [...mapped.front.pairs, ...relations] },
    body: shown + (isHtml ? htmlAsMarkdown(written) : written),
    bodyLine: split.bodyLine - (shown.split('\n').length - 1),
    record: {
      rules: fingerprint,
      ...(slug !== undefined && { slug }),
      ...(dateText !== '' && { dateText }),
      ...(needsConventions && { conventions: conventionsKey({ ...conventions, order }) }),
    },
  };
}

/** The texts of front matter by their keys, those below another as `extra.author`. */
function textsByKey({ pairs }: YamlMap, above = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { key, value } of pairs) {
    if (value.kind === 'text') texts.set(above + key, tidyLine(value.text));
    else if (value.kind === 'map') {
      for (const [name, text] of textsByKey(value, `${above}${key}.`)) texts.set(name, text);
    }
  }
  return texts;
}

function titleIn({ pairs }: YamlMap): string {
  const title = pairs.find(({ key }) => key === 'title')?.value;
  return title?.kind === 'text' ? title.text : '';
}

/**
 * Pictures and files that the front matter names and the text does not show, as Markdown before it. A picture is
 * described by the title of the item, which says more than nothing.
 */
function attachmentsText(paths: readonly string[], body: string, title: string): string {
  const missing = [...new Set(paths)].filter((path) => !body.includes(path));
  const shown = missing.map((path) => {
    const address = path
      .replace(/^(?=\/\/)/, 'https:')
      .replace(/[\s()<>]/g, (each) => encodeURIComponent(each));
    const name = path.slice(path.lastIndexOf('/') + 1);
    return isPicture.test(path)
      ? `![${title.replace(/[[\]\\]/g, '\\$&')}](${address})`
      : `[${name.replace(/[[\]\\]/g, '\\$&')}](${address})`;
  });
  return shown.map((each) => `${each}\n\n`).join('');
}

const isPicture = /\.(png|jpe?g|gif|webp|avif|svg)(\?\S*)?$/i;

function warnOfLeftOut(
  leftOut: LeftOutMarkup,
  body: string,
  bodyLine: number,
  collector: ProblemCollector,
): void {
  for (const [kind, { count, first }] of leftOut) {
    const line = bodyLine - 1 + lineAt(body, Math.max(0, body.indexOf(first)));
    const [one] = first.split('\n');
    const message =
      count === 1
        ? `${kind} is left out: ${quote(one ?? '')}`
        : `${count} ${leftOutKinds[kind]} are left out, such as ${quote(one ?? '')}`;
    const hint = 'The page shows the text without it. Write what it stood for in Markdown, or remove it.';
    collector.warn(line, message, hint, `${leftOutKinds[kind]} are left out`);
  }
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
