import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A change that an archivist makes before a build. */
export interface Change {
  readonly name:
    | 'no change'
    | 'newest item added'
    | 'older item added'
    | 'item edited'
    | 'item deleted'
    | 'item re-tagged'
    | 'topic renamed';
  /** Makes the change for the given run, to another item each time. */
  apply(run: number): void;
}

/** The changes to measure, in the order in which they must be made. */
export function changes(content: string): readonly Change[] {
  const folder = join(content, 'items');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  const dated = files
    .map((path) => ({ path: join(folder, path), date: dateOf(readFileSync(join(folder, path), 'utf8')) }))
    .filter(({ date }) => date !== '')
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const middle = (run: number) => at(dated, Math.floor(dated.length / 2) + 7 * run);
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
    { name: 'no change', apply: () => waitForFileTimes() },
    { name: 'newest item added', apply: (run) => add(`newest-${run}`, at(dated, dated.length - 1).date) },
    { name: 'older item added', apply: (run) => add(`middle-${run}`, middle(run).date) },
    {
      name: 'item edited',
      apply: (run) => edit(middle(10 + run).path, (text) => `${text}\nMore was said later.\n`),
    },
    { name: 'item deleted', apply: (run) => rmSync(middle(20 + run).path) },
    {
      name: 'item re-tagged',
      apply: (run) => edit(middle(30 + run).path, (text) => retagged(text, at(ids, 7 + run))),
    },
    {
      name: 'topic renamed',
      apply: (run) => edit(topics, (text) => renamed(text, at(ids, Math.floor(ids.length / 3) + run))),
    },
  ];
}

/** Waits until files written from now on get a later time than those already written. */
function waitForFileTimes(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
}

function dateOf(text: string): string {
  return /^date: "?(\d{4}-\d\d-\d\d)"?$/m.exec(text)?.[1] ?? '';
}

/** The item's text, with this topic as its only one. */
function retagged(text: string, topic: string): string {
  const changed = text.replace(/^topics: .*$/m, `topics: [${topic}]`);
  return changed === text ? text.replace('\n---', `\ntopics: [${topic}]\n---`) : changed;
}

function renamed(text: string, id: string): string {
  return text.replace(new RegExp(`(\\bid"?: "?${id}"?, "?name"?: )"?[^"}]+"?`), `$1"${id} by another name"`);
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('The archive is too small for this change');
  return value;
}
