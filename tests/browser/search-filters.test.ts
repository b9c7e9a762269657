import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessMistakes, overflowing } from '../support/page-checks.ts';
import { eventually, focused, readSearch, type SearchReader } from '../support/search-reader.ts';
import { useHarbour } from './harbour-archive.ts';

/** What results can be narrowed to, and how they are put in order. */
const harbour = useHarbour();

const lockout = 'No end to the winter lockout';
const resume = 'Peace talks resume';
const garden = 'In the winter garden';
const letter = 'A letter from abroad';
const ship = 'A ship comes in';

describe.each(['served', 'onDisk'] as const)('filters, %s', (place) => {
  let reader: SearchReader;

  beforeAll(async () => {
    reader = await readSearch(harbour.browser, harbour.archive[place], {
      viewport: { width: 900, height: 600 },
    });
  });
  afterEach(() => {
    expect(reader.complaints).toEqual([]);
  });
  afterAll(() => reader.close());

  const found = async (): Promise<readonly string[]> => [...(await reader.titles())].sort();
  const parameters = (): readonly string[] =>
    [...new URL(reader.page.url()).searchParams].map((each) => each.join('='));
  const chips = async (): Promise<readonly string[]> =>
    (await reader.chips.allInnerTexts()).map((text) => text.replace(/\s*×$/, ''));
  const said = (): Promise<string | null> => reader.status.textContent();

  test('each kind of filter shows what the results have of it, with counts, the highest first', async () => {
    await reader.open('winter');
    await reader.openFilters();
    expect(await reader.options('Topics')).toEqual(['Labour 2', 'Strikes 1']);
    expect(await reader.options('Actors')).toEqual(['Ernest Błok 2', "Dockers' Union 1"]);
    expect(await reader.options('Kinds of actor')).toEqual(['People 2', 'Organisations 1']);
    expect(await reader.options('Years')).toEqual(['1931 2']);
    expect(await reader.options('Sources')).toEqual(['Evening Ledger 1', 'Harbour Gazette 1']);
  });

  test('the counts follow the query as it is typed', async () => {
    await reader.open('');
    await reader.openFilters();
    await eventually(() => reader.options('Sources')).toEqual(['Harbour Gazette 18', 'Evening Ledger 9']);
    await reader.type('talks');
    await eventually(() => reader.options('Sources')).toEqual(['Harbour Gazette 2', 'Evening Ledger 1']);
    await reader.type('tonnage');
    await eventually(() => reader.options('Topics')).toEqual(['Trade 24']);
    expect(await reader.options('Years')).toEqual(['1920 12', '1921 12']);
  });

  test.each<[kind: string, name: string, query: string, titles: readonly string[], parameter: string]>([
    ['Topics', 'Labour', 'talks', [lockout, resume, garden], 'topic=labour'],
    ['Topics', 'Strikes', 'talks', [lockout, resume], 'topic=strikes'],
    ['Actors', 'Ernest Błok', 'talks', [lockout, garden], 'actor=blok'],
    ['Kinds of actor', 'Organisations', 'talks', [lockout, resume], 'type=organisation'],
    ['Years', '1933', 'the', [ship], 'year=1933'],
    ['Sources', 'Evening Ledger', 'talks', [lockout], 'source=Evening Ledger'],
  ])(
    '%s: %s narrows the results, and its chip takes it back',
    async (kind, name, query, titles, parameter) => {
      // "the" is searched for by nobody, so that all items stand.
      const asked = query === 'the' ? '*' : query;
      await reader.open(asked);
      const before = await reader.answer();
      await reader.openFilters();
      const count = Number(
        (await reader.options(kind))
          .find((option) => option.startsWith(name))
          ?.split(' ')
          .at(-1),
      );
      await reader.option(kind, name).check();
      await eventually(found).toEqual([...titles].sort());
      expect(count).toBe(titles.length);
      expect(await reader.option(kind, name).isChecked()).toBe(true);
      await eventually(parameters).toContain(parameter);
      expect(await chips()).toEqual([name]);
      await reader.page.getByRole('button', { name: `Take back: ${name}` }).click();
      await eventually(said).toBe(before);
      expect(await reader.option(kind, name).isChecked()).toBe(false);
      expect(await chips()).toEqual([]);
      await eventually(parameters).toEqual([`q=${asked}`]);
    },
  );

  test('several filters go together: all topics and actors, any year or source', async () => {
    await reader.open('*');
    await reader.openFilters();
    await reader.option('Years', '1932').check();
    await eventually(found).toEqual([letter]);
    await reader.option('Years', '1931').check();
    await eventually(found).toEqual([lockout, resume, garden, letter].sort());
    await reader.option('Actors', 'Ernest Błok').check();
    await eventually(found).toEqual([lockout, garden].sort());
    await reader.option('Actors', 'Dockers').check();
    await eventually(found).toEqual([lockout]);
    expect(await chips()).toEqual(['Ernest Błok', "Dockers' Union", '1932', '1931', 'All filters']);
    await reader.page.getByRole('button', { name: 'Take back: All filters' }).click();
    await eventually(said).toBe('30 items match “*”.');
    expect(await chips()).toEqual([]);
  });

  test('filters alone, without words, list the items', async () => {
    await reader.open('');
    await reader.openFilters();
    await reader.option('Sources', 'Evening Ledger').check();
    await eventually(said).toBe('9 items pass the filters.');
    expect(await reader.shown()).toBe(9);
    // The newest first.
    expect((await reader.titles())[0]).toBe(lockout);
  });

  test('a range of months takes in every date that may lie in it', async () => {
    await reader.open('');
    await reader.openFilters();
    await reader.page.getByLabel('From', { exact: true }).fill('1931-03');
    // The garden's date reaches from February into March; the letter's is all of 1932; the sea has none.
    await eventually(found).toEqual([resume, garden, letter, ship].sort());
    await reader.page.getByLabel('To', { exact: true }).fill('1931-12');
    await eventually(found).toEqual([resume, garden].sort());
    await eventually(parameters).toEqual(['from=1931-03', 'to=1931-12']);
    await reader.page.getByLabel('From', { exact: true }).fill('');
    await eventually(said).toBe('27 items pass the filters.');
    await reader.open('');
    await reader.page.goto(`${harbour.archive[place]}search.html?from=1932-12&to=1933-06`);
    await eventually(found).toEqual([letter]);
  });

  test('a month may be typed, key by key', async () => {
    await reader.open('');
    await reader.openFilters();
    await reader.page.getByLabel('From', { exact: true }).focus();
    await reader.page.keyboard.type('Jul');
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.type('1932', { delay: 250 });
    await eventually(found).toEqual([letter, ship].sort());
    await eventually(parameters).toEqual(['from=1932-07']);
    expect(await reader.page.getByLabel('From', { exact: true }).inputValue()).toBe('1932-07');
  });

  test('results stand by relevance, or newest or oldest first', async () => {
    await reader.open('harbour peace talks');
    await eventually(reader.shown).toBe(1);
    await reader.open('talks');
    await eventually(reader.shown).toBe(3);
    // The title counts for more than the text.
    expect((await reader.titles())[0]).toBe(resume);
    const order = reader.page.getByLabel('Order');
    await order.selectOption({ label: 'oldest first' });
    await eventually(reader.titles).toEqual([garden, lockout, resume]);
    await eventually(parameters).toContain('sort=oldest');
    await order.selectOption({ label: 'newest first' });
    await eventually(reader.titles).toEqual([resume, lockout, garden]);
    await eventually(parameters).toContain('sort=newest');
  });

  test('the whole question is in the address, and comes back from it', async () => {
    const address =
      '?q=talks&topic=strikes&topic=labour&actor=blok&type=person&year=1931&source=Evening+Ledger&from=1931-02&to=1931-05&sort=oldest';
    await reader.page.goto(`${harbour.archive[place]}search.html${address}`);
    await eventually(reader.titles).toEqual([lockout]);
    await reader.openFilters();
    for (const [kind, name] of [
      ['Topics', 'Strikes'],
      ['Topics', 'Labour'],
      ['Actors', 'Ernest Błok'],
      ['Kinds of actor', 'People'],
      ['Years', '1931'],
      ['Sources', 'Evening Ledger'],
    ] as const) {
      expect(await reader.option(kind, name).isChecked(), `${kind}: ${name}`).toBe(true);
    }
    expect(await reader.option('Actors', 'Dockers').isChecked()).toBe(false);
    expect(await reader.page.getByLabel('From', { exact: true }).inputValue()).toBe('1931-02');
    expect(await reader.page.getByLabel('To', { exact: true }).inputValue()).toBe('1931-05');
    expect(await reader.page.getByLabel('Order').inputValue()).toBe('oldest');
    expect(await reader.box.inputValue()).toBe('talks');
    expect(new URL(reader.page.url()).search).toBe(address);
  });

  test('back and forward bring back the filters, the checked boxes, the order and the words', async () => {
    await reader.open('talks');
    await reader.openFilters();
    await reader.option('Topics', 'Strikes').check();
    await eventually(found).toEqual([lockout, resume].sort());
    await reader.option('Sources', 'Evening Ledger').check();
    await eventually(reader.titles).toEqual([lockout]);
    await reader.page.getByRole('link', { name: lockout }).click();
    await reader.page.waitForURL('**/items/talks-fail.html');
    await reader.page.goBack();
    await eventually(reader.titles).toEqual([lockout]);
    expect(await chips()).toEqual(['Strikes', 'Evening Ledger', 'All filters']);
    if (!(await reader.page.getByRole('group', { name: 'Topics' }).isVisible())) await reader.openFilters();
    await reader.page.goBack();
    await eventually(found).toEqual([lockout, resume].sort());
    await eventually(() => reader.option('Sources', 'Evening Ledger').isChecked()).toBe(false);
    expect(await reader.option('Topics', 'Strikes').isChecked()).toBe(true);
    await reader.page.goBack();
    await eventually(found).toEqual([lockout, resume, garden].sort());
    await eventually(() => reader.option('Topics', 'Strikes').isChecked()).toBe(false);
    expect(await chips()).toEqual([]);
    await reader.page.goForward();
    await eventually(found).toEqual([lockout, resume].sort());
    await eventually(() => reader.option('Topics', 'Strikes').isChecked()).toBe(true);
  });

  test('back from an item finds the filtered results as far down as they were read', async () => {
    await reader.page.setViewportSize({ width: 1200, height: 600 });
    await reader.page.goto(`${harbour.archive[place]}search.html?topic=trade`);
    await eventually(reader.shown).toBe(10);
    await reader.more.click();
    await eventually(reader.shown).toBe(20);
    const titles = await reader.titles();
    await reader.results.nth(16).scrollIntoViewIfNeeded();
    const scrolled = await reader.page.evaluate(() => scrollY);
    await reader.results.nth(16).getByRole('link').first().click();
    await reader.page.waitForURL('**/items/*.html');
    await reader.page.goBack();
    await eventually(reader.titles).toEqual(titles);
    await eventually(() => reader.page.evaluate(() => scrollY)).toBeCloseTo(scrolled, -1);
    await reader.page.setViewportSize({ width: 900, height: 600 });
  });

  test('whoever chooses by keyboard stays where they were', async () => {
    await reader.open('talks');
    await reader.openFilters();
    await reader.option('Topics', 'Strikes').focus();
    await reader.page.keyboard.press('Space');
    await eventually(reader.shown).toBe(2);
    await eventually(() =>
      reader.option('Topics', 'Strikes').evaluate((box) => box === document.activeElement),
    ).toBe(true);
    await reader.option('Sources', 'Evening Ledger').press('Space');
    await eventually(reader.shown).toBe(1);
    // Chips that are taken back hand the focus on to the next.
    await reader.page.getByRole('button', { name: 'Take back: Strikes' }).press('Enter');
    await eventually(chips).toEqual(['Evening Ledger']);
    expect(await focused(reader.page)).toBe('Evening Ledger ×');
    await reader.page.keyboard.press('Enter');
    await eventually(chips).toEqual([]);
    expect(await focused(reader.page)).toBe('Filters');
  });

  test('with nothing left by the filters, it is said how much there is without them', async () => {
    await reader.page.goto(`${harbour.archive[place]}search.html?q=talks&year=1920`);
    expect(await reader.answer()).toBe(
      'No item matches “talks” with these filters; 3 items do without them.',
    );
    await reader.openFilters();
    expect(await reader.options('Years')).toEqual(['1931 3', '1920 0']);
  });
});

test('filters are accessible in light and dark, and fit a narrow screen', async () => {
  const reader = await readSearch(harbour.browser, harbour.archive.served, {
    viewport: { width: 320, height: 640 },
  });
  await reader.page.goto(
    `${harbour.archive.served}search.html?q=talks&topic=strikes&actor=blok&type=person&year=1931&source=Evening+Ledger&from=1931-02&to=1931-05`,
  );
  await eventually(reader.titles).toEqual([lockout]);
  await reader.openFilters();
  await reader.page.getByText('More ways to ask').click();
  expect(await reader.chips.count()).toBe(8);
  for (const colorScheme of ['light', 'dark'] as const) {
    await reader.page.emulateMedia({ colorScheme });
    expect(await accessMistakes(reader.page), colorScheme).toEqual([]);
  }
  expect(await overflowing(reader.page)).toEqual([]);
  expect(reader.complaints).toEqual([]);
  await reader.close();
});
