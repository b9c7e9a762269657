import { expect, test } from 'vitest';
import { plainText } from '../../src/citations/styles/styled-text.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import { citationViews } from '../../src/pages/cite-view.ts';
import { itemPages } from '../../src/pages/item.ts';
import { item, settings, topic } from '../archive/records.ts';
import { archive, full, sparse } from '../citations/cited-items.ts';
import { pageAt, planningOf } from './planned-pages.ts';

test('an item is cited in each style, first as it was published', () => {
  const views = citationViews(full, archive, messagesOf({ language: 'en', words: {} }));
  expect(views.map(({ publisher }) => publisher)).toEqual(['The Leith Gazette', undefined]);
  expect(views[0]?.styles.map(({ name, text }) => `${name}: ${plainText(text)}`)).toEqual([
    'APA 7: Ray, A., Ray, P., Jr., & Associated Press. (1987, March 12). Port strike: 50% of cranes idle & “quiet”. The Leith Gazette, 12–14. https://gazette.example/strike?a=1&b=%20_2',
    'Chicago 17: Ray, Ann, Paul Ray Jr., and Associated Press. “Port Strike: 50% of Cranes Idle & ‘Quiet.’” Business. The Leith Gazette, March 12, 1987, Late city edition. https://gazette.example/strike?a=1&b=%20_2.',
    'Chicago 17, note: Ann Ray, Paul Ray Jr., and Associated Press, “Port Strike: 50% of Cranes Idle & ‘Quiet,’” Business, The Leith Gazette, March 12, 1987, Late city edition, https://gazette.example/strike?a=1&b=%20_2.',
    'MLA 9: Ray, Ann, et al. “Port Strike: 50% of Cranes Idle & ‘Quiet.’” The Leith Gazette, Late city edition, 12 Mar. 1987, pp. 12–14, https://gazette.example/strike?a=1&b=%20_2. Business.',
  ]);
});

test('the words of a style are in the language of the pages', () => {
  const views = citationViews(sparse, { title: 'Hafenarchiv' }, messagesOf({ language: 'de', words: {} }));
  expect(views[0]?.styles.map(({ name, text }) => `${name}: ${plainText(text)}`)).toEqual([
    'APA 7: A letter. (o. D.). Hafenarchiv.',
    'Chicago 17: Hafenarchiv. „A Letter“.',
    'Chicago 17, Fußnote: „A Letter“, Hafenarchiv.',
    'MLA 9: „A Letter“. Hafenarchiv.',
  ]);
});

test('the page of an item cites its topics, and the address of the site where it has one', () => {
  const content = {
    topics: [topic('strikes', 'Strikes')],
    items: [item('strike', '1931-05-02', { title: 'Strike', lead: 'A day.', topics: ['strikes'] })],
  };
  const citationIn = (planning: ReturnType<typeof planningOf>) =>
    pageAt(itemPages(planning), 'items/strike.html', 'item').data.citations.map(({ citation }) => citation);
  const record = {
    id: 'strike-record',
    type: 'webpage',
    title: 'Strike',
    issued: { 'date-parts': [[1931, 5, 2]] },
    language: 'en',
    keyword: 'Strikes',
    abstract: 'A day.',
  };
  expect(citationIn(planningOf(content))).toMatchObject([record]);
  expect(citationIn(planningOf(content))[0]).not.toHaveProperty('URL');
  const withUrl = { ...content, settings: settings({ url: 'https://archive.example/' }) };
  expect(citationIn(planningOf(withUrl))).toMatchObject([
    { ...record, URL: 'https://archive.example/items/strike.html' },
  ]);
});
