import { expect, test } from 'vitest';
import { comparedTexts } from '../../../src/search/query/compared-texts.ts';

test.each([
  ['opec vs wheat', ['opec', 'wheat']],
  ['oil price vs. "gold vs silver" vs tin', ['oil price', '"gold vs silver"', 'tin']],
])('%s compares %j', (text, texts) => {
  expect(comparedTexts(text)).toEqual(texts);
});

test.each(['opec', 'opec vs', 'vs wheat', '"opec vs wheat"', 'a vs b vs c vs d', 'opec versus wheat', ''])(
  '%j compares nothing',
  (text) => {
    expect(comparedTexts(text)).toBeUndefined();
  },
);
