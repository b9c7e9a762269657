import { expect, test } from 'vitest';
import { type Expression, readExpression } from '../../../src/search/query/expression.ts';

/** An expression in short: `all(words, any(words, words))`. */
function short(expression: Expression | undefined): string | undefined {
  if (expression === undefined) return undefined;
  switch (expression.kind) {
    case 'words':
      return expression.text;
    case 'not':
      return `not(${short(expression.part)})`;
    case 'dates':
      return `${expression.days.earliest}..${expression.days.latest}`;
    case 'near':
      return `${expression.text}~${expression.distance}`;
    default:
      return `${expression.kind}(${expression.parts.map(short).join(', ')})`;
  }
}

test.each([
  ['(oil OR gas) AND prices', 'all(any(oil, gas), prices)'],
  ['(oil OR gas) prices rise', 'all(any(oil, gas), prices rise)'],
  ['oil OR (gas prices) NOT coal', 'all(any(oil, gas prices), not(coal))'],
  ['wheat -(corn OR "soy beans")', 'all(wheat, not(any(corn, "soy beans")))'],
  ['NOT (corn OR wheat)', 'not(any(corn, wheat))'],
  ['((oil OR gas) AND (coal OR wood)) title:tax', 'all(all(any(oil, gas), any(coal, wood)), title:tax)'],
  ['(oil OR source:"Harbour Gazette") -title:tax', 'all(any(oil, source:"Harbour Gazette"), not(title:tax))'],
  ['+(oil OR gas) tax', 'all(any(oil, gas), tax)'],
  ['oil date:1987', 'all(oil, 1987-01-01..1987-12-31)'],
  ['date:1987-02', '1987-02-01..1987-02-28'],
  ['oil date:1987..1989 tax', 'all(oil, 1987-01-01..1989-12-31, tax)'],
  ['date:1987-03-09..1987-04 oil', 'all(1987-03-09..1987-04-30, oil)'],
  ['oil date:..1989', 'all(oil, 0000-01-01..1989-12-31)'],
  ['oil -date:1987..', 'all(oil, not(1987-01-01..9999-12-31))'],
  ['“oil prices”~5 tax', 'all(oil prices~5, tax)'],
  ['opec vs oil prices', 'any(opec, oil prices)'],
  ['oil date:1987 vs "gas prices"~2', 'any(all(oil, 1987-01-01..1987-12-31), gas prices~2)'],
])('%s is read as %s', (text, expected) => {
  expect(short(readExpression(text))).toBe(expected);
});

test.each([
  ['plain words', 'oil prices'],
  ['operators that a query has anyway', 'oil OR gas NOT "coal mines"'],
  ['parentheses as punctuation', 'NATO (the alliance)'],
  ['an open parenthesis', '(oil OR gas'],
  ['a closing one', 'oil OR gas) tax'],
  ['empty ones', 'oil OR ()'],
  ['an operator without what it joins', '(oil OR) gas'],
  ['no date', 'date:soon date:1987-13 date:.. date:'],
  ['a single word with a distance', '"oil"~5 oil~1'],
  ['nothing', ''],
])('%s are no expression: %s', (_what, text) => {
  expect(readExpression(text)).toBeUndefined();
});
