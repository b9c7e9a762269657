import { tidyLine } from '../../records/fields.ts';
import { foldKey } from '../../records/foreign-keys.ts';
import { isMistake, ProblemCollector } from '../../records/problem.ts';
import type { PresetName } from '../../records/read-presets.ts';
import { readJson, readToml } from '../data-front-matter.ts';
import { decodeText } from '../decode.ts';
import type { ContentFolder } from '../folder.ts';
import { maxItemSize } from '../source-files.ts';
import { readYaml } from '../yaml.ts';

/** The program that made a folder. */
export interface FolderGenerator {
  readonly preset: PresetName;
  /** What shows that; empty where nothing does. */
  readonly evidence: string;
}

/**
 * Recognises a generator by its files, else by the keys of the front matter.
 *
 * @param keys of some of the files
 */
export function generatorOf(
  disk: ContentFolder,
  paths: readonly string[],
  keys: ReadonlySet<string>,
): FolderGenerator {
  const root = disk.namesIn('');
  const has = (name: RegExp) => root.find((each) => name.test(each));
  const hasPath = (path: RegExp) => paths.find((each) => path.test(each))?.match(path)?.[0];
  const config = has(/^config\.(toml|ya?ml)$/);
  const signs: readonly (readonly [PresetName, string | undefined])[] = [
    ['quartz', has(/^quartz\.(config|layout)\.ts$/)],
    ['hexo', has(/^_config\.ya?ml$/) && hasPath(/^source\/_posts(?=\/)/)],
    ['jekyll', has(/^_config\.ya?ml$/)],
    ['pelican', has(/^pelicanconf\.py$/)],
    ['astro', has(/^astro\.config\.[cm]?[jt]s$/)],
    ['gatsby', has(/^gatsby-config\.[cm]?[jt]s$/)],
    ['eleventy', has(/^(eleventy\.config|\.eleventy)\.[cm]?js$/)],
    ['hugo', has(/^hugo\.(toml|yaml|yml|json)$/) ?? hasPath(/^config\/_default\/(hugo|config)\.\w+$/)],
    // Both may have a config.toml.
    [
      'zola',
      config !== undefined &&
      /^\[?(base_url|title|markdown|extra)/m.test(textOf(disk, config)) &&
      /^base_url\s*=/m.test(textOf(disk, config))
        ? config
        : undefined,
    ],
    [
      'hugo',
      config === undefined && has(/^config\.json$/) === undefined
        ? undefined
        : hasPath(/^content(?=\/)/) && (config ?? 'config.json'),
    ],
    ['obsidian-clipper', has(/^Clippings$/)],
    ['jekyll', has(/^_posts$/)],
    ['hugo', has(/^archetypes$/)],
  ];
  for (const [preset, name] of signs) if (name !== undefined) return { preset, evidence: name };
  const hasAll = (...names: string[]) => names.every((name) => keys.has(name));
  if (hasAll('source', 'published', 'created')) {
    return { preset: 'obsidian-clipper', evidence: 'the fields source, published and created' };
  }
  if (hasAll('baseURI', 'siteName'))
    return { preset: 'markdownload', evidence: 'the fields baseURI and siteName' };
  if (hasAll('coverImage', 'date')) return { preset: 'wordpress-export', evidence: 'the field coverImage' };
  return { preset: 'plain', evidence: '' };
}

/** What the settings of a generator say of the site. */
export interface GeneratorSettings {
  readonly title: string | undefined;
  readonly language: string | undefined;
  /** Folders of Jekyll's collections, such as `_events`. */
  readonly collections: readonly string[];
  /** The name of the table with the items of a collection of CollectionBuilder. */
  readonly metadata: string | undefined;
}

export function generatorSettings(disk: ContentFolder): GeneratorSettings {
  const config = settingsFiles.find((path) => disk.kindOf(path) === 'file');
  const node = config === undefined ? undefined : nodeOf(disk, config);
  const pairs = node?.kind === 'map' ? node.pairs : [];
  const textAt = (...names: string[]) => {
    const value = pairs.find(({ key }) => names.includes(foldKey(key)))?.value;
    const first = value?.kind === 'list' ? value.entries[0] : value;
    return first?.kind === 'text' ? tidyLine(first.text) || undefined : undefined;
  };
  const collections = pairs.find(({ key }) => key === 'collections')?.value;
  return {
    title: textAt('title', 'name', 'sitetitle') ?? titleInCode(disk),
    language:
      textAt('lang', 'language', 'locale', 'languagecode', 'defaultlanguage', 'defaultcontentlanguage') ??
      codeMatch(disk, 'pelicanconf.py', /^DEFAULT_LANG\s*=\s*u?["']([\w-]+)["']/m) ??
      codeMatch(disk, 'quartz.config.ts', /\blocale:\s*["'`]([\w-]+)["'`]/),
    metadata: config?.startsWith('_config.') ? textAt('metadata') : undefined,
    collections:
      collections?.kind === 'map'
        ? collections.pairs.map(({ key }) => `_${key}`)
        : collections?.kind === 'list'
          ? collections.entries.flatMap((each) => (each.kind === 'text' ? `_${each.text}` : []))
          : [],
  };
}

const settingsFiles = [
  ...['_config.yml', '_config.yaml', 'hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json'],
  ...['config.toml', 'config.yaml', 'config.yml', 'config.json'],
  ...[
    'config/_default/hugo.toml',
    'config/_default/hugo.yaml',
    'config/_default/config.toml',
    'config/_default/config.yaml',
  ],
  ...['_data/metadata.json', '_data/site.json', 'src/_data/metadata.json', 'src/_data/site.json'],
];

/** Settings that are a program, which is not run. */
function titleInCode(disk: ContentFolder): string | undefined {
  return (
    codeMatch(disk, 'pelicanconf.py', /^SITENAME\s*=\s*u?["']([^"'\n]+)["']/m) ??
    codeMatch(disk, 'quartz.config.ts', /\bpageTitle:\s*["'`]([^"'`\n]+)["'`]/) ??
    codeMatch(disk, 'gatsby-config.js', /\btitle:\s*["'`]([^"'`\n]+)["'`]/)
  );
}

function codeMatch(disk: ContentFolder, path: string, pattern: RegExp): string | undefined {
  return disk.kindOf(path) === 'file' ? pattern.exec(textOf(disk, path))?.[1] : undefined;
}

function nodeOf(disk: ContentFolder, path: string) {
  const text = textOf(disk, path);
  const collector = new ProblemCollector(path);
  if (path.endsWith('.toml')) return readToml(text, 1, collector);
  return path.endsWith('.json') ? readJson(text, 1, collector) : readYaml(text, collector);
}

function textOf(disk: ContentFolder, path: string): string {
  const bytes = disk.read(path, maxItemSize);
  return isMistake(bytes) ? '' : (decodeText(bytes, new ProblemCollector(path)) ?? '');
}
