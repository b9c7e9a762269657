import { group } from 'd3-array';
import type { FieldMapping, Target } from '../../records/field-mapping.ts';
import { tidyLine } from '../../records/fields.ts';
import { flattenFrontMatter } from '../../records/flatten-front-matter.ts';
import { languageOfFolders } from '../../records/foreign-front-matter.ts';
import { foldKey } from '../../records/foreign-keys.ts';
import { textsOf } from '../../records/item-fields.ts';
import { likelyTarget } from '../../records/likely-targets.ts';
import { fieldUses } from '../../records/map-fields.ts';
import { dateInPath } from '../../records/path-date.ts';
import { pathMatcher } from '../../records/path-pattern.ts';
import { isMistake, ProblemCollector } from '../../records/problem.ts';
import { adoptionPresets, type PresetName } from '../../records/read-presets.ts';
import type { YamlMap } from '../../records/yaml-node.ts';
import { decodeText } from '../decode.ts';
import type { ContentFolder } from '../folder.ts';
import { isOwnPage, maxItemSize } from '../source-files.ts';
import { walkFiles } from '../walk.ts';
import { generatorOf, generatorSettings } from './folder-generator.ts';
import { guessLanguage } from './guess-language.ts';
import { splitForeign } from './split-file.ts';

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
  /** Files with text that the patterns leave out. */
  readonly others: readonly string[];
  readonly withoutFrontMatter: number;
  /** Paths of files whose front matter is broken. */
  readonly broken: readonly string[];
  /** The most frequent first. */
  readonly fields: readonly SurveyedField[];
  /** The forms of dates, the most frequent first. */
  readonly dates: readonly { readonly form: string; readonly count: number; readonly example: string }[];
  /** Names of fields that a preset lacks, by what they become. */
  readonly more: ReadonlyMap<Target, readonly string[]>;
  /** Files of data that could be imported; of a catalogue the one with its items. */
  readonly data: readonly string[];
  /** Whether it is a site of CollectionBuilder, whose items are the rows of a table. */
  readonly isCatalogue: boolean;
  /** Whether its few texts only explain the data beside them. */
  readonly isData: boolean;
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

/** Looks at all files of a folder that may be items. Nothing is written. */
export function surveyFolder(disk: ContentFolder): FolderSurvey {
  const files = walkFiles(disk);
  const texts = files.filter((path) => /\.(md|markdown|mdx)$/i.test(path) && !isReadme.test(path));
  const generator = generatorOf(disk, files, keysOf(disk, texts.slice(0, 200)));
  const { preset } = generator;
  const { collections, metadata, title, language } = generatorSettings(disk);
  const catalogue = metadata === undefined ? undefined : `_data/${metadata}.csv`;
  const isCatalogue = catalogue !== undefined && disk.kindOf(catalogue) === 'file';
  const patterns = patternsOf(disk, preset, files, texts, collections);
  const matches = pathMatcher(patterns);
  const paths = files.filter((path) => matches(path) && !isOwnPage.test(path));
  const { mapping } = adoptionPresets[preset];
  const found = surveyItems(disk, paths, mapping);
  const more = moreTargets(found.fields, mapping);
  if (hasFoldersOfLanguages(paths))
    more.set('language', [...(more.get('language') ?? []), 'folder-language']);
  const isItem = new Set(paths);
  const data = isCatalogue ? [catalogue] : dataFiles(files);
  return {
    files: files.length,
    ...generator,
    patterns,
    items: paths.length,
    others: texts.filter((path) => !isItem.has(path)),
    withoutFrontMatter: found.withoutFrontMatter,
    broken: found.broken,
    fields: surveyedFields(found.fields, mapping, more),
    dates: [...found.dates]
      .map(([form, each]) => ({ form, ...each }))
      .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1)),
    more,
    data: data,
    isCatalogue,
    isData: isData(paths.length, found, data),
    title,
    language: language ?? guessLanguage(found.sample),
  };
}

const maxExamples = 3;

/** What explains a folder, wherever it is. */
const isReadme =
  /(^|\/)(readme|license|licence|contributing|code_of_conduct|security|changelog)\.(md|markdown)$/i;

interface FieldCount {
  count: number;
  readonly examples: Set<string>;
}

interface SurveyedItems {
  readonly fields: ReadonlyMap<string, FieldCount>;
  readonly dates: ReadonlyMap<string, { count: number; readonly example: string }>;
  readonly broken: readonly string[];
  readonly withoutFrontMatter: number;
  /** Of the texts. */
  readonly sample: string;
}

