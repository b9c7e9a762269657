import { appendFileSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MemoryMistake } from '../../src/import/import-memory.ts';
import { readContent } from '../../src/read/content.ts';
import { createFolder } from '../support/create-folder.ts';
import { itemsIn, runImport } from './run-import.ts';

const site = { 'content/site.yml': 'title: Small\n' };
const header = 'id,title,date,url,tags,people,text\n';
const strike = '7,Strike: day 2,1931-05-04,https://a.example/7,port; labour,Ann Ray,The port stood still.\n';
const fog = '8,Fog,March 1931,https://a.example/8,,,No ship came in.\n';

function archive(rows: string, files: Readonly<Record<string, string>> = {}): string {
  return createFolder({ ...site, ...files, 'news.csv': header + rows });
}

function edit(folder: string, path: string, from: string, to: string): void {
  const file = join(folder, 'content/items', path);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

test('a row becomes an item', async () => {
  const folder = archive(strike + fog);
  const { rows, fields } = await runImport(folder, ['news.csv']);
  expect(itemsIn(folder)).toEqual({
    '1931/strike-day-2.md': `---
title: "Strike: day 2"
date: 1931-05-04
topics: [port, labour]
actors: ["person: Ann Ray"]
source:
  url: "https://a.example/7"
  id: "7"
---

The port stood still.
`,
    '1931/fog.md': `---
title: Fog
date: 1931-03
source:
  url: "https://a.example/8"
  id: "8"
---

No ship came in.
`,
  });
  expect(rows).toMatchObject({ read: 2, written: 2, refused: 0 });
  expect(fields.map(({ field, becomes, rows: count }) => [field, becomes, count])).toEqual([
    ['id', ['id'], 2],
    ['title', ['title'], 2],
    ['date', ['date'], 2],
    ['url', ['source.url'], 2],
    ['tags', ['topics'], 1],
    ['people', ['actors.person'], 1],
    ['text', ['body'], 2],
  ]);
  const { problems, content } = await readContent(join(folder, 'content'));
  expect(problems).toEqual([]);
  expect(content?.actors.map(({ name, type }) => [name, type])).toEqual([['Ann Ray', 'person']]);
});

test('a dry run writes nothing', async () => {
  const long = 'No ship came in and none left. '.repeat(20);
  const folder = archive(`${strike}${fog}9,Sea fog,,,,,${long}\n9,More fog,,,,,${long}\n`);
  const { rows } = await runImport(folder, ['news.csv'], { isDryRun: true });
  expect(rows).toMatchObject({ written: 3, joined: 1 });
  expect(itemsIn(folder)).toEqual({});
  expect(() => statSync(join(folder, 'content/imported.jsonl'))).toThrow('ENOENT');
});

describe('imported again,', () => {
  test('the same changes nothing', async () => {
    const folder = archive(strike + fog);
    await runImport(folder, ['news.csv']);
    const paths = ['imported.jsonl', 'items/1931/fog.md'].map((path) => join(folder, 'content', path));
    const before = paths.map((path) => statSync(path, { bigint: true }).mtimeNs);
    expect((await runImport(folder, ['news.csv'])).rows).toMatchObject({ read: 2, unchanged: 2, written: 0 });
    expect(paths.map((path) => statSync(path, { bigint: true }).mtimeNs)).toEqual(before);
  });

  test('a new row becomes a new item, wherever it is in the file', async () => {
    const folder = archive(fog);
    await runImport(folder, ['news.csv']);
    writeFileSync(join(folder, 'news.csv'), header + strike + fog);
    expect((await runImport(folder, ['news.csv'])).rows).toMatchObject({ unchanged: 1, written: 1 });
    expect(Object.keys(itemsIn(folder))).toEqual(['1931/fog.md', '1931/strike-day-2.md']);
  });

  test('a later export of another name is the same source', async () => {
    const folder = archive(fog);
    await runImport(folder, ['news.csv']);
    writeFileSync(join(folder, 'news-2024-05 (2).csv'), header + fog.replace('No ship', 'Not one ship'));
    const { rows } = await runImport(folder, ['news-2024-05 (2).csv']);
    expect(rows).toMatchObject({ updated: 1, written: 0 });
  });

  test('a changed row changes what the archivist has not touched', async () => {
    const folder = archive(fog);
    await runImport(folder, ['news.csv']);
    edit(folder, '1931/fog.md', 'title: Fog', 'title: Fog in the port');
    writeFileSync(
      join(folder, 'news.csv'),
      header + fog.replace('March 1931', '1931-03-08').replace('No ship', 'Not one ship'),
    );
    expect((await runImport(folder, ['news.csv'])).rows).toMatchObject({ updated: 1 });
    const text = itemsIn(folder)['1931/fog.md'];
    expect(text).toContain('title: Fog in the port\ndate: 1931-03-08\n');
    expect(text).toContain('Not one ship');
  });

  test('where both have changed the same, both are kept', async () => {
    const folder = archive(fog);
    await runImport(folder, ['news.csv']);
    edit(folder, '1931/fog.md', 'title: Fog', 'title: Thick fog');
    writeFileSync(join(folder, 'news.csv'), header + fog.replace('Fog', 'Sea fog'));
    const { rows, conflicts } = await runImport(folder, ['news.csv']);
    expect(rows).toMatchObject({ conflict: 1, updated: 0 });
    expect(conflicts).toEqual([
      { path: 'items/1931/fog.md', beside: 'items/1931/fog.md.new', fields: ['title'] },
    ]);
    const { '1931/fog.md': mine, '1931/fog.md.new': theirs } = itemsIn(folder);
    expect([mine, theirs].map((text) => text?.split('\n')[1])).toEqual([
      'title: Thick fog',
      'title: Sea fog',
    ]);
    expect((await runImport(folder, ['news.csv'])).rows).toMatchObject({ unchanged: 1 });
    const { problems } = await readContent(join(folder, 'content'));
    expect(problems).toEqual([]);
  });

  test('an item that was removed stays removed, and one that was moved is found', async () => {
    const folder = archive(strike + fog);
    await runImport(folder, ['news.csv']);
    rmSync(join(folder, 'content/items/1931/fog.md'));
    renameSync(
      join(folder, 'content/items/1931/strike-day-2.md'),
      join(folder, 'content/items/strike-day-2.md'),
    );
    writeFileSync(join(folder, 'news.csv'), header + strike.replace('stood', 'stands') + fog);
    expect((await runImport(folder, ['news.csv'])).rows).toMatchObject({ removed: 1, updated: 1 });
    expect(itemsIn(folder)).toEqual({ 'strike-day-2.md': expect.stringContaining('The port stands still.') });
  });

  test('an import that was interrupted goes on', async () => {
    const folder = archive(strike + fog);
    await runImport(folder, ['news.csv']);
    const files = itemsIn(folder);
    const memory = join(folder, 'content/imported.jsonl');
    const whole = readFileSync(memory, 'utf8');
    const first = whole.indexOf('\n');
    const cuts = [0, 1, 40, first - 1, first, first + 1, first + 90, whole.length - 2, whole.length - 1];
    for (const cut of cuts) {
      // Twice: what goes on after half a line must not make it longer.
      for (const half of ['', '{"key":"news 1']) {
        writeFileSync(memory, whole.slice(0, cut) + (cut === first + 1 ? half : ''));
        const { rows } = await runImport(folder, ['news.csv']);
        expect(rows.written + rows.unchanged).toBe(2);
        expect(itemsIn(folder)).toEqual(files);
        expect(readFileSync(memory, 'utf8')).toBe(whole);
      }
    }
  });

  test('a memory that is damaged stops the import', async () => {
    const folder = archive(strike + fog);
    await runImport(folder, ['news.csv']);
    const memory = join(folder, 'content/imported.jsonl');
    writeFileSync(memory, `<<<<<<< ours\n${readFileSync(memory, 'utf8')}`);
    await expect(runImport(folder, ['news.csv'])).rejects.toThrow(MemoryMistake);
    await expect(runImport(folder, ['news.csv'])).rejects.toThrow(
      'imported.jsonl:1  not a record of an import',
    );
  });
});

describe('two rows', () => {
  test('with one address and title are one item, and both are accounted for', async () => {
    const folder = archive(
      `${fog}9,Fog | The Port Post,,http://www.a.example/8/?utm_source=x#top,,,More.\n`.replaceAll(
        'Fog',
        'Fog over the harbour',
      ),
    );
    const { rows, rowsFile = '' } = await runImport(folder, ['news.csv']);
    expect(rows).toMatchObject({ written: 1, joined: 1 });
    const joined = JSON.parse(readFileSync(rowsFile, 'utf8'));
    expect(joined).toMatchObject({
      'import:reason': 'same address as the item fog-over-the-harbour',
      'import:row': `${folder}/news.csv:3`,
      text: 'More.',
    });
    expect((await runImport(folder, ['news.csv'])).rows).toMatchObject({ written: 0, unchanged: 2 });
  });

  test('with one address and different titles are two events', async () => {
    const folder = archive(fog + fog.replace('8,Fog', '9,Strike'));
    expect((await runImport(folder, ['news.csv'])).rows).toMatchObject({ written: 2, joined: 0 });
  });

  test('with one title have names of their own', async () => {
    const folder = archive(fog + fog.replaceAll('8', '9'));
    await runImport(folder, ['news.csv']);
    expect(Object.keys(itemsIn(folder))).toEqual(['1931/fog-2.md', '1931/fog.md']);
  });

  test('with one id are two items', async () => {
    const folder = createFolder({ ...site, 'news.csv': 'id,title\n1,Fog\n1,Strike\n' });
    expect((await runImport(folder, ['news.csv'])).rows).toMatchObject({ written: 2 });
    expect((await runImport(folder, ['news.csv'])).rows).toMatchObject({ unchanged: 2 });
  });
});

describe('two rows with nearly the same text', () => {
  const words = Array.from({ length: 120 }, (_, index) => `word${(index * 7919) % 1000}`).join(' ');
  const table = (second: string) =>
    `title,date,outlet,url,text\nFog,1931-05-04,The Post,https://a.example/1,${words}\n${second}\n`;

  test('and one date are one item, which names both sources', async () => {
    const second = `No ships,1931-05-04,Evening News,https://b.example/1,${words} (AP)\nNo ships,1931-05-04,Morning News,https://c.example/1,${words}\nNo ships,1931-05-04,Evening News,https://b.example/1,${words} (PA)`;
    const folder = createFolder({ 'content/site.yml': 'title: Small\n', 'news.csv': table(second) });
    const { rows, undeclared, rowsFile = '' } = await runImport(folder, ['news.csv']);
    expect(rows).toMatchObject({ written: 1, joined: 3 });
    expect(JSON.parse(readFileSync(rowsFile, 'utf8').split('\n', 1)[0] ?? '')).toMatchObject({
      'import:reason': 'nearly the same text as the item fog',
    });
    expect(itemsIn(folder)['1931/fog.md']).toContain(`source:
  - name: The Post
    url: "https://a.example/1"
  - name: Evening News
    url: "https://b.example/1"
  - name: Morning News
    url: "https://c.example/1"
---
`);
    expect(undeclared).toEqual([]);
    expect((await runImport(folder, ['news.csv'])).rows).toMatchObject({
      written: 0,
      updated: 0,
      unchanged: 4,
    });
    const { problems, content } = await readContent(join(folder, 'content'));
    expect(problems).toEqual([]);
    expect(content?.items[0]?.otherSources).toEqual([
      { name: 'Evening News', url: 'https://b.example/1' },
      { name: 'Morning News', url: 'https://c.example/1' },
    ]);
  });

  test('and so many sources that they would fill the front matter are still an item that can be read', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, id) => `Fog,1931-05-04,News ${'x'.repeat(60)},https://a.example/${id},${words}`,
    );
    const folder = archive('');
    writeFileSync(join(folder, 'news.csv'), `title,date,outlet,url,text\n${rows.join('\n')}\n`);
    expect((await runImport(folder, ['news.csv'])).rows).toMatchObject({ written: 1, joined: 199 });
    writeFileSync(join(folder, 'content/site.yml'), 'title: Small\nunknownKeys: keep\n');
    expect((await readContent(join(folder, 'content'))).problems).toEqual([]);
  });

  test('and two dates, or in other words, are two items', async () => {
    const folder = archive('');
    writeFileSync(
      join(folder, 'news.csv'),
      table(`No ships,1931-05-11,Evening News,https://b.example/1,${words}`),
    );
    expect((await runImport(folder, ['news.csv'])).rows).toMatchObject({ written: 2, joined: 0 });
    const other = words.replaceAll('7', '8');
    writeFileSync(
      join(folder, 'later.csv'),
      table(`Rain,1931-05-04,Evening News,https://b.example/2,${other}`),
    );
    expect((await runImport(folder, ['later.csv'])).rows).toMatchObject({ written: 1 });
  });

  test('are found in an archive that is there, whose own items stay as they are', async () => {
    const own = `---\ntitle: My fog\ndate: 1931-05-04\n---\n${words}\n`;
    const folder = archive('', { 'content/items/own.md': own });
    writeFileSync(join(folder, 'news.csv'), table(''));
    expect((await runImport(folder, ['news.csv'])).rows).toMatchObject({ written: 0, joined: 1 });
    expect(itemsIn(folder)).toEqual({ 'own.md': own });
  });
});

