import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { isObject } from '../../src/import/formats/flatten.ts';
import { buildArchive, mixedArchive } from './mixed-archive.ts';

function json(path: string) {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return value;
}

/** The rows of a CSV as objects. */
function rows(path: string): readonly Record<string, string>[] {
  return parse(readFileSync(path), { columns: true });
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

test('an item is published with all that is known of it', async () => {
  const site = await buildArchive(mixedArchive);
  const path = join(site, 'data/items/walk-out.json');
  expect(json(path)).toEqual({
    id: 'walk-out',
    page: 'items/walk-out.html',
    url: 'https://example.org/harbour/items/walk-out.html',
    title: '=HYPERLINK("http://example.org", "Walk-out")',
    date: '1931-05-04',
    firstDay: '1931-05-04',
    lastDay: '1931-05-04',
    language: 'en',
    dateline: 'Leith',
    summary: 'The men said "no", and walked out.',
    topics: [{ id: 'strikes', name: 'Strikes | lock-outs' }],
    actors: [
      { id: 'ada-byron', type: 'person', name: 'Ada "The Docker" Byron' },
      { id: 'leith', type: 'place', name: 'Leith' },
    ],
    sources: [
      {
        name: 'Evening Dispatch',
        authors: ['A. Reporter', 'B, Reporter'],
        page: 'A4',
        url: 'https://example.org/dispatch',
        rights: 'https://rightsstatements.org/vocab/InC/1.0/',
        published: '1931-05-05',
        publishedFirstDay: '1931-05-05',
        publishedLastDay: '1931-05-05',
      },
      { name: 'The Scotsman', retrieved: '2020-01-02' },
    ],
    fields: {
      casualties: 2,
      kind: ['report'],
      seen: { date: '1931-05~', firstDay: '1931-05-01', lastDay: '1931-05-31' },
      scene: [{ name: 'Leith', actor: 'leith' }, { name: 'Granton' }],
      words: ['one', 'two, three'],
      title2: '+1',
      page: 12,
      more: 'https://example.org/more',
    },
    otherFields: { binder: ['blue'] },
    corrections: [
      {
        date: '2025-03-02',
        firstDay: '2025-03-02',
        lastDay: '2025-03-02',
        text: 'The strike began on a Monday.',
      },
    ],
    added: '2025-01-02',
    relations: [{ kind: 'translationOf', item: 'open' }],
    links: ['open'],
    attachments: [
      {
        path: 'items/1931/scan.png',
        bytes: statSync(join(site, 'items/1931/scan.png')).size,
        sha256: sha256(join(site, 'items/1931/scan.png')),
        transcript: 'Words of the scan.',
      },
    ],
    text: 'The men said "no", and walked out.\nA second paragraph, with strong words and a scan, see open and more.',
    html: expect.stringContaining('<strong>strong</strong>'),
  });
  expect(json(join(site, 'data/items/uncertain.json'))).toMatchObject({
    date: '192X',
    firstDay: '1920-01-01',
    lastDay: '1929-12-31',
  });
  expect(json(join(site, 'data/items/undated.json'))).toMatchObject({
    date: 'unknown',
    dateText: 'date, not visible',
  });
});

test('the list of items is that of their files, newest first, and drafts, withdrawn and private words are nowhere', async () => {
  const site = await buildArchive(mixedArchive);
  const list = json(join(site, 'data/items.json'));
  const ids = ['walk-out', 'uncertain', 'open', 'undated'];
  expect(list).toEqual(ids.map((id) => json(join(site, `data/items/${id}.json`))));
  expect(readdirSync(join(site, 'data/items')).sort()).toEqual(ids.map((id) => `${id}.json`).sort());
  const withdrawn = [
    {
      id: 'withdrawn',
      page: 'items/withdrawn.html',
      date: '2025-03',
      firstDay: '2025-03-01',
      lastDay: '2025-03-31',
      reason: 'A wish',
    },
  ];
  expect(json(join(site, 'data/withdrawn.json'))).toEqual(withdrawn);
  expect(rows(join(site, 'data/withdrawn.csv'))).toEqual(withdrawn);
  for (const path of filesIn(join(site, 'data'))) {
    expect(readFileSync(join(site, 'data', path), 'utf8')).not.toMatch(
      /nobody may see|Nobody may|held\b|Not yet|Unfinished|For us alone/,
    );
  }
});

test('the table of items has the same, in a form that spreadsheets show and do not compute', async () => {
  const site = await buildArchive(mixedArchive);
  const [first, second, third] = rows(join(site, 'data/items.csv'));
  expect(first).toMatchObject({
    id: 'walk-out',
    title: '\'=HYPERLINK("http://example.org", "Walk-out")',
    firstDay: '1931-05-04',
    topics: 'strikes',
    topicNames: 'Strikes / lock-outs',
    actors: 'ada-byron|leith',
    actorNames: 'Ada "The Docker" Byron|Leith',
    sourceName: 'Evening Dispatch',
    sourceAuthors: 'A. Reporter|B, Reporter',
    sourcePublishedFirstDay: '1931-05-05',
    sourceCount: '2',
    casualties: '2',
    kind: 'report',
    seen: '1931-05~',
    seenFirstDay: '1931-05-01',
    seenLastDay: '1931-05-31',
    scene: 'Leith|Granton',
    words: 'one|two, three',
    title2: "'+1",
    field_page: '12',
    page: 'items/walk-out.html',
    otherFields: '{"binder":["blue"]}',
    translationOf: 'open',
    versionOf: '',
    links: 'open',
    corrections: '2025-03-02: The strike began on a Monday.',
    attachments: 'items/1931/scan.png',
    text: 'The men said "no", and walked out.\nA second paragraph, with strong words and a scan, see open and more.',
  });
  expect(second).toMatchObject({ date: '192X', seen: 'unknown', seenFirstDay: '' });
  expect(third).toMatchObject({ title: 'Open, "to" the end', date: '1890/..', text: 'Äpfel & Birnen <3' });
  // RFC 4180: lines end with CR and LF, those within a cell are in quotation marks.
  const text = readFileSync(join(site, 'data/items.csv'), 'utf8');
  expect(text.split('\r\n')).toHaveLength(6);
});

test('every JSON file is what the schema says', async () => {
  const site = await buildArchive(mixedArchive);
  const data = join(site, 'data');
  const schema = json(join(data, 'schema.json'));
  if (!isObject(schema)) throw new Error('no schema');
  const ajv = new Ajv2020({ allErrors: true });
  ajv.addSchema(schema, 'data');
  const errorsOf = (path: string, part: string) => {
    const validate = ajv.getSchema(`data${part}`);
    if (validate === undefined) throw new Error(`no schema ${part}`);
    validate(json(join(data, path)));
    return validate.errors ?? [];
  };
  for (const file of readdirSync(join(data, 'items'))) expect(errorsOf(`items/${file}`, '')).toEqual([]);
  for (const list of ['items', 'topics', 'actors', 'sources', 'withdrawn']) {
    expect(errorsOf(`${list}.json`, `#/$defs/${list}`)).toEqual([]);
    expect(errorsOf(`${list}.json`, '')).toEqual([]);
  }
  // What it would say of something else.
  expect(errorsOf('topics.json', '#/$defs/items')).not.toEqual([]);
});

test('the checksums are those of the files, for programs of BagIt and for sha256sum', async () => {
  const site = await buildArchive(mixedArchive);
  const lines = readFileSync(join(site, 'manifest-sha256.txt'), 'utf8').trimEnd().split('\n');
  const listed = lines.map((line) => line.slice(66));
  expect(listed).toEqual(
    filesIn(join(site, 'data'))
      .map((path) => `data/${path}`)
      .sort(),
  );
  for (const line of lines) expect(line).toBe(`${sha256(join(site, line.slice(66)))}  ${line.slice(66)}`);
  expect(readFileSync(join(site, 'bagit.txt'), 'utf8')).toBe(
    'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
  );
  const bytes = listed.reduce((sum, path) => sum + statSync(join(site, path)).size, 0);
  expect(readFileSync(join(site, 'bag-info.txt'), 'utf8')).toBe(
    'Source-Organization: Port Society\nContact-Email: archive@example.org\n' +
      'External-Description: Harbour news. News of a port, 1890 to 1931.\nExternal-Identifier: https://example.org/harbour/\n' +
      `Payload-Oxum: ${bytes}.${listed.length}\nBag-Software-Agent: Clipfile\n`,
  );
  for (const file of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const check = spawnSync('sha256sum', ['--check', '--quiet', file], { cwd: site, encoding: 'utf8' });
    if (check.error === undefined) expect(check.stdout + check.stderr).toBe('');
  }
});

test('the data package names every table with its columns, and its keys hold', async () => {
  const site = await buildArchive(mixedArchive);
  const data = join(site, 'data');
  const descriptor = descriptorIn(data);
  expect(descriptor).toMatchObject({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'harbour-news',
    homepage: 'https://example.org/harbour/',
    licenses: [{ path: 'https://creativecommons.org/licenses/by/4.0/' }],
  });
  const lists = readdirSync(data).filter((path) => /\.(csv|json)$/.test(path));
  const described = descriptor.resources.map(({ path }) => path);
  expect(described.toSorted()).toEqual(
    lists.filter((path) => !['schema.json', 'datapackage.json'].includes(path)).sort(),
  );
  expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(described.length);
  for (const { path, bytes, hash, schema } of descriptor.resources) {
    expect([path, bytes, hash]).toEqual([
      path,
      statSync(join(data, path)).size,
      `sha256:${sha256(join(data, path))}`,
    ]);
    if (schema === undefined) continue;
    const table = parse(readFileSync(join(data, path)), { columns: false });
    expect(schema.fields.map(({ name }) => name)).toEqual(table[0]);
    for (const row of rows(join(data, path))) {
      for (const { name, type, constraints } of schema.fields) {
        const cell = row[name] ?? '';
        if (cell === '') expect([name, constraints?.required]).toEqual([name, undefined]);
        else if (type !== 'string' && type !== 'list')
          expect([name, cell]).toEqual([name, expect.stringMatching(patterns[type])]);
      }
    }
    const keyOf = (row: Record<string, string>) => schema.primaryKey.map((name) => row[name]).join(' ');
    expect(new Set(rows(join(data, path)).map(keyOf)).size).toBe(rows(join(data, path)).length);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const target = rows(join(data, `${reference.resource ?? path.replace('.csv', '')}.csv`)).map(
        ({ id }) => id,
      );
      const values = rows(join(data, path))
        .map((row) => row[fields[0] ?? ''])
        .filter(Boolean);
      expect(target).toEqual(expect.arrayContaining(values));
    }
  }
  const keys = descriptor.resources.flatMap(({ name, schema }) => (schema?.foreignKeys ? [name] : []));
  expect(keys).toEqual(['topics', 'item-topics', 'item-actors', 'item-sources', 'attachments']);
});

interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema?: {
      readonly fields: readonly {
        readonly name: string;
        readonly type: 'string' | 'list' | keyof typeof patterns;
        readonly constraints?: { readonly required?: boolean };
      }[];
      readonly primaryKey: readonly string[];
      readonly foreignKeys?: readonly {
        readonly fields: readonly string[];
        readonly reference: { readonly resource?: string };
      }[];
    };
  }[];
}

function descriptorIn(data: string): Descriptor {
  const descriptor: Descriptor = JSON.parse(readFileSync(join(data, 'datapackage.json'), 'utf8'));
  return descriptor;
}

const patterns = {
  integer: /^\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d\d-\d\d$/,
  boolean: /^(true|false)$/,
  object: /^\{.*\}$/s,
};

const hasSqlite = spawnSync('sqlite3', ['--version']).error === undefined;

test.skipIf(!hasSqlite)('SQLite imports the tables, and joins them', async () => {
  const site = await buildArchive(mixedArchive);
  const database = join(site, 'archive.db');
  const sql = (...commands: readonly string[]) =>
    execFileSync('sqlite3', ['-bail', database, ...commands], { cwd: join(site, 'data'), encoding: 'utf8' });
  sql(
    ...['items', 'topics', 'actors', 'item-topics', 'item-actors', 'item-sources'].map(
      (name) => `.import --csv ${name}.csv "${name}"`,
    ),
  );
  const query = `SELECT items.id, topics.name FROM items JOIN "item-topics" ON item = items.id
    JOIN topics ON topics.id = topic WHERE firstDay >= '1900' ORDER BY items.id`;
  expect(sql(query)).toBe('walk-out|Strikes | lock-outs\n');
  expect(sql('SELECT count(*), sum(casualties) FROM items')).toBe('4|2.0\n');
  expect(sql("SELECT text FROM items WHERE id = 'open'")).toBe('Äpfel & Birnen <3\n');
  expect(sql('SELECT name, number FROM "item-sources" WHERE item = \'walk-out\'')).toBe(
    'Evening Dispatch|1\nThe Scotsman|2\n',
  );
});

