import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Something that an archivist does before a build. */
export interface Change {
  readonly what:
    | 'no change'
    | 'newest item added'
    | 'one in the middle'
    | 'one edited'
    | 'one deleted'
    | 'one re-tagged'
    | 'one topic renamed';
  /** Does it for the nth time, each time to another item. */
  change(time: number): void;
}

/** The changes to measure, in the order in which they are made to a content folder. */
export function changes(content: string): readonly Change[] {
  const folder = join(content, 'items');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  const dated = files
    .map((path) => ({ path: join(folder, path), date: dateOf(readFileSync(join(folder, path), 'utf8')) }))
    .filter(({ date }) => date !== '')
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const middle = (time: number) => at(dated, Math.floor(dated.length / 2) + 7 * time);
  const topics = join(content, 'topics.yml');
  const ids = [...readFileSync(topics, 'utf8').matchAll(/\bid"?: "?([a-z0-9-]+)/g)].map(([, id = '']) => id);
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  const add = (id: string, date: string) =>
    writeFileSync(
      join(folder, `${id}.md`),
      `---\ntitle: News of ${id.replaceAll('-', ' ')}\ndate: ${date}\ntopics: [${at(ids, 3)}, ${at(ids, 5)}]\n---\n\nTrade in grain rose. Ministers met again to talk of prices.\n`,
    );
  return [
    { what: 'no change', change: () => settle() },
    { what: 'newest item added', change: (time) => add(`newest-${time}`, at(dated, dated.length - 1).date) },
    { what: 'one in the middle', change: (time) => add(`middle-${time}`, middle(time).date) },
    {
      what: 'one edited',
      change: (time) => edit(middle(10 + time).path, (text) => `${text}\nMore was said later.\n`),
    },
    { what: 'one deleted', change: (time) => rmSync(middle(20 + time).path) },
    {
      what: 'one re-tagged',
      change: (time) => edit(middle(30 + time).path, (text) => retagged(text, at(ids, 7 + time))),
    },
    {
      what: 'one topic renamed',
      change: (time) => edit(topics, (text) => renamed(text, at(ids, Math.floor(ids.length / 3) + time))),
    },
  ];
}

/** Until the times of files that were just written tell them from later ones. */
function settle(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
}

function dateOf(text: string): string {
  return /^date: "?(\d{4}-\d\d-\d\d)"?$/m.exec(text)?.[1] ?? '';
}

/** With this topic and no other. */
function retagged(text: string, topic: string): string {
  const changed = text.replace(/^topics: .*$/m, `topics: [${topic}]`);
  return changed === text ? text.replace('\n---', `\ntopics: [${topic}]\n---`) : changed;
}

function renamed(text: string, id: string): string {
  return text.replace(new RegExp(`(\\bid"?: "?${id}"?, "?name"?: )"?[^"}]+"?`), `$1"${id} by another name"`);
}

function at<Value>(values: readonly Value[], place: number): Value {
  const value = values[place % values.length];
  if (value === undefined) throw new Error('The archive is too small to be changed so');
  return value;
}
