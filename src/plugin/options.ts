import { isDay } from '../records/date.ts';
import { allOf, quote } from '../records/quote.ts';
import { didYouMean } from '../records/spelling.ts';

export interface ClipfileOptions {
  /** The folder of the archive, from the folder in which Eleventy runs. */
  readonly content: string;
  /** The path of the archive within the site, `/archive/` by default. */
  readonly at?: string;
  /** The layout of its pages, as a template of the site would name it. */
  readonly layout?: string;
  /** The name under which templates of the site find the newest items, `archive` by default. */
  readonly data?: string;
  /** A folder for what later builds need not do again, `.cache/clipfile` by default. It is to be kept out of git. */
  readonly cache?: string;
  /** Whether drafts are shown, marked as such; `false` by default. */
  readonly drafts?: boolean;
  /** The day, `YYYY-MM-DD`, by which items must be free of an embargo to be shown; by default that of `site.yml`. */
  readonly asOf?: string;
}

/**
 * Checks the options of the plugin, which the configuration of a site may write as anything.
 *
 * @throws with one sentence or two that say what to write
 */
export function checkOptions(options: unknown): asserts options is ClipfileOptions {
  if (typeof options !== 'object' || options === null || !('content' in options)) throw mistake(contentHint);
  for (const [name, value] of Object.entries(options)) {
    if (!isOption(name)) {
      const hint = `${didYouMean(name, optionNames)}The options are ${allOf(optionNames)}.`;
      throw mistake(`there is no option ${quote(name)}. ${hint}`);
    }
    if (value === undefined && name !== 'content') continue;
    const problem = problems[name](value);
    if (problem !== undefined) throw mistake(problem);
  }
}

const contentHint = "name the folder of the archive: { content: 'archive' }.";

/** What is wrong with the value of each option. */
const problems: Readonly<Record<keyof ClipfileOptions, (value: unknown) => string | undefined>> = {
  content: (value) => (isName(value) ? undefined : contentHint),
  at: (value) =>
    typeof value === 'string' && value.trim() !== '' && !/[?#\\]/.test(value) && !isRelative(value)
      ? undefined
      : "the option at is the path of the archive in the site: at: '/archive/'. It has no .. or . in it.",
  layout: (value) =>
    isName(value) ? undefined : "the option layout is the name of a layout of the site: layout: 'base.njk'.",
  data: (value) => {
    if (!isName(value)) return "the option data is a name for templates of the site: data: 'archive'.";
    if (!ownData.includes(value)) return undefined;
    return `the option data cannot be ${quote(value)}, which Eleventy or this plugin sets for each page. Choose another, such as data: 'archive'.`;
  },
  cache: (value) =>
    isName(value) ? undefined : "the option cache is the path of a folder: cache: '.cache/clipfile'.",
  drafts: (value) =>
    typeof value === 'boolean' ? undefined : 'the option drafts is true or false, without quotation marks.',
  asOf: (value) =>
    typeof value === 'string' && isDay(value) ? undefined : "the option asOf is a day: asOf: '2030-01-01'.",
};

const optionNames = Object.keys(problems);

function isOption(name: string): name is keyof ClipfileOptions {
  return Object.hasOwn(problems, name);
}

/** What Eleventy, and this plugin, set for each page (Eleventy 3, "Eleventy Supplied Data" and "Configuring Data"). */
const ownData = [
  ...[
    'page',
    'eleventy',
    'pkg',
    'collections',
    'content',
    'pagination',
    'layout',
    'permalink',
    'tags',
    'date',
  ],
  ...['templateEngineOverride', 'eleventyComputed', 'eleventyExcludeFromCollections', 'eleventyNavigation'],
  ...['eleventyDataSchema', 'eleventyImport', 'title', 'description', 'clipfilePage', 'clipfilePages'],
];

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isRelative(path: string): boolean {
  return path.split('/').some((name) => name === '..' || name === '.');
}

function mistake(message: string): Error {
  return new Error(`Clipfile: ${message}`);
}
