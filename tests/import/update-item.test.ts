import { describe, expect, test } from 'vitest';
import { hashesOf } from '../../src/import/front-hashes.ts';
import type { FrontValue, ItemDraft } from '../../src/import/item-draft.ts';
import { itemFileText } from '../../src/import/item-file-text.ts';
import { updateItem, withSource } from '../../src/import/update-item.ts';

function draft(front: Readonly<Record<string, FrontValue>>, body = ''): ItemDraft {
  return { front: new Map(Object.entries(front)), body, notes: [], attachments: [], unread: [] };
}

const before = draft(
  {
    title: 'Strike',
    date: '1931',
    topics: ['port'],
    'source.name': 'Post',
    'source.url': 'https://a.example/1',
  },
  'Dockers strike.',
);
const written = itemFileText(before);
const imported = hashesOf(before);

function changed(front: Readonly<Record<string, FrontValue>>, body = 'Dockers strike.'): ItemDraft {
  return draft({ ...Object.fromEntries(before.front), ...front }, body);
}

test('an item is written as people write them', () => {
  expect(written).toBe(`---
title: Strike
date: 1931
topics: [port]
source:
  name: Post
  url: "https://a.example/1"
---

Dockers strike.
`);
});

test('a file that nobody has touched becomes what the source now says', () => {
  const next = changed(
    { title: 'Strike: day 2', topics: ['port', 'labour'], 'source.name': 'Evening Post' },
    'Two\n\nparts',
  );
  expect(updateItem(written, imported, next)).toEqual({
    text: itemFileText(next),
    updated: ['title', 'topics', 'source.name', 'body'],
    conflicts: [],
  });
});

describe('what the archivist has done stays:', () => {
  test.each([
    [
      'a changed field',
      written.replace('[port]', '[harbour]'),
      changed({ title: 'Big strike' }),
      '[harbour]',
    ],
    [
      'a comment',
      written.replace('topics', '# check\ntopics'),
      changed({ title: 'Big strike' }),
      '# check\ntopics',
    ],
    [
      'a new field',
      written.replace('source:', 'status: draft\nsource:'),
      changed({ title: 'Big strike' }),
      'status: draft\nsource:',
    ],
    [
      'a part of the source',
      written.replace('  name', '  author: A. Writer\n  name'),
      changed({ title: 'Big strike', 'source.name': 'News' }),
      '  author: A. Writer\n  name: News\n',
    ],
    [
      'the text',
      written.replace('Dockers', 'All dockers'),
      changed({ title: 'Big strike' }),
      'All dockers strike.',
    ],
    [
      'a removed field',
      written.replace('topics: [port]\n', ''),
      changed({ title: 'Big strike' }),
      'date: 1931\nsource:',
    ],
  ])('%s', (_, file, next, kept) => {
    const { text = '', updated, conflicts } = updateItem(file, imported, next);
    expect(text).toContain('title: Big strike\n');
    expect(text).toContain(kept);
    expect(updated).toContain('title');
    expect(conflicts).toEqual([]);
  });
});

test('what both have changed stays as the archivist has it, and is told', () => {
  const file = written.replace('date: 1931', 'date: 1931-05-04');
  expect(updateItem(file, imported, changed({ date: '1932' }))).toEqual({
    text: undefined,
    updated: [],
    conflicts: ['date'],
  });
});

test('what both have changed alike is no conflict', () => {
  const file = written.replace('date: 1931', 'date: 1932');
  expect(updateItem(file, imported, changed({ date: '1932' }))).toEqual({
    text: undefined,
    updated: [],
    conflicts: [],
  });
});

test('what the source no longer says goes where it was not touched', () => {
  const { topics: _, ...rest } = Object.fromEntries(before.front);
  const next = draft({ ...rest, language: 'en' }, 'Dockers strike.');
  expect(updateItem(written, imported, next).text).toBe(
    written.replace('topics: [port]\n', '').replace('example/1"\n', 'example/1"\nlanguage: en\n'),
  );
});

test('a file that can no longer be read as an item is left alone', () => {
  for (const file of ['', '{title: Strike, date: 1931}', '---\n{title: Strike, date: 1931}\n---\n']) {
    expect(updateItem(file, imported, changed({ date: '1932' })).text).toBeUndefined();
  }
});

describe('a further source', () => {
  const evening = new Map([
    ['name', 'Evening News'],
    ['page', 'A3'],
  ]);
  const added = withSource(written, () => evening) ?? '';

  test('makes the source a list', () => {
    expect(added).toBe(`---
title: Strike
date: 1931
topics: [port]
source:
  - name: Post
    url: "https://a.example/1"
  - name: Evening News
    page: A3
---

Dockers strike.
`);
  });

  test('is named once, and only where it has a name or an address', () => {
    expect(withSource(added, () => new Map([['name', 'Evening News']]))).toBeUndefined();
    expect(withSource(added, () => new Map([['name', 'Post']]))).toBeUndefined();
    expect(withSource(added, () => new Map([['page', '3']]))).toBeUndefined();
  });

  test('is the first where there is none, and the third after two', () => {
    expect(withSource('---\ntitle: Fog\n---\n', () => evening)).toBe(
      '---\ntitle: Fog\nsource:\n  name: Evening News\n  page: A3\n---\n',
    );
    const third = new Map([['url', 'https://c.example/1']]);
    expect(withSource(added, () => third)).toBe(
      added.replace('page: A3\n', 'page: A3\n  - url: "https://c.example/1"\n'),
    );
  });

  test('knows the date of the item', () => {
    const dated = withSource(written, (date) => new Map([['name', `After ${date}`]]));
    expect(dated).toContain('  - name: After 1931\n');
  });

  test('is not added to what is no source', () => {
    expect(withSource('---\nsource: Post\n---\n', () => evening)).toBeUndefined();
    expect(withSource('---\nsource: [Post]\n---\n', () => evening)).toBeUndefined();
  });

  test('stays while the first is brought up to date', () => {
    const next = changed({ 'source.name': 'The Post', 'source.author': ['A. Writer', 'B. Writer'] });
    expect(updateItem(added, imported, next)).toEqual({
      text: added
        .replace('- name: Post', '- name: The Post')
        .replace(
          '    url: "https://a.example/1"\n',
          '    url: "https://a.example/1"\n    author: [A. Writer, B. Writer]\n',
        ),
      updated: ['source.name', 'source.author'],
      conflicts: [],
    });
  });
});