test.each([
  ['event_date,date', '1931-05-01,1931-05-04', 'date: 1931-05-01\nsource:\n  published: 1931-05-04\n'],
  ['date,published', '1931-05-01,1931-05-04', 'date: 1931-05-01\nsource:\n  published: 1931-05-04\n'],
  ['date,published', '1931-05-04,4 May 1931', 'date: 1931-05-04\n---\n'],
  ['date,published', ',1931-05-04', 'date: 1931-05-04\n---\n'],
  ['event_date,date', '1931-05-01,', 'date: 1931-05-01\n---\n'],
])('of the dates %s %s, that of the event is the item’s', async (names, dates, expected) => {
  const folder = createFolder({
    'content/site.yml': 'title: Small\n',
    'news.csv': `title,${names}\nFog,${dates}\nRain,1931,1930\n`,
  });
  await runImport(folder, ['news.csv']);
  expect(itemsIn(folder)['1931/fog.md']).toContain(`title: Fog\n${expected}`);
});

test('fields of the archive’s own are kept, and told where site.yml does not know them', async () => {
  const folder = createFolder({
    'content/site.yml': 'title: Small\nfields: {mood: {label: Mood}}\n',
    'news.csv': 'title,mood,Number of ships,status\nFog,grey,3,open\n',
  });
  expect((await runImport(folder, ['news.csv'])).undeclared).toEqual(['Number_of_ships', 'original_status']);
  expect(itemsIn(folder)['fog.md']).toContain('mood: grey\nNumber_of_ships: "3"\noriginal_status: open\n');
  writeFileSync(join(folder, 'content/site.yml'), 'title: Small\nunknownKeys: keep\n');
  expect((await readContent(join(folder, 'content'))).problems).toEqual([]);
});

