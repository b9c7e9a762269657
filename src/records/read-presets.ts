import type { FieldMapping, Target } from './field-mapping.ts';
import type { ReadRules } from './read-rules.ts';

/** Programs whose folders can be read as they are. `plain` has what most of them share. */
export const presetNames = [
  'plain',
  'jekyll',
  'hugo',
  'eleventy',
  'hexo',
  'zola',
  'pelican',
  'astro',
  'gatsby',
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
  'source.author': 'author authors',
  id: 'slug permalink',
};

const anywhere = ['**/*.{md,markdown,mdx}'];

/** Pages that list others, and have no news of their own. */
const noLists = '!**/_index*.{md,markdown,html}';

/** The keys that each program writes, as its documentation lists them. */
export const adoptionPresets: Readonly<Record<PresetName, ReadRules>> = {
  plain: preset(anywhere, {}, 'layout'),
  // https://jekyllrb.com/docs/front-matter/
  jekyll: preset(
    ['**/_posts/**/*.{md,markdown,html}', '**/_drafts/**/*.{md,markdown,html}'],
    {
      topics: 'topics tags tag categories category',
      summary: 'summary description excerpt subtitle',
    },
    'layout comments pagination sitemap',
  ),
  // https://gohugo.io/content-management/front-matter/
  hugo: preset(
    ['content/**/*.{md,markdown,html}', noLists],
    {
      date: 'date publishDate pubdate published filename',
      summary: 'summary description subtitle deck',
      topics: 'topics tags categories params.tags params.categories',
      id: 'slug url',
      'source.author': 'author authors params.author params.authors',
    },
    'layout type weight lastmod modified menu menus outputs cascade build markup sitemap toc expiryDate isCJKLanguage linkTitle',
  ),
  // https://www.11ty.dev/docs/data-configuration/
  eleventy: preset(
    anywhere,
    {},
    'layout eleventyNavigation eleventyExcludeFromCollections eleventyComputed pagination templateEngineOverride',
  ),
  // https://hexo.io/docs/front-matter
  hexo: preset(
    ['source/_posts/**/*.{md,markdown}', 'source/_drafts/**/*.{md,markdown}'],
    {
      topics: 'topics tags tag categories category',
      summary: 'summary excerpt description subtitle',
    },
    'layout comments updated toc disableNunjucks sticky',
  ),
  // https://www.getzola.org/documentation/content/page/
  zola: preset(
    ['content/**/*.md', noLists],
    {
      topics: 'topics taxonomies.tags taxonomies.categories tags categories',
      'source.author': 'authors extra.author extra.authors author',
      id: 'slug path',
    },
    'template weight updated in_search_index insert_anchor_links render',
  ),
  // https://docs.getpelican.com/en/latest/content.html
  pelican: preset(
    ['content/**/*.{md,markdown}', '!content/pages/**'],
    {
      topics: 'topics tags category',
      language: 'lang language filename-suffix',
      id: 'slug',
    },
    'template modified save_as url',
  ),
  // https://docs.astro.build/en/guides/content-collections/
  astro: preset(
    ['src/{content,data}/**/*.{md,markdown,mdx}', 'content/**/*.{md,markdown,mdx}'],
    {
      date: 'pubDate pubDatetime publishDate date published publishedAt publishedDate filename',
    },
    'layout updatedDate modDatetime',
  ),
  // https://www.gatsbyjs.com/docs/how-to/routing/adding-markdown-pages/
  gatsby: preset(
    ['{content,src,blog,posts,data}/**/*.{md,markdown,mdx}'],
    {
      id: 'slug permalink path',
    },
    'layout template templateKey',
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
    'cssclasses',
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
    'cssclasses enableToc comments modified lastmod updated socialImage socialDescription',
  ),
  // https://github.com/lonekorean/wordpress-export-to-markdown
  'wordpress-export': preset(anywhere, { 'source.id': 'id', attachments: 'coverImage' }, 'type'),
};