test('the examples of the page run on the data', async () => {
  const site = await buildArchive(mixedArchive);
  const options = { cwd: join(site, 'data'), encoding: 'utf8' } as const;
  const blocks = readFileSync(join(site, 'data.html'), 'utf8').matchAll(/<pre><code>(.*?)<\/code><\/pre>/gs);
  const [duckdb = '', sqlite = '', pandas = '', check = ''] = Array.from(blocks, ([, code = '']) =>
    code.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );
  expect(check).toBe('sha256sum -c manifest-sha256.txt');
  if (hasSqlite) {
    expect(
      execFileSync('sqlite3', ['-bail'], { ...options, input: sqlite })
        .split('\n')
        .toSorted(),
    ).toEqual(['', 'Strikes | lock-outs|1', 'Work|1']);
  }
  const python = (code: string) => spawnSync('python3', ['-c', code], options);
  if (python('import pandas').status === 0) {
    const { stdout, stderr } = python(pandas);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Work +1$/m);
  }
  if (python('import duckdb').status === 0) {
    const { stdout, stderr } = python(
      `import duckdb\nprint(duckdb.sql(${JSON.stringify(duckdb)}).fetchall())`,
    );
    expect(stderr).toBe('');
    expect(stdout).toContain("('1931', 1)");
  }
});

test('data: false leaves all of it out', async () => {
  const site = await buildArchive({
    'site.yml': 'title: Harbour\ndata: false\n',
    'items/a.md': '---\ntitle: A\ndate: 1931\n---\n',
  });
  expect(existsSync(join(site, 'items/a.html'))).toBe(true);
  expect(readdirSync(site).filter((path) => /data|manifest|bag/.test(path))).toEqual([]);
});

test('an archive without items has lists without entries', async () => {
  const site = await buildArchive({ 'site.yml': 'title: Harbour\n' });
  expect(json(join(site, 'data/items.json'))).toEqual([]);
  expect(readFileSync(join(site, 'data/items.csv'), 'utf8')).toMatch(/^id,title,.*\r\n$/);
});
