import { isWebAddress } from '../records/address.ts';
import type { Target } from '../records/field-mapping.ts';
import { tidyLine } from '../records/fields.ts';
import { foldKey } from '../records/foreign-keys.ts';
import { textsOf } from '../records/item-fields.ts';
import { fieldUses } from '../records/map-fields.ts';
import { pathMatcher } from '../records/path-pattern.ts';
import { isMistake, ProblemCollector } from '../records/problem.ts';
import { adoptionPresets, type PresetName } from '../records/read-presets.ts';
import type { YamlMap } from '../records/yaml-node.ts';
import { readToml } from './data-front-matter.ts';
import { decodeText } from './decode.ts';
import type { ContentFolder } from './folder.ts';
import { hasFrontMatter, splitFrontMatter } from './front-matter.ts';
import { isOwnPage, maxItemSize } from './source-files.ts';
import { walkFiles } from './walk.ts';
import { readYaml } from './yaml.ts';

/** What a folder of Markdown has, and how it could be read. */
export interface FolderSurvey {
  /** Of all kinds. */
  readonly files: number;
  readonly preset: PresetName;
  /** What shows that; empty where nothing does. */
  readonly evidence: string;
  /** The patterns that find the items. */
  readonly patterns: readonly string[];
  readonly items: number;
  readonly withoutFrontMatter: number;
  /** Paths of files whose front matter is broken. */
  readonly broken: readonly string[];
  /** The most frequent first. */
  readonly fields: readonly SurveyedField[];
  /** The forms of dates, the most frequent first. */
  readonly dates: readonly { readonly form: string; readonly count: number; readonly example: string }[];
  /** Names of fields that a preset lacks, by what they become. */
  readonly more: ReadonlyMap<Target, readonly string[]>;
  /** From the settings of the generator. */
  readonly title: string | undefined;
  readonly language: string | undefined;
}

export interface SurveyedField {
  readonly name: string;
  readonly count: number;
  /** Up to three. */
  readonly examples: readonly string[];
  /** The fields of an item that it becomes; none where it is kept as it is, or left out. */
  readonly becomes: readonly string[];
  readonly isIgnored: boolean;
}

/** Looks at all Markdown files of a folder. Nothing is written. */
export function surveyFolder(disk: ContentFolder): FolderSurvey {
  const files = walkFiles(disk);
  const markdown = files.filter((path) => /\.(md|markdown)$/.test(path) && !isOwnPage.test(path));
  const { preset, evidence } = generatorOf(disk, markdown);
  const { items: usual, mapping } = adoptionPresets[preset];
  const patterns = markdown.some(pathMatcher(usual)) ? usual : adoptionPresets.plain.items;
  const paths = markdown.filter(pathMatcher(patterns));
  const fields = new Map<string, { count: number; readonly examples: Set<string> }>();
  const dates = new Map<string, { count: number; readonly example: string }>();
  const broken: string[] = [];
  let withoutFrontMatter = 0;
  for (const path of paths) {
    const front = frontOf(disk, path);
    if (front === undefined) broken.push(path);
    else if (front.pairs.length === 0) withoutFrontMatter++;
    for (const { key, value } of front?.pairs ?? []) {
      const field = fields.get(key) ?? { count: 0, examples: new Set() };
      fields.set(key, field);
      const texts = textsOf(value).map(tidyLine).filter(Boolean);
      if (texts.length > 0) field.count++;
      for (const text of texts) if (field.examples.size < maxExamples) field.examples.add(text);
      const [text = ''] = texts;
      if (!dateFields.has(foldKey(key)) || text === '' || /^(true|false)$/i.test(text)) continue;
      const form = formOf(text);
      const found = dates.get(form) ?? { count: 0, example: text };
      found.count++;
      dates.set(form, found);
    }
  }
  const useOf = fieldUses(mapping);
  const isMapped = (name: string) => {
    const use = useOf(name);
    return use.single.length + use.lists.length > 0 || use.isIgnored;
  };
  const more = new Map<Target, string[]>();
  for (const [name, { examples }] of fields) {
    const target = isMapped(name) ? undefined : likelyTarget(name, [...examples]);
    if (target !== undefined) more.set(target, [...(more.get(target) ?? []), name]);
  }
  const surveyed = [...fields].map(([name, { count, examples }]): SurveyedField => {
    const { single, lists, isIgnored } = useOf(name);
    const added = [...more].filter(([, names]) => names.includes(name)).map(([target]) => target);
    const becomes = [...single.map(({ target }) => target), ...lists, ...added];
    return { name, count, examples: [...examples], becomes, isIgnored };
  });
  return {
    files: files.length,
    preset,
    evidence,
    patterns,
    items: paths.length,
    withoutFrontMatter,
    broken,
    fields: surveyed.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
    dates: [...dates]
      .map(([form, found]) => ({ form, ...found }))
      .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1)),
    more,
    ...settingsOf(disk),
  };
}

const maxExamples = 3;

