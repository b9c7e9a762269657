import { expect, test } from 'vitest';
import { guessDate } from '../../src/records/guess-date.ts';

test.each([
  ['1931', '1931'],
  ['3/1931', undefined],
  ['1931/3', '1931-03'],
  ['1931.03.09', '1931-03-09'],
  ['19310309', '1931-03-09'],
  ['9. 3. 1931', '1931-03-09'],
  ['9.3.1931', '1931-03-09'],
  ['13/12/1931', '1931-12-13'],
  ['12/13/1931', '1931-12-13'],
  ['12/12/1931', undefined],
  ['9 March 1931', '1931-03-09'],
  ['9th of March, 1931', '1931-03-09'],
  ['Mar. 9, 1931', '1931-03-09'],
  ['March 1931', '1931-03'],
  ['Monday, 9 March 1931', '1931-03-09'],
  ['ca. 1931', '1931~'],
  ['about March 1931', '1931-03~'],
  ['1931-1932', '1931/1932'],
  ['1931 – 1932', '1931/1932'],
  ['March 1931 to May 1931', '1931-03/1931-05'],
  ['March 1931-May 1931', undefined],
  ['２０２４-１２', '2024-12'],
  ['undated', 'unknown'],
  ['s.d.', 'unknown'],
  ['null', 'unknown'],
  ['last Tuesday', undefined],
  ['', undefined],
])('%j is probably %s', (text, edtf) => {
  expect(guessDate(text)).toBe(edtf);
});
