import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildInTests, copies, describeCase } from './describe-case.ts';

/** What people write above a text, from other programs and by hand. */
describeCase(
  'source-is-an-address',
  {
    copy: { id: 'clip', address: 'https://trains.example.net/news/7' },
    shared: { id: 'a', address: 'https://www.ahhhhfs.com/77675/' },
  },
  (build, { id, address }) => {
    test('the error says how to write an address as the source', async () => {
      const site = await build();
      expect(site.isBuilt).toBe(false);
      expect(site.problems).toEqual([expect.stringMatching(`^items/${id}.md:4 error: .*not a set of keys`)]);
      expect(site.remediesAt(`items/${id}.md:4`)).toEqual([
        expect.stringContaining(`source: {url: "${address}"}`),
      ]);
    });
  },
);

describeCase('authors-not-actors', { copy: 'moved', shared: 'a' }, (build, id) => {
  test('a key of another program is an error that names the key to write', async () => {
    const site = await build();
    expect(site.isBuilt).toBe(false);
    expect(site.problems).toEqual(
      [4, 5, 6, 7].map((line) => `items/${id}.md:${line} error: unknown key in an item`),
    );
    for (const [line, remedy] of [
      [4, 'source: {author: A. Writer}'],
      [5, 'Remove the line.'],
      [6, 'Its name here is date'],
      [7, 'Its name here is summary.'],
    ]) {
      expect(site.remediesAt(`items/${id}.md:${line}`)).toEqual([expect.stringContaining(String(remedy))]);
    }
  });
});

describeCase(
  'date-with-time',
  {
    copy: {
      spaced: ['date with a time of day', '1999-04-12'],
      quoted: ['date with a time of day', '1999-04-12'],
      zone: ['date with a time zone', '1999-04-12'],
      short: ['date with a time of day', '1999-04-12'],
      precise: ['date with a time of day', '1999-04-12'],
      american: ['unreadable date', '1899-04-25'],
      letters: ['date with two digits for the year', 'Write the whole year first'],
      slashes: ['unreadable date', '1999-04-12'],
      either: ['set of dates', '1999-04-12/1999-04-13'],
    },
    shared: {
      a: ['date with a time of day', '2012-10-15'],
      b: ['date with a time of day', '2019-09-26'],
      c: ['date with a time zone', '2018-02-24'],
      d: ['date with a time of day', '2013-07-15'],
      e: ['date with a time of day', '2017-07-01'],
      f: ['unreadable date', '1905-03-14'],
      g: ['date with two digits for the year', 'Write the whole year first'],
      h: ['unreadable date', '2018-06-19'],
      j: ['set of dates', '2012-05-02/2012-05-03'],
    },
  },
  (build, dates) => {
    test.each(Object.entries(dates))('%s is told with what to write instead', async (id, [kind, remedy]) => {
      const site = await build();
      expect(site.isBuilt).toBe(false);
      expect(site.problems).toContain(`items/${id}.md:3 error: ${kind}`);
      expect(site.remediesAt(`items/${id}.md:3`)).toEqual([
        expect.stringMatching(
          new RegExp(`^(Write only the day: |Did you mean |Write the first .*)?${remedy}[.?, ]`),
        ),
      ]);
    });
  },
);

/** The beginning of what the archivist is told, where it is more than how a date is written. */
const datesTold = {
  minute: 'Write only the day: 1958-05-02.',
  zone: 'Write only the day: 1958-05-02.',
  offset: 'Write only the day: 1958-05-02.',
  'before-christ': '',
  far: '',
  'unknown-year': '',
  set: 'Write the first and the last as an interval: 1957/1958.',
  'open-end': 'Write 1958/.. for an end that is not',
  'mark-before': 'Put the mark at the end: 1958~.',
  'mark-inside': '',
  'two-marks': 'For both ~ and ?, write 1958%.',
  british: 'Did you mean 1958-05-28?',
  either: '',
  american: 'Did you mean 1958-05-02?',
  'no-day': 'February 1957 has 28 days.',
  'no-month': 'Months run from 01 to 12.',
  digits: 'Did you mean 1958-05-02?',
  'one-digit': 'Did you mean 1958-05-02?',
  dash: 'Did you mean 1957/1958?',
  circa: 'Did you mean 1958~?',
  decade: 'Did you mean 195X?',
  'two-digits': 'Write the whole year first, then month and day.',
  'full-stop': 'Did you mean 1958-05-02?',
  'other-calendar': '',
  chinese: '',
  french: '',
  german: '',
  before: '',
  'split-year': '',
  'day-range': '',
  words: 'Did you mean 1958-05-02/1958-05-04?',
};

