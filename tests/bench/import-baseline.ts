import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';

/**
 * The baseline of imports: a plain script that parses the same table and writes a file for each row, without a mapping,
 * dates, Markdown, duplicates or a memory. No program for this job can take less.
 *
 * usage: import-baseline TABLE OUTPUT
 */
const [table, output] = process.argv.slice(2);
if (table === undefined || output === undefined) throw new Error('usage: import-baseline TABLE OUTPUT');
const rows: AsyncIterable<Readonly<Record<string, string>>> = createReadStream(table).pipe(
  parse({ columns: true }),
);
const folders = new Set<string>();
for await (const { id = '', title = '', date = '', url = '', tags = '', people = '', text = '' } of rows) {
  const folder = join(output, date.slice(0, 4));
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  const front = { title, date, topics: tags.split(', '), actors: people, source: { url, id } };
  writeFileSync(join(folder, `${id}.md`), `---\n${JSON.stringify(front)}\n---\n\n${text}\n`);
}
