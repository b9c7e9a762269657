import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import matter from 'gray-matter';
import { marked } from 'marked';
import { parse } from 'yaml';
import type { ItemSource } from '../../src/pages/item-source.ts';
import type { Actor, ActorType } from '../../src/records/actor.ts';
import type { Content } from '../../src/records/content.ts';
import { normalizeDate } from '../../src/records/date.ts';
import type { Body, Item } from '../../src/records/item.ts';
import { leadOf } from '../../src/records/summary.ts';
import type { Topic } from '../../src/records/topic.ts';

/** Reads a content folder as a plain script would: front matter, YAML and Markdown, without any checks. */
export function readUnchecked(folder: string): UncheckedContent {
  const bodies = new Map<string, Body>();
  const topics = readEntries(join(folder, 'topics.yml')).map(
    (entry): Topic => ({ ...commonFields(entry), ...(entry.broader && { broader: entry.broader }) }),
  );
  const actors = readEntries(join(folder, 'actors.yml')).map(
    (entry): Actor => ({ ...commonFields(entry), type: entry.type ?? 'person' }),
  );
  const topicIds = idsByName(topics);
  const actorIds = idsByName(actors);
  const files = readdirSync(join(folder, 'items'), { recursive: true, encoding: 'utf8' });
  const items = files
    .filter((file) => file.endsWith('.md'))
    .map((file): Item => {
      const { data, content } = matter(readFileSync(join(folder, 'items', file), 'utf8'), {
        engines: { yaml: (text: string) => parse(text, { schema: 'failsafe' }) },
      });
      const date = normalizeDate(data['date']);
      if ('message' in date) throw new Error(date.message);
      const text = content.trim();
      const summary = data['summary'] ?? text.slice(0, text.search(/[.!?]\s|$/) + 1);
      bodies.set(`items/${file}`, { html: marked.parse(content, { async: false }), text });
      return {
        id: basename(file, '.md'),
        file: `items/${file}`,
        title: data['title'],
        date,
        topics: (data['topics'] ?? []).flatMap((name: string) => topicIds.get(name.toLowerCase()) ?? []),
        actors: (data['actors'] ?? []).flatMap((name: string) => actorIds.get(name.toLowerCase()) ?? []),
        summary,
        lead: leadOf(data['summary'] ?? '', text, text),
        language: data['language'] ?? 'en',
        ...(data['dateline'] && { dateline: data['dateline'] }),
        source: data['source'] ?? {},
        status: data['status'] ?? 'published',
        attachments: [],
      };
    });
  const { title, description, language } = parse(readFileSync(join(folder, 'site.yml'), 'utf8'));
  const front = { topics: [] };
  const content: Content = {
    front,
    settings: {
      title,
      description,
      language,
      pageSize: 50,
      feeds: undefined,
      theme: { fonts: 'built-in' },
      front,
      vocabulary: {},
      words: {},
    },
    topics,
    actors,
    items,
    ownPages: [],
    navigation: {},
    look: { fonts: [] },
    pictures: new Map(),
    files: new Map(),
    style: '',
    staticFiles: [],
    ownRedirects: '',
  };
  return { content, source: sourceOf(bodies) };
}

export interface UncheckedContent {
  readonly content: Content;
  readonly source: ItemSource;
}

/** Keys are empty because the baseline compares nothing. */
function sourceOf(bodies: ReadonlyMap<string, Body>): ItemSource {
  return {
    loadBody: ({ file }) => bodies.get(file) ?? { html: '', text: '' },
    loadTranscript: () => ({ paragraphs: [] }),
    fileKey: () => '',
    previewKey: () => '',
  };
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly aliases?: readonly string[];
  readonly broader?: string;
  readonly type?: ActorType;
}

function readEntries(file: string): readonly Entry[] {
  return parse(readFileSync(file, 'utf8'), { schema: 'failsafe' });
}

function commonFields({ id, name, description, aliases = [] }: Entry) {
  return { id, name, aliases, sameAs: [], ...(description && { description }) };
}

function idsByName(tags: readonly (Topic | Actor)[]): ReadonlyMap<string, string> {
  return new Map(
    tags.flatMap((tag) =>
      [tag.id, tag.name, ...tag.aliases].map((name) => [name.toLowerCase(), tag.id] as const),
    ),
  );
}