test('an item that the archivist wrote is not written again, nor touched', async () => {
  const own = '---\ntitle: Fog\ndate: 1931-03-08\nsource: {url: "https://a.example/8"}\n---\nMy own words.\n';
  const folder = archive(fog, {
    'content/items/own.md': own,
    'content/items/1931/fog.md': own.replace('/8', '/99'),
  });
  expect((await runImport(folder, ['news.csv'])).rows).toMatchObject({ joined: 1, written: 0 });
  appendFileSync(join(folder, 'news.csv'), fog.replaceAll('8', '5'));
  await runImport(folder, ['news.csv']);
  expect(Object.keys(itemsIn(folder))).toEqual(['1931/fog-2.md', '1931/fog.md', 'own.md']);
  expect(itemsIn(folder)['own.md']).toBe(own);
});

test('a date of saving is not one of publication', async () => {
  const folder = createFolder({
    ...site,
    'pocket.csv': 'title,url,time_added,tags,status\nFog,https://a.example/8,1700000000,port|sea,unread\n',
  });
  const { undated, sources } = await runImport(folder, ['pocket.csv']);
  expect([undated, sources[0]?.names]).toEqual([1, 'Pocket']);
  expect(itemsIn(folder)['fog.md']).toBe(`---
title: Fog
date: unknown
topics: [port, sea]
source:
  url: "https://a.example/8"
  retrieved: 2023-11-14
---
`);
});

