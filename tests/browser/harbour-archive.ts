import type { Browser } from 'playwright-core';
import { useBrowser } from '../support/browser.ts';
import type { Files } from '../support/create-folder.ts';
import { type OpenSite, useSite } from '../support/open-site.ts';

/** A browser and the harbour archive, both available while tests run. */
export interface Harbour {
  readonly browser: Browser;
  readonly archive: OpenSite;
}

/**
 * Opens them before the tests of a file and closes them afterwards.
 *
 * @param extraFiles further content, such as items
 */
export function useHarbour(extraFiles: Files = {}): Harbour {
  const browser = useBrowser();
  const archive = useSite({ files: { ...harbour, ...extraFiles } });
  return {
    get browser() {
      return browser();
    },
    get archive() {
      return archive();
    },
  };
}

/** Titles of items that tests expect to be found. */
export const lockout = 'No end to the winter lockout';
export const resume = 'Peace talks resume';
export const garden = 'In the winter garden';
export const letter = 'A letter from abroad';
export const ship = 'A ship comes in';

/** A few items for each feature of the search, and a long series. */
const harbour: Files = {
  'site.yml': 'title: The harbour archive\nlanguage: en\n',
  'topics.yml': `
- { id: labour, name: Labour }
- { id: strikes, name: Strikes, aliases: [industrial action], broader: labour }
- { id: trade, name: Trade }
`,
  'actors.yml': `
- { id: dockers, type: organisation, name: Dockers' Union }
- { id: gdansk, type: place, name: Gdańsk, aliases: [Danzig, Данциг] }
- { id: blok, type: person, name: Ernest Błok }
`,
  // Two years of monthly reports: 24 items, 16 of them from the Gazette, every third about Gdańsk.
  ...Object.fromEntries(
    Array.from({ length: 24 }, (_, i) => {
      const month = `${1920 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
      return item(`report-${i + 1}`, {
        title: `Tonnage report ${i + 1}`,
        date: month,
        topics: ['trade'],
        actors: i % 3 === 0 ? ['gdansk'] : [],
        source: i % 3 === 2 ? 'Evening Ledger' : 'Harbour Gazette',
        body: 'What was shipped in the month.',
      });
    }),
  ),
  ...Object.fromEntries([
    item('talks-fail', {
      title: lockout,
      date: '1931-02-14',
      topics: ['strikes'],
      actors: ['dockers', 'blok'],
      source: 'Evening Ledger',
      body: 'In the harbour office the peace talks failed. The lockout goes on.',
    }),
    item('talks-resume', {
      title: resume,
      date: '1931-03-20',
      topics: ['strikes'],
      actors: ['dockers'],
      source: 'Harbour Gazette',
      body: 'Both sides met again.',
    }),
    item('talks-of-all-kinds', {
      title: garden,
      date: '1931-02-03/1931-03-05',
      topics: ['labour'],
      actors: ['blok'],
      source: 'Harbour Gazette',
      body: 'There was no peace while the talks were heard, and peace came only later.',
    }),
    item('named-only', {
      title: letter,
      date: '1932',
      body: 'The writer has lived in Danzig since the war.',
    }),
    item('sea', {
      title: 'Η θάλασσα',
      date: 'unknown',
      language: 'el',
      body: 'At the Café Łódź the poem was read; someone had set it as “tonage”.',
    }),
    item('aurora', {
      title: ship,
      date: '1933-07~',
      body: `${'Nothing much was seen from the quay on that long and quiet morning of summer. '.repeat(12)}Then the Aurora, a whaler, was towed past the mole, the last of the whalers under sail. ${'The town went home for its dinner. '.repeat(12)}`,
    }),
  ]),
};

interface Item {
  readonly title: string;
  readonly date: string;
  readonly topics?: readonly string[];
  readonly actors?: readonly string[];
  readonly source?: string;
  readonly language?: string;
  readonly body: string;
}

/** The path and the text of an item's file. */
export function item(id: string, { body, source, ...fields }: Item): readonly [path: string, text: string] {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const from = source === undefined ? [] : [`source: { name: ${source} }`];
  return [`items/${id}.md`, ['---', ...lines, ...from, '---', '', body, ''].join('\n')];
}