describeCase(
  'dates-told',
  {
    copy: datesTold,
    // A day that is not known, a season and an open beginning can be dates by now.
    shared: Object.fromEntries(
      Array.from({ length: 34 }, (_, i) => i)
        .filter((i) => ![4, 7, 8].includes(i))
        .map((i) => [`d-${i}`, '']),
    ),
  },
  (build, told) => {
    test('each date that cannot be read is told with its line and what to write, and nothing is built', async () => {
      const site = await build();
      expect(site.isBuilt).toBe(false);
      expect(existsSync(site.folder)).toBe(false);
      const places = site.problems.map((problem) => /^(.*:3 error): ./.exec(problem)?.[1]);
      expect(places.sort()).toEqual(
        Object.keys(told)
          .map((id) => `items/${id}.md:3 error`)
          .sort(),
      );
      for (const [id, remedy] of Object.entries(told)) {
        const [said = ''] = site.remediesAt(`items/${id}.md:3`);
        expect(said.slice(0, remedy.length)).toBe(remedy);
        expect(said).toMatch(/\b(?:\d{4}-\d\d-\d\d|28 days|01 to 12)\b/);
      }
    });
  },
);

describeCase(
  'front-matter-quirks',
  {
    copy: {
      topics: { windows: ['008', '2e5', 'Off', 'null', '1999-04-12', 'on'], comment: ['008', 'Off'] },
      titles: {
        picture: '🚂 A train — “late” again',
        folded: 'Folded title: two lines',
        comment: 'Number 0x2A',
        old: 'Old line ends',
        unfinished: 'No line end',
        spaces: 'Spaces',
      },
      empty: 'empty',
    },
    shared: {
      topics: {
        'bom-crlf': ['007', '1e3', 'No', 'null', '2024-01-01', 'yes'],
        octal: ['007', '1e3', 'No', '2024-01-01'],
      },
      titles: {
        'emoji-title': '🚢 Strike 👩‍👩‍👧 ends — “smart” ‘quotes’',
        folded: 'A folded title: with colon',
        octal: 'Octal and hex 0x1F',
        'cr-only': 'CR only',
        'no-final-newline': 'No final newline',
        'trailing-spaces': 'Trailing',
      },
      empty: 'empty-values',
    },
  },
  (build, { topics, titles, empty }) => {
    test('every form of front matter is read', async () => {
      const site = await build();
      expect(site.problems).toEqual([]);
      for (const [id, title] of Object.entries(titles)) {
        expect(site.article(id)).toContain(`<h1>${title}</h1>`);
      }
      expect(site.article(empty)).toContain('Only the headline of this item is in the archive.');
    });

    test.each(Object.entries(topics))('the topics of %s are shown as they are written', async (id, names) => {
      const [, facts = ''] = (await build()).main(`items/${id}.html`).split('class="facts"');
      const links = [...facts.matchAll(/<a href="\.\.\/topics\/[^"]+"[^>]*>([^<]+)<\/a>/g)];
      expect(links.map(([, name]) => name).sort()).toEqual([...names].sort());
    });
  },
  // Version control may replace line ends.
  {
    'items/old.md': '---\rtitle: Old line ends\rdate: 1999-04-12\r---\rText.\r',
    'items/windows.md':
      '\ufeff---\ntitle: From Windows\ndate: 1999-04-12\ntopics: [008, 2e5, off, null, 1999-04-12, on]\n---\n\nOne.\n\n---\n\nTwo.\n'.replaceAll(
        '\n',
        '\r\n',
      ),
  },
);

describe('front-matter-quirks, with a tilde in a list', () => {
  const build = buildInTests(join(copies, 'front-matter-quirks'), {
    'items/tilde.md': '---\ntitle: A tilde\ndate: 1999-04-12\ntopics:\n  - summer\n  - ~\n---\n',
  });

  test('it is told as an unknown topic', async () => {
    const site = await build();
    expect(site.isBuilt).toBe(false);
    expect(site.problems).toEqual(['items/tilde.md:6 error: unknown topic']);
  });
});

describeCase(
  'json-and-csv-ignored',
  { copy: 'items/train-7.json', shared: 'items/0001.json' },
  (build, example) => {
    test('a folder of other data says what it has and what an item looks like', async () => {
      const site = await build();
      expect(site.isBuilt).toBe(true);
      expect(site.problems).toEqual(['items:1 warning: there are no items, but other files']);
      const [remedy] = site.remediesAt('items:1');
      expect(remedy).toContain(`They are not read, for instance ${example}.`);
      expect(remedy).toContain('---\ntitle: ');
    });
  },
);
