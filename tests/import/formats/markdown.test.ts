import { expect, test } from 'vitest';
import { formatOfFile, readRecords } from './read-records.ts';

test('each heading with a date begins an entry, with the headings above it', async () => {
  const text = `# Bristol

Of the quay.

## Old town

### Fog on the quay | 2020-05-28

No ship came in. See https://example.org/a_(b).

tags: fog, quay
id: br-1

**Links**

* [A film](https://example.org/film)
* https://example.org/a_(b)

### Rain | (Believed to be) 2020-05-29

It fell.

### Hail | Unknown Date

## New town

### 3 June 2020: Snow

\`\`\`
### 4 June 2020: no heading
\`\`\`
`;
  expect(await readRecords({ 'chronicle.md': text })).toEqual([
    {
      line: 7,
      file: 'chronicle',
      'heading 1': 'Bristol',
      'heading 2': 'Old town',
      title: 'Fog on the quay',
      date: '2020-05-28',
      tags: 'fog, quay',
      id: 'br-1',
      link: 'https://example.org/a_(b)',
      body: 'No ship came in. See https://example.org/a_(b).\n\n**Links**\n\n* [A film](https://example.org/film)\n* https://example.org/a_(b)',
    },
    {
      line: 19,
      file: 'chronicle',
      'heading 1': 'Bristol',
      'heading 2': 'Old town',
      title: 'Rain',
      date: '2020-05-29?',
      body: 'It fell.',
    },
    {
      line: 23,
      file: 'chronicle',
      'heading 1': 'Bristol',
      'heading 2': 'Old town',
      title: 'Hail',
      date: 'Unknown Date',
      body: '',
    },
    {
      line: 27,
      file: 'chronicle',
      'heading 1': 'Bristol',
      'heading 2': 'New town',
      title: 'Snow',
      date: '3 June 2020',
      body: '```\n### 4 June 2020: no heading\n```',
    },
  ]);
});

test.each([
  ['Fog (28 May 2020)', 'Fog', '28 May 2020'],
  ['2020-05-28', undefined, '2020-05-28'],
  ['28 May 2020 — Fog', 'Fog', '28 May 2020'],
  ['Fog – May 2020', 'Fog', 'May 2020'],
])('a heading may be %s', async (heading, title, date) => {
  const [record] = await readRecords({ 'a.md': `## ${heading}\n\nText.\n` });
  expect(record).toMatchObject({ date, ...(title && { title }), body: 'Text.' });
});

test('a file without dated headings is one record', async () => {
  const text = '# Fog over 1984\n\nText.\n\n## More\n\nOf it.\n';
  expect(await readRecords({ 'a.md': text })).toEqual([
    { line: 1, file: 'a', title: 'Fog over 1984', body: 'Text.\n\n## More\n\nOf it.' },
  ]);
  expect(formatOfFile({ 'a.markdown': text })).toBe('markdown');
});
