import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ledger, RowOutcome } from '../../src/import/ledger.ts';
import { createFolder } from '../support/create-folder.ts';
import { itemsIn, runImport } from './run-import.ts';

/** A source that changes in any way, and an archivist who does anything to the files, between one import and the next. */
interface Row {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly url: string;
  readonly mood: string;
  readonly text: string;
}

const columns = ['id', 'title', 'date', 'url', 'mood', 'text'] as const;

function csv(rows: readonly Row[]): string {
  return [columns, ...rows.map((row) => columns.map((name) => row[name]))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
}

/** What each field of an item says. */
type Fields = Readonly<Record<'title' | 'date' | 'mood' | 'body', string>>;

const fieldNames = ['title', 'date', 'mood', 'body'] as const;

function fieldsIn(text: string): Fields {
  const value = (key: string) =>
    new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1]?.replace(/^"|"$/g, '') ?? '';
  const body = text.slice(text.indexOf('\n---\n') + 5).trim();
  return { title: value('title'), date: value('date'), mood: value('mood'), body };
}

function fieldsOf(row: Row): Fields {
  return { title: row.title, date: row.date || 'unknown', mood: row.mood, body: row.text };
}

/** What an import must do with a row, found without hashes and memory. */
function expected(row: Row, last: Row | undefined, now: Fields | undefined): RowOutcome {
  if (last === undefined) return 'written';
  if (now === undefined) return 'removed';
  const [base, next] = [fieldsOf(last), fieldsOf(row)];
  const changed = fieldNames.filter((name) => base[name] !== next[name] && now[name] !== next[name]);
  if (changed.some((name) => now[name] !== base[name] && next[name] !== '')) return 'conflict';
  return changed.some((name) => now[name] === base[name]) ? 'updated' : 'unchanged';
}

