import type { FieldMapping, Target } from './field-mapping.ts';
import type { ReadRules } from './read-rules.ts';

/** Programs whose folders can be read as they are. `plain` has what most of them share. */
export const presetNames = [
  'plain',
  'jekyll',
  'hugo',
  'eleventy',
  'obsidian-clipper',
  'markdownload',
  'quartz',
  'wordpress-export',
] as const;
export type PresetName = (typeof presetNames)[number];

type From = Readonly<Partial<Record<Target, string>>>;

/** Names in a text with spaces between them. */
function preset(items: readonly string[], from: From, ignore = ''): ReadRules {
  const names = Object.entries({ ...shared, ...from }).map(([target, text]) => [target, text.split(' ')]);
  const mapping: FieldMapping = {
    from: Object.fromEntries(names),
    fields: new Map(),
    ignore: ignore === '' ? [] : ignore.split(' '),
    other: 'keep',
  };
  return { items, mapping };
}

const shared: From = {
  title: 'title',
  date: 'date filename',
  summary: 'summary description excerpt',
  topics: 'topics tags categories',
  'actors.unknown': 'actors',
  language: 'language lang filename-suffix',
  dateline: 'dateline',
  id: 'slug permalink',
};

const anywhere = ['**/*.md', '**/*.markdown'];

/** The keys that each program writes, as its documentation lists them. */
export const adoptionPresets: Readonly<Record<PresetName, ReadRules>> = {
  plain: preset(anywhere, {}),
  // https://jekyllrb.com/docs/front-matter/
  jekyll: preset(
    ['_posts/**/*.{md,markdown}', '**/_posts/**/*.{md,markdown}', '_drafts/**/*.{md,markdown}'],
    {
      topics: 'topics tags tag categories category',
      summary: 'summary description excerpt subtitle',
      'source.author': 'author authors',
    },
    'layout comments pagination redirect_from sitemap',
  ),
  // https://gohugo.io/content-management/front-matter/
  hugo: preset(
    ['content/**/*.{md,markdown}'],
    {
      date: 'date publishDate pubdate published filename',
      summary: 'summary description subtitle deck',
      id: 'slug url',
      'source.author': 'author authors',
    },
    'layout type weight lastmod modified menu menus outputs cascade build markup sitemap toc expiryDate isCJKLanguage linkTitle aliases',
  ),
  // https://www.11ty.dev/docs/data-configuration/
  eleventy: preset(
    anywhere,
    { 'source.author': 'author authors' },
    'layout eleventyNavigation eleventyExcludeFromCollections eleventyComputed pagination templateEngineOverride',
  ),
  // https://help.obsidian.md/web-clipper/templates: the default template.
  'obsidian-clipper': preset(
    ['Clippings/**/*.md'],
    {
      date: 'published date created filename',
      'source.url': 'source url',
      'source.author': 'author',
      'source.name': 'site publisher',
      'source.retrieved': 'created',
    },
    'cssclasses aliases publish',
  ),
  // https://github.com/deathau/markdownload: its front matter template.
  markdownload: preset(anywhere, {
    date: 'date published created filename',
    summary: 'summary excerpt description',
    'source.url': 'source url baseURI',
    'source.author': 'author byline',
    'source.name': 'publisher siteName',
    'source.retrieved': 'created',
  }),
  // https://quartz.jzhao.xyz/authoring-content
  quartz: preset(
    ['content/**/*.md'],
    { date: 'published date created filename' },
    'aliases cssclasses enableToc comments publish modified lastmod updated socialImage socialDescription',
  ),
  // https://github.com/lonekorean/wordpress-export-to-markdown
  'wordpress-export': preset(
    anywhere,
    { topics: 'topics tags categories', 'source.author': 'author authors', 'source.id': 'id' },
    'coverImage type',
  ),
};