test('what cannot be read is kept, and told', async () => {
  const folder = archive(
    fog.replace('March 1931', 'in those days').replace('https://a.example/8', 'see above'),
  );
  const { unread } = await runImport(folder, ['news.csv']);
  expect(unread).toEqual([
    { key: 'source.url', rows: 1, examples: ['see above'] },
    { key: 'date', rows: 1, examples: ['in those days'] },
  ]);
  expect(itemsIn(folder)['fog.md']).toContain(
    'date: unknown\ndateText: in those days\nsource:\n  id: "8"\n# source.url? see above\n',
  );
  expect((await readContent(join(folder, 'content'))).problems).toEqual([]);
});

test('topics and actors that a closed vocabulary does not list are counted', async () => {
  const folder = archive(strike, {
    'content/topics.yml': '- {id: port, name: Port}\n',
    'content/actors.yml': '- {id: ann-ray, type: person, name: Ann Ray}\n',
  });
  expect((await runImport(folder, ['news.csv'])).unlisted).toEqual({ topics: 1, actors: 0 });
  const { problems } = await readContent(join(folder, 'content'));
  expect(problems.map(({ message }) => message)).toEqual(['unknown topic "labour"']);
});

test('a row without anything to show is refused, and stands in a file', async () => {
  const folder = archive(`${fog}9,,1931-05-05,,port,,\n`);
  const { rows, refusals, rowsFile = '' } = await runImport(folder, ['news.csv']);
  expect(rows).toMatchObject({ written: 1, refused: 1 });
  expect(refusals).toEqual([
    { reason: 'it has no title, no text and no address', rows: 1, examples: [`${folder}/news.csv:3`] },
  ]);
  expect(JSON.parse(readFileSync(rowsFile, 'utf8'))).toMatchObject({
    'import:row': `${folder}/news.csv:3`,
    id: '9',
    tags: 'port',
  });
});