function surveyItems(disk: ContentFolder, paths: readonly string[], mapping: FieldMapping): SurveyedItems {
  const useOf = fieldUses(mapping);
  const fields = new Map<string, FieldCount>();
  const dates = new Map<string, { count: number; readonly example: string }>();
  const broken: string[] = [];
  let withoutFrontMatter = 0;
  let sample = '';
  const step = Math.max(1, Math.floor(paths.length / 60));
  for (const [index, path] of paths.entries()) {
    const file = partsOf(disk, path);
    if (file === undefined || file.isBroken) {
      broken.push(path);
      continue;
    }
    if (file.front.pairs.length === 0) withoutFrontMatter++;
    if (index % step === 0)
      sample += `${file.body.slice(0, 3000).replace(/<[^>]{0,1000}>|https?:\S+/g, ' ')}\n`;
    for (const { key, value } of flattenFrontMatter(file.front, useOf)) {
      const field = fields.get(key) ?? { count: 0, examples: new Set() };
      fields.set(key, field);
      const texts = textsOf(value)
        .map(tidyLine)
        .filter((each) => !/^(null|~)?$/.test(each));
      if (texts.length > 0) field.count++;
      for (const text of texts) if (field.examples.size < maxExamples) field.examples.add(text);
      const [text = ''] = texts;
      if (text === '' || /^(true|false)$/i.test(text) || !isDateField(key, mapping)) continue;
      const form = formOf(text);
      const same = dates.get(form) ?? { count: 0, example: text };
      same.count++;
      dates.set(form, same);
    }
  }
  return { fields, dates, broken, withoutFrontMatter, sample };
}

function isDateField(name: string, mapping: FieldMapping): boolean {
  return (
    fieldUses(mapping)(name).single.some(({ target }) => target === 'date') ||
    likelyTarget(name, ['1']) === 'date' ||
    /^(day|when|created)$/.test(foldKey(name))
  );
}

/** `9999-99-99`, `9 a 9999`: digits and words by what they are. */
function formOf(text: string): string {
  return text
    .slice(0, 60)
    .replace(/\d/g, '9')
    .replace(/\p{L}+/gu, 'a');
}

/** Fields that a preset does not name, by what they hardly fail to mean. */
function moreTargets(fields: SurveyedItems['fields'], mapping: FieldMapping): Map<Target, readonly string[]> {
  const useOf = fieldUses(mapping);
  const more = new Map<Target, readonly string[]>();
  for (const [name, { examples }] of fields) {
    const { single, lists, isIgnored } = useOf(name);
    if (single.length + lists.length > 0 || isIgnored) continue;
    const target = likelyTarget(name, [...examples]);
    if (target !== undefined) more.set(target, [...(more.get(target) ?? []), name]);
  }
  return more;
}

