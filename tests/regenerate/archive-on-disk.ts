import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An item that a test can change. */
export interface EditableItem {
  folder: string;
  title: string;
  date: string;
  topics: string[];
  actors: string[];
  status: 'published' | 'draft' | 'withdrawn';
  language: string;
  /** The publisher. If empty, the file has no source. */
  source: string;
  /** If empty, the file has no summary. */
  summary: string;
  /** Lines of front matter with keys that are the owner's own. */
  own: string;
  /** The id of another item, to which its text links and of which it is a part, where there is one with a page. */
  other?: string;
  /** A line of front matter; may be empty. */
  corrections: string;
  /** A day; if empty, there is no embargo. */
  embargo: string;
  /** The day on which it joined the archive. If empty, the file does not say it. */
  added: string;
  body: string;
}

interface EditableTag {
  id: string;
  name: string;
  aliases: string[];
  broader?: string;
}

/** A small archive in memory. `save` writes to disk whatever differs from it. */
export class ArchiveOnDisk {
  readonly folder: string;
  readonly items = new Map<string, EditableItem>();
  readonly topics: EditableTag[] = [];
  readonly actors: EditableTag[] = [];
  /** The texts of all other files by path: `site.yml`, `about.md`, attachments. */
  readonly files = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Writes the files that changed, and deletes those that are gone. */
  save(): void {
    const expected = this.#texts();
    mkdirSync(this.folder, { recursive: true });
    for (const path of filesIn(this.folder)) if (!expected.has(path)) rmSync(join(this.folder, path));
    for (const [path, text] of expected) {
      const target = join(this.folder, path);
      if (textOf(target) === text) continue;
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }

  #texts(): Map<string, string> {
    const texts = new Map(this.files);
    texts.set('topics.yml', this.topics.map((entry) => entryText(entry)).join(''));
    texts.set('actors.yml', this.actors.map((entry) => entryText(entry, 'person')).join(''));
    for (const [id, item] of this.items)
      texts.set(`items/${item.folder}${id}.md`, itemText(id, item, this.items));
    return texts;
  }
}

/** The text of every file in a folder, by path. */
export function readTree(folder: string): Record<string, string> {
  return Object.fromEntries(filesIn(folder).map((path) => [path, textOf(join(folder, path)) ?? '']));
}

/** The paths of all files in a folder, sorted. */
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

function entryText({ id, name, aliases, broader }: EditableTag, type?: string): string {
  return (
    `- id: ${id}\n  name: ${name}\n  aliases: [${aliases.join(', ')}]\n` +
    (broader === undefined ? '' : `  broader: ${broader}\n`) +
    (type === undefined ? '' : `  type: ${type}\n`)
  );
}

function itemText(id: string, item: EditableItem, items: ReadonlyMap<string, EditableItem>): string {
  const { title, date, topics, actors, status, language, other = '', ...rest } = item;
  const named = items.get(other);
  const isNamed = named !== undefined && other !== id && (status === 'draft' || named.status !== 'draft');
  return (
    `---\ntitle: ${title}\ndate: ${date}\ntopics: [${topics.join(', ')}]\nactors: [${actors.join(', ')}]\n` +
    `status: ${status}\nlanguage: ${language}\n` +
    (status === 'withdrawn' ? `withdrawn: {reason: Of ${title}}\n` : '') +
    (rest.source === '' ? '' : `source: {name: ${rest.source}}\n`) +
    (rest.summary === '' ? '' : `summary: ${rest.summary}\n`) +
    // Only one way, so that no item is a part of itself.
    (isNamed && other < id ? `partOf: ${other}\n` : '') +
    (rest.embargo === '' ? '' : `embargo: ${rest.embargo}\n`) +
    (rest.added === '' ? '' : `added: ${rest.added}\n`) +
    `${rest.corrections}${rest.own}---\n${rest.body}\n` +
    (isNamed ? `\n[Another item](${other}.md)\n` : '')
  );
}
