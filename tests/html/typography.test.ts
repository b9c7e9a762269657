import { expect, test } from 'vitest';
import { typographicHtml, typographicText } from '../../src/html/typography.ts';

test.each([
  ['en', '"Yes," he said', '“Yes,” he said'],
  ['en', "it's the '90s, 'tis said", 'it’s the ’90s, ’tis said'],
  ['en', 'He said: "They called it \'late\' then."', 'He said: “They called it ‘late’ then.”'],
  ['en', "the dockers' strike", 'the dockers’ strike'],
  ['en', "'The workers' demands' was the title", '‘The workers’ demands’ was the title'],
  ['en', '("quoted") and -- well -- dashed...', '(“quoted”) and – well – dashed…'],
  ['en', 'GULF ESCORTS - WEINBERGER', 'GULF ESCORTS\u00a0– WEINBERGER'],
  ['en', 'a 12" gun, 5\' 10" tall', 'a 12" gun, 5\' 10" tall'],
  ['en', '"In 1987" was printed', '“In 1987” was printed'],
  ['en', 'well-known, 1987-88, --flag, one--two, a --- b', 'well-known, 1987-88, --flag, one–two, a — b'],
  ['en-GB', '"A"', '“A”'],
  ['de', 'Er sagte "ja" zu \'allem\'', 'Er sagte „ja“ zu ‚allem‘'],
  ['de-CH', '"ja"', '«ja»'],
  ['fr', '"oui", l\'été', '«\u202foui\u202f», l’été'],
  ['fr', 'un « oui » : quoi ? Non !', 'un «\u202foui\u202f»\u00a0: quoi\u202f? Non\u202f!'],
  ['fr-CA', 'fin ; suite', 'fin\u202f; suite'],
  ['fr', 'voir https://example.org/?a : b', 'voir https://example.org/?a\u00a0: b'],
  ['de', 'der »Zitat« sagt : so', 'der »Zitat« sagt : so'],
  ['sv', '"ja"', '”ja”'],
  ['ru', '"да"', '«да»'],
  ['ja', '"hai"', '"hai"'],
  ['he', 'צה"ל', 'צה"ל'],
  ['en', 'צה"ל said', 'צה"ל said'],
  ['en', '', ''],
])('%s: %s', (language, text, expected) => {
  expect(typographicText(text, language)).toBe(expected);
});

test('marks that are typographic already stay, and setting twice changes nothing', () => {
  const set = '“Yes,” he said – ‘it’s late’…';
  expect(typographicText(set, 'en')).toBe(set);
});

test('in HTML, a quotation may begin and end in other elements, and code stays as it is written', () => {
  expect(
    typographicHtml(
      '<p>He said &quot;<em>never</em>&quot; &amp; left.</p><p>It&#39;s <a href="x.html?a=&quot;b&quot;">"here"</a>: <code>a -- &quot;b&quot;</code></p><pre>"x"</pre>',
      'en',
    ),
  ).toBe(
    '<p>He said “<em>never</em>” &amp; left.</p><p>It’s <a href="x.html?a=&quot;b&quot;">“here”</a>: <code>a -- &quot;b&quot;</code></p><pre>"x"</pre>',
  );
});

test('a quotation that is not closed does not reach into the next paragraph', () => {
  expect(typographicHtml('<p>"One</p><p>"Two"</p><p>a 12" gun</p>', 'en')).toBe(
    '<p>“One</p><p>“Two”</p><p>a 12" gun</p>',
  );
});
