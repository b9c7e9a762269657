import { expect, test } from 'vitest';
import { stylesWithMessages } from '../../src/outputs/style-messages.ts';

const assets = [
  { path: 'assets/style.css', text: 'body{}\n' },
  { path: 'assets/page.js', text: 'page()' },
];

function rules(site: Parameters<typeof stylesWithMessages>[1]): string | undefined {
  return stylesWithMessages(assets, site)[0]?.text;
}

test('style sheets add to numbers and dates what they are, and other files are as they were', () => {
  expect(rules({ language: 'en', words: {} })).toBe(
    'body{}\n.count.one::after{content:" item"}.count::after{content:" items"}.latest::before{content:"newest "}\n',
  );
  expect(stylesWithMessages(assets, { language: 'en', words: {} })[1]).toEqual(assets[1]);
});

test('words of the owner are text and nothing else', () => {
  const words = { itemUnit: '"}</style>\\', newestItem: '{date} (newest)' };
  expect(rules({ language: 'en', words })).toBe(
    'body{}\n.count::after{content:" \\22 \\7d \\3c \\2f style\\3e \\5c "}.latest::after{content:" \\28 newest\\29 "}\n',
  );
});