test('rows that were refused can be corrected, and imported from their file', async () => {
  const folder = archive(`${fog}9,,1931-05-05,,port,,\n10,,1931-05-06,,port,,\n`);
  const { rowsFile = '' } = await runImport(folder, ['news.csv']);
  writeFileSync(rowsFile, readFileSync(rowsFile, 'utf8').replace('"title":""', '"title":"Rain"'));
  const { rows, fields } = await runImport(folder, ['.cache/import-rows.jsonl']);
  expect(rows).toMatchObject({ read: 2, written: 1, refused: 1 });
  expect(fields.map(({ field }) => field)).toEqual(['id', 'title', 'date', 'tags']);
  expect(Object.keys(itemsIn(folder))).toEqual(['1931/fog.md', '1931/rain.md']);
  expect(readFileSync(rowsFile, 'utf8').trim().split('\n')).toHaveLength(1);
});

test('titles without Latin letters make names that do not depend on others', async () => {
  const folder = createFolder({ ...site, 'news.json': '[{"title": "港口大雾"}, {"title": "Туман"}]' });
  await runImport(folder, ['news.json']);
  expect(Object.keys(itemsIn(folder))).toEqual([expect.stringMatching(/^item-[0-9a-f]{8}\.md$/), 'tuman.md']);
});

test('HTML becomes Markdown, and what has no place there is counted', async () => {
  const html = '<p>No <b>ship</b> came in.</p><script>alert(1)</script><ul><li>one</li></ul>';
  const row = { title: 'Fog &amp; <i>rain</i>', summary: '<p>No ship.</p>', content: html };
  const folder = createFolder({ ...site, 'news.json': JSON.stringify([row]) });
  const { markup } = await runImport(folder, ['news.json']);
  expect(markup).toEqual({ script: 1 });
  const [text = ''] = Object.values(itemsIn(folder));
  expect(text).toContain('title: "Fog & rain"\ndate: unknown\nsummary: No ship.\n');
  expect(text).toContain('---\n\nNo **ship** came in.\n\n- one\n');
});

describe('dates in numbers', () => {
  const table = (dates: readonly string[]) =>
    `title,date\n${dates.map((date, index) => `Row ${index},${date}\n`).join('')}`;
  const datesIn = (folder: string) =>
    Object.values(itemsIn(folder)).map((text) => /^date: (.*)$/m.exec(text)?.[1]);

  test('are read as all of them together show', async () => {
    const folder = createFolder({ ...site, 'news.csv': table(['3/4/1905', '14/3/1905', '1/2/05']) });
    const { dates } = await runImport(folder, ['news.csv']);
    expect(datesIn(folder).sort()).toEqual(['1905-02-01', '1905-03-14', '1905-04-03']);
    expect(dates).toContain('Dates like 3/4/1905 are the third of April');
  });

  test('are not guessed where nothing shows it, and a mapping can say it later', async () => {
    const folder = createFolder({ ...site, 'news.csv': table(['3/4/1905']) });
    const { dates } = await runImport(folder, ['news.csv']);
    expect(datesIn(folder)).toEqual(['unknown']);
    expect(dates).toContain('are not read');
    const mapping = {
      from: { title: ['title'], date: ['date'] },
      fields: new Map<string, string>(),
      ignore: [],
      other: 'keep',
      order: 'month-day',
    } as const;
    expect((await runImport(folder, ['news.csv'], { mapping })).rows).toMatchObject({ updated: 1 });
    expect(datesIn(folder)).toEqual(['1905-03-04']);
    expect(Object.values(itemsIn(folder)).join()).not.toContain('dateText');
  });
});
