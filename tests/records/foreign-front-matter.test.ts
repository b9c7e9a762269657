import { expect, test } from 'vitest';
import { readYaml } from '../../src/read/yaml.ts';
import type { DateConventions } from '../../src/records/date-parts.ts';
import { mapFrontMatter } from '../../src/records/foreign-front-matter.ts';
import { normalizeReadRules } from '../../src/records/normalize-read-rules.ts';
import { ProblemCollector } from '../../src/records/problem.ts';
import type { YamlMap, YamlNode } from '../../src/records/yaml-node.ts';

interface Given {
  readonly path?: string;
  readonly heading?: string;
  readonly rules?: string;
  readonly conventions?: DateConventions;
}

/** The mapped front matter as plain values, with the messages. */
function mapped(front: string, { path = 'a.md', heading = '', rules, conventions = {} }: Given = {}) {
  const collector = new ProblemCollector('a.md');
  const mapping = normalizeReadRules(parse(rules ?? 'plain'), new ProblemCollector('site.yml'))?.mapping;
  if (mapping === undefined) throw new Error('The rules are wrong.');
  const file = { path, front: front === '' ? noFront : mapOf(parse(front)), heading };
  const result = mapFrontMatter(file, mapping, conventions, collector);
  const messages = collector.problems.map(({ line, message }) => `${line} ${message}`);
  return { ...result, fields: plain(result.front), messages };
}

const noFront: YamlMap = { kind: 'map', pairs: [], line: 1 };

function parse(yaml: string): YamlNode {
  const node = readYaml(yaml, new ProblemCollector('a.md'));
  if (node === undefined) throw new Error('The YAML is wrong.');
  return node;
}

function mapOf(node: YamlNode): YamlMap {
  if (node.kind !== 'map') throw new Error('No map');
  return node;
}

function plain(node: YamlNode): unknown {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.entries.map(plain);
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key, plain(value)]));
}

test('a post of Jekyll', () => {
  const front =
    'layout: post\ntitle: Strike\ndate: 2024-01-02 10:00:00 +0200\ntags: [Ports, "Paris, France"]\ncategories: news\nauthor: A. Writer\npublished: false\n';
  expect(mapped(front, { rules: 'jekyll' }).fields).toEqual({
    draft: 'true',
    title: 'Strike',
    date: '2024-01-02',
    topics: ['Ports', 'Paris, France', 'news'],
    source: { author: 'A. Writer' },
  });
});

test('keys below a key are fields of their own, or its name where it is mapped', () => {
  const front =
    'title: T\nauthor: {name: Ada, email: a@example.org}\ntags: [{tag: sea}, {tag: quay}]\nextra: {mood: grey, deep: {er: x}}\nfiles: [{src: a, alt: b}, {src: c}]\nskip: {a: b}\n';
  expect(mapped(front, { rules: '{ignore: [skip]}' }).fields).toEqual({
    title: 'T',
    date: 'unknown',
    topics: ['sea', 'quay'],
    source: { author: 'Ada' },
    'author.email': 'a@example.org',
    'extra.mood': 'grey',
    'extra.deep.er': 'x',
    'files.src': ['a', 'c'],
    'files.alt': 'b',
  });
});

test('a mapping names keys below a key', () => {
  const rules = '{topics: [taxonomies.tags], source.author: [extra.author]}';
  const front = 'title: T\ntaxonomies: {tags: [sea]}\nextra: {author: Ada}\n';
  expect(mapped(front, { rules }).fields).toEqual({
    title: 'T',
    date: 'unknown',
    topics: ['sea'],
    source: { author: 'Ada' },
  });
});

test('a mapping names the parts of a source', () => {
  const front =
    'title: T\nevent: 2024-01-02\nprinted: 4 January 2024\nby: [A. Writer, B. Writer]\npg: 3\ndesk: News\nissn: 0317-8471\norig: fr\ncity: Leith\n';
  const rules =
    'date: event\nsource.published: printed\nsource.author: by\nsource.page: pg\nsource.section: desk\nsource.issn: issn\nsource.language: orig\nsource.place: city\n';
  expect(mapped(front, { rules }).fields).toEqual({
    title: 'T',
    date: '2024-01-02',
    source: {
      author: ['A. Writer', 'B. Writer'],
      published: '2024-01-04',
      page: '3',
      section: 'News',
      place: 'Leith',
      issn: '0317-8471',
      language: 'fr',
    },
  });
  const wrong = mapped(front.replace('8471', '8472').replace('printed: 4', 'printed: 2'), { rules });
  expect(wrong.fields).toMatchObject({ issn: '0317-8472' });
  expect(wrong.fields).not.toHaveProperty('source.published');
  expect(wrong.messages).toEqual(['7 "0317-8472" cannot be read as source.issn']);
});

test('earlier addresses are kept as such, and names as names', () => {
  const front =
    'title: T\naliases: [/old/fog/, old/fog.html, The fog, /feed.xml]\nredirect_from: /2019/fog\n';
  expect(mapped(front).fields).toMatchObject({
    formerly: ['/old/fog/', '/old/fog.html'],
    aliases: ['The fog', '/feed.xml'],
  });
  expect(mapped('title: T\nredirect_from: /2019/fog\n').fields).toMatchObject({ formerly: ['/2019/fog'] });
});

