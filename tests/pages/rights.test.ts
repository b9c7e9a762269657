import { expect, test } from 'vitest';
import { rightsName } from '../../src/pages/rights.ts';
import { english } from '../support/english.ts';

test.each([
  ['http://rightsstatements.org/vocab/InC/1.0/', 'In copyright'],
  [
    'https://rightsstatements.org/page/NoC-OKLR/1.0/?language=en',
    'No copyright – other known legal restrictions',
  ],
  ['https://creativecommons.org/licenses/by-sa/4.0/', 'CC BY-SA 4.0'],
  ['https://creativecommons.org/licenses/by/3.0/igo/deed.de', 'CC BY 3.0'],
  ['https://www.creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0'],
  ['https://creativecommons.org/publicdomain/mark/1.0/', 'Public Domain Mark 1.0'],
  ['https://creativecommons.org/about/', undefined],
  ['http://rightsstatements.org/vocab/Other/1.0/', undefined],
  ['https://example.org/licenses/by/4.0/', undefined],
  ['In copyright', undefined],
])('%s', (rights, name) => {
  expect(rightsName(rights, english)).toBe(name);
});
