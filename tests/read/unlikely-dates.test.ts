import { expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { createFolder, formatProblems } from './content-folder.ts';

/** The problems, on the given day, of an archive with items of these dates, named `a`, `b`, `c` … */
async function problemsOn(today: string, dates: readonly string[], more = ''): Promise<string> {
  const items = dates.map((date, i) => [
    `items/${String.fromCharCode(97 + i)}.md`,
    `---\ntitle: A\n${more}\ndate: ${date}\n---\n`,
  ]);
  const folder = createFolder({ 'site.yml': 'title: Harbour archive\n', ...Object.fromEntries(items) });
  return formatProblems(await readContent(folder, { today })).replaceAll(folder, 'content');
}

const usual = ['2019', '2020', '2021', '2022'];

test.each([
  ['2031-01-01', '2024-12-18'],
  ['2024-12-19', '2024-12-18'],
  ['2025', '2024-12-18'],
  ['2020/2025', '2024-12-18'],
  ['3031', '2024-12-18'],
])('%s is in the future on %s', async (date, today) => {
  expect(await problemsOn(today, [...usual, date])).toBe(
    `content/items/e.md:4  warning: date in the future "${date}"\n    Check the date: items are about what has happened.`,
  );
});

test.each(['2024-12-18', '2024', '2024-12', '2023/2024', 'unknown'])(
  '%s is not in the future on 2024-12-18',
  async (date) => {
    expect(await problemsOn('2024-12-18', [...usual, date])).toBe('');
  },
);

test('a date far from all others is named with the years of those', async () => {
  expect(await problemsOn('2024-12-18', [...usual, '1020-05-01'])).toBe(
    'content/items/e.md:4  warning: date far from all others "1020-05-01"\n' +
      '    Check the year: nearly all items are from 2019 to 2022. Charts leave this one out.',
  );
});

test('years that are one are named once', async () => {
  expect(await problemsOn('2024-12-18', ['2020', '2020-03', '2020-04-01', '2020-05', '1020'])).toContain(
    'nearly all items are from 2020. Charts',
  );
});

test.each(['draft', 'withdrawn'])(
  'the date of a %s item, which no reader sees, may be any',
  async (status) => {
    expect(
      await problemsOn('2024-12-18', ['3031', '1020', '2020', '2021', '2022'], `status: ${status}`),
    ).toBe('');
  },
);

test('the day on which the original was seen is not in the future', async () => {
  const source = 'source:\n  name: Example News\n  retrieved: 2024-12-19\n';
  expect(await problemsOn('2024-12-19', usual, source)).toBe('');
  expect(await problemsOn('2024-12-18', usual, source)).toContain(
    'warning: retrieved in the future "2024-12-19"\n    Check the date: it is the day on which you saw the original.',
  );
});