function surveyedFields(
  fields: SurveyedItems['fields'],
  mapping: FieldMapping,
  more: ReadonlyMap<Target, readonly string[]>,
): readonly SurveyedField[] {
  const useOf = fieldUses(mapping);
  return [...fields]
    .map(([name, { count, examples }]): SurveyedField => {
      const { single, lists, isIgnored } = useOf(name);
      const added = [...more].filter(([, names]) => names.includes(name)).map(([target]) => target);
      const becomes = [
        ...single.map(({ target }) => target),
        ...lists,
        ...added,
        ...switchOf(name, [...examples]),
      ];
      return { name, count, examples: [...examples], becomes, isIgnored };
    })
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** What a switch decides, and what an address of the old site is for, whatever the mapping says. */
function switchOf(name: string, examples: readonly string[]): readonly string[] {
  if (
    foldKey(name) === 'status' &&
    examples.some((text) => /^(draft|published|publish|withdrawn|private)$/i.test(text))
  ) {
    return ['status'];
  }
  if (/^(alias|aliases|redirectfrom)$/.test(foldKey(name)) && examples.some((text) => text.includes('/'))) {
    return ['formerly'];
  }
  if (foldKey(name) === 'datetext') return ['dateText'];
  const isSwitch = examples.length > 0 && examples.every((text) => /^(true|false|yes|no)$/i.test(text));
  if (isSwitch && /^(draft|published|publish|private)$/.test(foldKey(name))) return ['status'];
  return isSwitch && foldKey(name) === 'featured' ? ['featured'] : [];
}

/** Those of the preset, with the collections of Jekyll whose files have a date, and without what is a form to fill in. */
function patternsOf(
  disk: ContentFolder,
  preset: PresetName,
  files: readonly string[],
  texts: readonly string[],
  collections: readonly string[],
): readonly string[] {
  const { items: usual } = adoptionPresets[preset];
  const dated = collections.filter((folder) =>
    isDated(
      disk,
      texts.filter((path) => path.startsWith(`${folder}/`)),
    ),
  );
  const patterns = [...usual, ...dated.map((folder) => `${folder}/**/*.{md,markdown}`)];
  const matches = pathMatcher(patterns);
  const chosen = files.some((path) => matches(path) && !isOwnPage.test(path))
    ? patterns
    : adoptionPresets.plain.items;
  const isChosen = pathMatcher(chosen);
  const forms = formFolders(texts.filter(isChosen)).map((folder) => `!${folder}/**`);
  const readmes =
    texts.length === 0
      ? []
      : files.some((path) => isReadme.test(path) && isChosen(path) && !isOwnPage.test(path))
        ? ['!**/{README,readme,LICENSE,CONTRIBUTING}.md']
        : [];
  return [...chosen, ...forms, ...readmes];
}

/** Whether most of some files have a date. */
function isDated(disk: ContentFolder, paths: readonly string[]): boolean {
  const some = paths.slice(0, 50);
  const isWith = (path: string) =>
    dateInPath(path) !== undefined ||
    partsOf(disk, path)?.front.pairs.some(({ key }) => likelyTarget(key, ['1']) === 'date') === true;
  return some.length > 0 && some.filter(isWith).length > some.length / 2;
}

/** Folders of templates, as note-taking programs and generators have them. */
function formFolders(paths: readonly string[]): readonly string[] {
  const folders = paths.flatMap(
    (path) => /^(?:.*\/)?(?:_?templates?|archetypes|scaffolds)(?=\/)/i.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)].sort();
}

/** Whether items are in folders that are named by languages, side by side: `en/`, `pt-br/`. */
function hasFoldersOfLanguages(paths: readonly string[]): boolean {
  const languages = paths.flatMap((path) => languageOfFolders(path) ?? []);
  const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const different = new Set(languages);
  return (
    different.size > 1 &&
    languages.length > paths.length / 3 &&
    [...different].every((each) => known.of(each) !== undefined)
  );
}

function isData(
  items: number,
  { fields, withoutFrontMatter, dates }: SurveyedItems,
  data: readonly string[],
): boolean {
  if (data.length === 0) return false;
  return items === 0 || (dates.size === 0 && fields.size < 3 && withoutFrontMatter <= 20);
}

/** Files of rows, and folders with many of them; those that are the least deep first. */
function dataFiles(files: readonly string[]): readonly string[] {
  const rows = files.filter(
    (path) =>
      /\.(csv|tsv|xlsx|json|jsonl|ndjson|mbox|ris|bib|opml)$/i.test(path) &&
      !settingsFile.test(path) &&
      !/(^|\/)(tests?|fixtures|src|utils|tools|scripts)\//i.test(path),
  );
  const byFolder = group(rows, (path) => path.slice(0, path.lastIndexOf('/') + 1));
  const sources = [...byFolder].flatMap(([folder, paths]) =>
    paths.length > 3 && folder !== '' ? [folder] : paths,
  );
  const depth = (path: string) => path.replace(/\/$/, '').split('/').length;
  return sources.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
}

/** Of the programs that work with the data. */
const settingsFile =
  /(^|\/)(package(-lock)?|tsconfig|composer|manifest|config[\w.-]*|[\w-]*\.config|record_layout)\.(json|csv)$/i;

function keysOf(disk: ContentFolder, paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.flatMap((path) => partsOf(disk, path)?.front.pairs.map(({ key }) => key) ?? []));
}

interface FileParts {
  readonly front: YamlMap;
  readonly body: string;
  readonly isBroken: boolean;
}

/** Undefined where it cannot be read. */
function partsOf(disk: ContentFolder, path: string): FileParts | undefined {
  const collector = new ProblemCollector(path);
  const bytes = disk.read(path, maxItemSize);
  const text = isMistake(bytes) ? undefined : decodeText(bytes, collector);
  if (text === undefined) return undefined;
  const { front, body, isBroken = false } = splitForeign(text, collector);
  return { front, body, isBroken };
}
