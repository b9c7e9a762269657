import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { formatProblems, readFolder, validArchive } from '../read/content-folder.ts';

/** Checks that what `docs/fields.md` says is true. */
const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const page = readFileSync(join(docs, 'fields.md'), 'utf8');
const example = join(docs, 'fields');

test.each([
  ['yaml', 'site.yml'],
  ['markdown', 'items/dockers-walk-out.md'],
])('its %s is %s of the example archive', (language, file) => {
  const block = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'ms').exec(page)?.[1];
  expect(block).toBe(readFileSync(join(example, file), 'utf8'));
});

test('the example has no problems, and an item with a value of each type', async () => {
  const { content, problems } = await readContent(example);
  expect(problems).toEqual([]);
  const fields = content?.items.find(({ id }) => id === 'dockers-walk-out')?.fields ?? {};
  expect(new Set(Object.values(fields).map(({ type }) => type)).size).toBe(7);
});

test('its tables have all keys of a declaration and all types', async () => {
  const fields = 'fields: {a: {x: y}, b: {type: x}}';
  const messages = formatProblems(
    await readFolder({ ...validArchive, 'site.yml': `title: Harbour\n${fields}\n` }),
  );
  const named = [...messages.matchAll(/(?:in a field are|type must be) (.+)\./g)].flatMap(([, names = '']) =>
    names.split(/, | and | or /),
  );
  expect(named.length).toBeGreaterThan(10);
  expect([...page.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name)).toEqual(named);
});