test('what is not published yet is a draft', () => {
  const isDraft = (front: string, path = 'a.md') => {
    const { draft, status } = mapped(front, { path }).fields as Record<string, unknown>;
    return draft === 'true' || status === 'draft';
  };
  expect(isDraft('title: T\n', '_drafts/a.md')).toBe(true);
  expect(isDraft('title: T\npublish: false\n')).toBe(true);
  expect(isDraft('title: T\nprivate: true\n')).toBe(true);
  expect(isDraft('title: T\npublish: true\n')).toBe(false);
});

test('a date and a language may be in the address and in a folder', () => {
  const rules = '{language: [lang, folder-language]}';
  const front = 'title: T\npermalink: /2024/05/06/fog/\n';
  expect(mapped(front, { rules, path: 'content/pt-br/fog.md' }).fields).toMatchObject({
    date: '2024-05-06',
    language: 'pt-br',
  });
});

test('null is nothing', () => {
  expect(mapped('title: T\ntags: [null, sea]\nmood: null\nsection: ~\n').fields).toEqual({
    title: 'T',
    date: 'unknown',
    topics: ['sea'],
  });
});

test('a clipping of Obsidian Web Clipper', () => {
  const front =
    'title: "Fog"\nsource: "https://example.org/fog"\nauthor:\n  - "[[Ada Lovelace]]"\npublished: 2024-02-03\ncreated: 2024-05-06\ndescription: "Thick."\ntags:\n  - "clippings"\n';
  expect(mapped(front, { rules: 'obsidian-clipper' }).fields).toEqual({
    title: 'Fog',
    date: '2024-02-03',
    summary: 'Thick.',
    topics: ['clippings'],
    source: { author: 'Ada Lovelace', url: 'https://example.org/fog', retrieved: '2024-05-06' },
  });
});

test('a mapping names actors by type, and links in fields are names', () => {
  const rules = '{items: ["*.md"], actors: {person: [people], place: [location]}, topics: [tags]}';
  const front =
    'people: ["[[People/Ada|Lady]]", {name: Bo}]\nlocation: Bristol; Bath\ntags: "#sea"\ntopics: Kept\n';
  expect(mapped(`title: T\n${front}`, { rules }).fields).toEqual({
    title: 'T',
    date: 'unknown',
    topics: ['sea'],
    actors: ['person: Ada', 'person: Bo', 'place: Bristol', 'place: Bath'],
    original_topics: 'Kept',
  });
});

test('without front matter, the title is the first heading, or the name, and the date is in the path', () => {
  expect(mapped('', { path: '1931-05-06-the-lens.md', heading: 'A lens' })).toMatchObject({
    hasHeadingAsTitle: true,
    fields: { title: 'A lens', date: '1931-05-06' },
  });
  expect(mapped('', { path: '1931/05/the-new-lens/index.md' }).fields).toEqual({
    title: 'The new lens',
    date: '1931-05',
  });
});

test.each([
  ['date: 2020-01-01\npublished: 2019-05-05', '2019-05-05'],
  ['date: 2020-01-01', '2020-01-01'],
  ['published:\ndate: 2020', '2020'],
  ['other: 1', '1937-07-18'],
])('the first date of several: %s', (front, date) => {
  const rules = '{items: ["*.md"], date: [published, date, filename]}';
  expect(mapped(front, { rules, path: '1937-07-18 x.md' }).fields).toMatchObject({ date });
});

test('a date that cannot be read is unknown and keeps its words', () => {
  expect(mapped('title: T\ndate: not visible')).toMatchObject({
    fields: { date: 'unknown', dateText: 'not visible' },
    messages: ['2 date cannot be read: "not visible"'],
  });
});

test('a date whose meaning other dates show', () => {
  const front = 'title: T\ndate: 3/4/1905';
  expect(mapped(front)).toMatchObject({ needsConventions: true, fields: { date: 'unknown' } });
  expect(mapped(front, { conventions: { order: 'day-month' } })).toMatchObject({
    needsConventions: true,
    fields: { date: '1905-04-03' },
  });
  expect(mapped('date: 3 April 1905')).toMatchObject({ needsConventions: false });
});

test('what cannot be read as what it is mapped to is kept, and told', () => {
  const rules = '{items: ["*.md"], source.url: [link]}';
  expect(mapped('title: T\nlink: see below', { rules })).toMatchObject({
    fields: { link: 'see below' },
    messages: ['2 "see below" cannot be read as source.url'],
  });
});

test('the language may be in the name of the file', () => {
  expect(mapped('title: T', { path: 'fog.fr.md' }).fields).toMatchObject({ language: 'fr' });
  expect(mapped('title: T\nlang: de', { path: 'fog.fr.md' }).fields).toMatchObject({ language: 'de' });
  expect(mapped('title: T', { path: 'fog.old.md' }).fields).not.toHaveProperty('language');
});

test('keys are kept, or left out, or left to be refused', () => {
  const front = 'title: T\nmood: grey\nlayout: wide';
  const rules = (other: string) => `{items: ["*.md"], ignore: [layout], other: ${other}}`;
  expect(mapped(front, { rules: rules('keep') }).fields).toHaveProperty('mood', 'grey');
  expect(mapped(front, { rules: rules('ignore') }).fields).not.toHaveProperty('mood');
  expect(mapped(front, { rules: rules('refuse') }).fields).toHaveProperty('mood', 'grey');
  expect(mapped(front, { rules: rules('keep') }).fields).not.toHaveProperty('layout');
});

test('what is said as in an item stays', () => {
  const front = 'title: T\nfeatured: yes\ndraft: true\nsource: {name: Example News}\nstatus: withdrawn';
  expect(mapped(front).fields).toMatchObject({
    featured: 'true',
    source: { name: 'Example News' },
    status: 'withdrawn',
  });
});