const word = fc.constantFrom('fog', 'rain', 'snow', 'wind');
const change = fc.record({
  at: fc.nat(9),
  kind: fc.constantFrom('add', 'remove', 'title', 'date', 'mood', 'text', 'move'),
  word,
});
const edit = fc.record({
  at: fc.nat(9),
  kind: fc.constantFrom('title', 'date', 'mood', 'body', 'comment', 'delete', 'rename', 'own'),
  word,
});
const rounds = fc.array(
  fc.record({ changes: fc.array(change, { maxLength: 4 }), edits: fc.array(edit, { maxLength: 4 }) }),
  { minLength: 2, maxLength: 4 },
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

let nextId = 0;

function newRow(text: string): Row {
  const id = String(nextId++);
  return { id, title: `Row ${id}`, date: '1931', url: `https://a.example/${id}`, mood: '', text };
}

function changed(rows: readonly Row[], { at, kind, word: text }: Change): readonly Row[] {
  const index = rows.length === 0 ? 0 : at % rows.length;
  const row = rows[index];
  if (row === undefined || kind === 'add') return rows.toSpliced(index, 0, newRow(text));
  if (kind === 'remove') return rows.toSpliced(index, 1);
  if (kind === 'move') return [...rows.toSpliced(index, 1), row];
  if (kind === 'title') return rows.with(index, { ...row, title: `Row ${row.id} ${text}` });
  if (kind === 'date') return rows.with(index, { ...row, date: text === 'fog' ? '' : `193${text.length}` });
  return rows.with(index, { ...row, [kind]: text === 'snow' && kind === 'mood' ? '' : text });
}

/** Does what an archivist does to one of the files. */
function apply({ at, kind, word: text }: Edit, items: string): void {
  const paths = Object.keys(itemsIn(join(items, '../..'))).filter((path) => path.endsWith('.md'));
  const path = join(items, paths[at % Math.max(1, paths.length)] ?? '');
  if (kind === 'own')
    writeFileSync(join(items, `own-${text}-${at}.md`), `---\ntitle: Mine\ndate: 1900\n---\n${text}\n`);
  else if (paths.length === 0) return;
  else if (kind === 'delete') rmSync(path);
  else if (kind === 'rename') renameSync(path, path.replace(/\.md$/, `-${text}.md`));
  else {
    const before = readFileSync(path, 'utf8');
    const line = (key: string, value: string) =>
      new RegExp(`^${key}: `, 'm').test(before)
        ? before.replace(new RegExp(`^${key}: .*$`, 'm'), `${key}: ${value}`)
        : before.replace('\n---\n', `\n${key}: ${value}\n---\n`);
    const after = {
      title: () => line('title', `My ${text}`),
      date: () => line('date', `192${text.length}`),
      mood: () => line('mood', text),
      body: () => `${before.slice(0, before.indexOf('\n---\n') + 5)}\nMy ${text}.\n`,
      comment: () => before.replace('---\n', `---\n# ${text}\n`),
    }[kind]();
    writeFileSync(path, after);
  }
}

function countsOf(outcomes: readonly RowOutcome[]): Ledger['rows'] {
  const count = (name: RowOutcome) => outcomes.filter((each) => each === name).length;
  return {
    read: outcomes.length,
    written: count('written'),
    updated: count('updated'),
    conflict: count('conflict'),
    unchanged: count('unchanged'),
    joined: count('joined'),
    removed: count('removed'),
    refused: count('refused'),
  };
}

/** Rows in which each field is not empty, as they are counted by hand. */
function fieldCounts(rows: readonly Row[]): ReadonlyMap<string, number> {
  const counts = columns.map((name) => [name, rows.filter((row) => row[name] !== '').length] as const);
  return new Map(counts.filter(([, count]) => count > 0));
}

/** The files of items with the time of their last change. */
function stampsIn(folder: string): unknown {
  const content = join(folder, 'content');
  return readdirSync(content, { recursive: true, encoding: 'utf8' }).map((path) => {
    const { mtimeNs, size } = statSync(join(content, path), { bigint: true });
    return [path, mtimeNs, size];
  });
}

test('an import does with each row what comparing by hand says, and leaves what the archivist has done', async () => {
  await fc.assert(
    fc.asyncProperty(rounds, async (all) => {
      nextId = 0;
      const folder = createFolder({
        'content/site.yml': 'title: A\nunknownKeys: keep\n',
        'content/items/mine.md': '---\ntitle: Mine\ndate: 1900\n---\nMine.\n',
      });
      const items = join(folder, 'content/items');
      /** What was imported last of each id, and the file that it became. */
      const imported = new Map<string, { readonly row: Row; readonly path: string }>();
      let rows: readonly Row[] = [newRow('one'), newRow('two'), newRow('three')];
      for (const { changes, edits } of all) {
        rows = changes.reduce(changed, rows);
        for (const each of edits) apply(each, items);
        const before = itemsIn(folder);
        const outcomes = rows.map((row) => {
          const known = imported.get(row.id);
          const now = known && before[known.path];
          return expected(row, known?.row, now === undefined ? undefined : fieldsIn(now));
        });
        writeFileSync(join(folder, 'rows.csv'), csv(rows));
        const ledger = await runImport(folder, ['rows.csv']);
        expect(ledger.rows).toEqual(countsOf(outcomes));
        expect(new Map(ledger.fields.map(({ field, rows: count }) => [field, count]))).toEqual(
          fieldCounts(rows),
        );
        expect(ledger.conflicts).toHaveLength(ledger.rows.conflict);
        const after = itemsIn(folder);
        checkFiles(rows, outcomes, before, after, imported);
        const stamps = stampsIn(folder);
        const again = await runImport(folder, ['rows.csv']);
        expect(again.rows.unchanged + again.rows.removed).toBe(rows.length);
        expect(stampsIn(folder)).toEqual(stamps);
      }
    }),
    { numRuns: 15 },
  );
}, 180_000);

/** Checks each file, and notes what was imported. */
function checkFiles(
  rows: readonly Row[],
  outcomes: readonly RowOutcome[],
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  imported: Map<string, { readonly row: Row; readonly path: string }>,
): void {
  const mayChange = new Set<string>();
  const added = Object.keys(after).filter((path) => !(path in before));
  for (const [index, row] of rows.entries()) {
    const known = imported.get(row.id);
    if (outcomes[index] === 'written') {
      const path = added.find((each) => after[each]?.includes(`url: "${row.url}"`)) ?? '';
      expect(fieldsIn(after[path] ?? '')).toEqual(fieldsOf(row));
      imported.set(row.id, { row, path });
      continue;
    }
    if (known === undefined || outcomes[index] === 'removed') continue;
    mayChange.add(known.path);
    const [base, next] = [fieldsOf(known.row), fieldsOf(row)];
    const [now, then] = [fieldsIn(before[known.path] ?? ''), fieldsIn(after[known.path] ?? '')];
    for (const name of fieldNames) {
      const isTouched = now[name] !== base[name];
      expect(then[name], name).toBe(isTouched || base[name] === next[name] ? now[name] : next[name]);
    }
    for (const comment of before[known.path]?.match(/^# .*$/gm) ?? [])
      expect(after[known.path]).toContain(comment);
    if (outcomes[index] === 'conflict') {
      const beside = Object.keys(after).filter((path) => path.startsWith(`${known.path}.new`));
      expect(beside.map((path) => fieldsIn(after[path] ?? ''))).toContainEqual(next);
    }
    imported.set(row.id, { row, path: known.path });
  }
  for (const [path, text] of Object.entries(before)) if (!mayChange.has(path)) expect(after[path]).toBe(text);
  const written = outcomes.filter((each) => each === 'written').length;
  expect(added.filter((path) => path.endsWith('.md'))).toHaveLength(written);
}

/** Rows of any kind: ids and addresses missing or used again, the same row twice, nothing in them. */
const anyRow = fc.record({
  id: fc.constantFrom('', '1', '2', '1 #2', '3', 'constructor', '__proto__'),
  title: fc.constantFrom('', 'Fog', 'Fog', 'Rain over the port', 'Rain over the port today', 'Con'),
  date: fc.constantFrom('', '1931', '1931-05-04', 'one day', '3/4/1931'),
  url: fc.constantFrom('', '', 'https://a.example/1', 'https://a.example/2', 'nowhere'),
  mood: fc.constantFrom('', 'grey'),
  text: fc.constantFrom('', 'No ship.', 'No ship came in and none went out. '.repeat(10).trim()),
});
const anyFiles = fc.array(
  fc.record({
    a: fc.array(anyRow, { maxLength: 6 }),
    b: fc.array(anyRow, { maxLength: 6 }),
    edits: fc.array(edit, { maxLength: 3 }),
  }),
  { minLength: 2, maxLength: 3 },
);

test('whatever the rows of two sources are, all are accounted for, and what the archivist has written stays', async () => {
  await fc.assert(
    fc.asyncProperty(anyFiles, async (all) => {
      const folder = createFolder({
        'content/site.yml': 'title: A\nunknownKeys: keep\n',
        'content/items/mine.md':
          '---\ntitle: Fog\ndate: 1931\nsource: {url: "https://a.example/1"}\n---\nMine.\n',
      });
      const items = join(folder, 'content/items');
      for (const { a, b, edits } of all) {
        for (const each of edits) apply(each, items);
        writeFileSync(join(folder, 'a.csv'), csv(a));
        writeFileSync(join(folder, 'b.csv'), csv(b));
        const before = itemsIn(folder);
        const ledger = await runImport(folder, ['a.csv', 'b.csv']);
        const { read, ...outcomes } = ledger.rows;
        const isBlank = (row: Row) => columns.every((name) => row[name] === '');
        const rows = [...a, ...b];
        expect(read).toBe(rows.length);
        expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(read);
        expect(ledger.sources.map((source) => source.rows)).toEqual([a.length, b.length]);
        expect(new Map(ledger.fields.map(({ field, rows: count }) => [field, count]))).toEqual(
          fieldCounts(rows),
        );
        expect(outcomes.refused).toBeGreaterThanOrEqual(rows.filter(isBlank).length);
        const after = itemsIn(folder);
        const added = Object.keys(after).filter((path) => !(path in before));
        expect(added.filter((path) => path.endsWith('.md'))).toHaveLength(outcomes.written);
        for (const [path, text] of Object.entries(before)) {
          // What the archivist writes says so.
          const own = text.split('\n').filter((line) => /My |Mine|^# /.test(line));
          for (const line of own) expect(after[path]?.split('\n')).toContain(line);
          if (/Mine/.test(text)) expect(after[path]).toBe(text);
        }
        const stamps = stampsIn(folder);
        const again = (await runImport(folder, ['a.csv', 'b.csv'])).rows;
        expect(again).toMatchObject({
          read,
          written: 0,
          updated: 0,
          conflict: 0,
          joined: 0,
          refused: outcomes.refused,
        });
        expect(stampsIn(folder)).toEqual(stamps);
      }
    }),
    { numRuns: 20 },
  );
}, 180_000);

test('the id of an item that was removed is given to no other record', async () => {
  const folder = createFolder({ 'content/site.yml': 'title: A\n' });
  const items = join(folder, 'content/items');
  const row = { title: 'Fog', date: '1931', url: '', mood: '' };
  writeFileSync(join(folder, 'a.csv'), csv([{ ...row, id: '1', text: 'No ship came in.' }]));
  await runImport(folder, ['a.csv']);
  expect(Object.keys(itemsIn(folder))).toEqual(['1931/fog.md']);
  rmSync(join(items, '1931/fog.md'));
  const changed = { ...row, id: '1', text: 'No ship came in today.' };
  const other = { ...row, id: '2', text: 'The lamps were lit at noon, and all bells rang.' };
  writeFileSync(join(folder, 'a.csv'), csv([changed, other]));
  for (const expected of [
    { written: 1, removed: 1 },
    { unchanged: 1, removed: 1 },
  ]) {
    expect((await runImport(folder, ['a.csv'])).rows).toMatchObject(expected);
    expect(Object.keys(itemsIn(folder))).toEqual(['1931/fog-2.md']);
  }
});
