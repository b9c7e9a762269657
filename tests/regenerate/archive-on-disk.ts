import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An item of a small archive, as a test changes it. */
export interface DraftItem {
  folder: string;
  title: string;
  date: string;
  topics: string[];
  actors: string[];
  status: 'published' | 'draft' | 'withdrawn';
  language: string;
  /** Who published it; empty where the file does not say. */
  source: string;
  /** Empty where the file has none. */
  summary: string;
  body: string;
}

interface Entry {
  id: string;
  name: string;
  aliases: string[];
  broader?: string;
}

/** A small archive in memory, of which `save` brings to the disk what differs from it. */
export class ArchiveOnDisk {
  readonly folder: string;
  readonly items = new Map<string, DraftItem>();
  readonly topics: Entry[] = [];
  readonly actors: Entry[] = [];
  /** The text of other files by their paths: `site.yml`, `about.md`, what lies beside items. */
  readonly files = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Writes what changed, and nothing else. */
  save(): void {
    const wanted = this.#texts();
    mkdirSync(this.folder, { recursive: true });
    for (const path of filesIn(this.folder)) if (!wanted.has(path)) rmSync(join(this.folder, path));
    for (const [path, text] of wanted) {
      const place = join(this.folder, path);
      if (textOf(place) === text) continue;
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  }

  #texts(): Map<string, string> {
    const texts = new Map(this.files);
    texts.set('topics.yml', this.topics.map((entry) => entryText(entry)).join(''));
    texts.set('actors.yml', this.actors.map((entry) => entryText(entry, 'person')).join(''));
    for (const [id, item] of this.items) texts.set(`items/${item.folder}${id}.md`, itemText(item));
    return texts;
  }
}

/** The text of every file of a folder, by its path. */
export function treeOf(folder: string): Record<string, string> {
  return Object.fromEntries(filesIn(folder).map((path) => [path, textOf(join(folder, path)) ?? '']));
}

export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}

function entryText({ id, name, aliases, broader }: Entry, type?: string): string {
  return (
    `- id: ${id}\n  name: ${name}\n  aliases: [${aliases.join(', ')}]\n` +
    (broader === undefined ? '' : `  broader: ${broader}\n`) +
    (type === undefined ? '' : `  type: ${type}\n`)
  );
}

function itemText({ title, date, topics, actors, status, language, ...rest }: DraftItem): string {
  return (
    `---\ntitle: ${title}\ndate: ${date}\ntopics: [${topics.join(', ')}]\nactors: [${actors.join(', ')}]\n` +
    `status: ${status}\nlanguage: ${language}\n` +
    (rest.source === '' ? '' : `source: {name: ${rest.source}}\n`) +
    (rest.summary === '' ? '' : `summary: ${rest.summary}\n`) +
    `---\n${rest.body}\n`
  );
}