const dateFields = new Set(
  ['date', 'published', 'created', 'pubdate', 'publishdate', 'publish date', 'issued', 'day', 'when'].map(
    foldKey,
  ),
);

/** `9999-99-99`, `9 a 9999`: digits and words by what they are. */
function formOf(text: string): string {
  return text
    .slice(0, 60)
    .replace(/\d/g, '9')
    .replace(/\p{L}+/gu, 'a');
}

function generatorOf(
  disk: ContentFolder,
  markdown: readonly string[],
): { readonly preset: PresetName; readonly evidence: string } {
  const root = disk.namesIn('');
  const has = (name: RegExp) => root.find((each) => name.test(each));
  const signs: readonly (readonly [PresetName, string | undefined])[] = [
    ['quartz', has(/^quartz\.(config|layout)\.ts$/)],
    ['jekyll', has(/^_config\.ya?ml$/)],
    ['hugo', has(/^(hugo|config)\.(toml|yaml|yml|json)$/)],
    ['eleventy', has(/^eleventy\.config\.[cm]?js$/)],
    ['obsidian-clipper', has(/^Clippings$/)],
    ['jekyll', has(/^_posts$/)],
    ['hugo', has(/^archetypes$/)],
  ];
  for (const [preset, name] of signs) if (name !== undefined) return { preset, evidence: name };
  const keys = new Set(
    markdown.slice(0, 200).flatMap((path) => frontOf(disk, path)?.pairs.map(({ key }) => key) ?? []),
  );
  const hasAll = (...names: string[]) => names.every((name) => keys.has(name));
  if (hasAll('source', 'published', 'created')) {
    return { preset: 'obsidian-clipper', evidence: 'the fields source, published and created' };
  }
  if (hasAll('baseURI', 'siteName'))
    return { preset: 'markdownload', evidence: 'the fields baseURI and siteName' };
  if (hasAll('coverImage', 'date')) return { preset: 'wordpress-export', evidence: 'the field coverImage' };
  return { preset: 'plain', evidence: '' };
}

/** Without pairs where there is none; undefined where it is broken. */
function frontOf(disk: ContentFolder, path: string): YamlMap | undefined {
  const none: YamlMap = { kind: 'map', pairs: [], line: 1 };
  const collector = new ProblemCollector(path);
  const bytes = disk.read(path, maxItemSize);
  const text = isMistake(bytes) ? undefined : decodeText(bytes, collector);
  if (text === undefined) return undefined;
  return hasFrontMatter(text) ? splitFrontMatter(text, collector, { keepsFirst: true })?.front : none;
}

/** What names mean that hardly mean anything else; those of addresses must have one. */
function likelyTarget(name: string, examples: readonly string[]): Target | undefined {
  const folded = foldKey(name);
  const target = targetsByName.get(folded);
  const isAddress = examples.length > 0 && examples.every((text) => isWebAddress(text));
  if (target === 'source.url') return isAddress ? target : undefined;
  if (target === undefined && isAddress && /^(original|canonical)/.test(folded)) return 'source.url';
  return target;
}

const likelyNames: readonly (readonly [Target, string])[] = [
  ['title', 'headline heading'],
  ['summary', 'excerpt description abstract deck dek subtitle standfirst teaser lede'],
  ['topics', 'tag category keywords keyword subjects subject topic themes section sections'],
  ['actors.person', 'people persons person'],
  ['actors.organisation', 'organisations organizations organisation organization companies'],
  ['actors.place', 'places place locations location city country'],
  ['source.url', 'url link source sourceurl originalurl externalurl canonicalurl'],
  ['source.author', 'author authors byline creator writer reporter'],
  ['source.name', 'publisher publication newspaper outlet site sitename'],
  ['source.retrieved', 'created accessed retrieved clipped saved'],
  ['source.archived', 'archived archiveurl wayback'],
  ['source.rights', 'rights license licence copyright'],
];
const targetsByName: ReadonlyMap<string, Target> = new Map(
  likelyNames.flatMap(([target, names]) => names.split(' ').map((name): [string, Target] => [name, target])),
);

function settingsOf(disk: ContentFolder): Pick<FolderSurvey, 'title' | 'language'> {
  const file = disk.namesIn('').find((name) => /^(_config|hugo|config)\.(ya?ml|toml)$/.test(name));
  const bytes = file === undefined ? undefined : disk.read(file, maxItemSize);
  if (file === undefined || bytes === undefined || isMistake(bytes))
    return { title: undefined, language: undefined };
  const collector = new ProblemCollector(file);
  const text = decodeText(bytes, collector) ?? '';
  const node = file.endsWith('.toml') ? readToml(text, 1, collector) : readYaml(text, collector);
  const textAt = (...names: string[]) => {
    const pair = node?.kind === 'map' && node.pairs.find(({ key }) => names.includes(foldKey(key)));
    return pair && pair.value.kind === 'text' ? tidyLine(pair.value.text) || undefined : undefined;
  };
  return {
    title: textAt('title', 'name'),
    language: textAt('lang', 'languagecode', 'defaultcontentlanguage'),
  };
}
