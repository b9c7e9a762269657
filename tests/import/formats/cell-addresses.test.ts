import { expect, test } from 'vitest';
import { withCellAddresses } from '../../../src/import/formats/cell-addresses.ts';

test('cells follow one another from A to Z, AA and on', () => {
  const cells = Array.from(
    withCellAddresses(`<row>${'<c/>'.repeat(703)}</row>`).matchAll(/<c r="(\w+)"\/>/g),
    ([, address]) => address,
  );
  expect([0, 25, 26, 51, 52, 701, 702].map((index) => cells[index])).toEqual([
    ...['A1', 'Z1', 'AA1', 'AZ1', 'BA1', 'ZZ1', 'AAA1'],
  ]);
});

test.each([
  '<row r="1"><c r="A1"/><c r="C1" t="s"><v>1</v></c></row>',
  '<x:row r="1"><x:c s="1" r="A1"></x:c></x:row><cols><col min="1"/></cols>',
])('%s stays as it is', (xml) => {
  expect(withCellAddresses(xml)).toBe(xml);
});

test('elements with a prefix are known', () => {
  expect(withCellAddresses('<x:row><x:c t="n"><x:v>1</x:v></x:c></x:row>')).toBe(
    '<x:row r="1"><x:c r="A1" t="n"><x:v>1</x:v></x:c></x:row>',
  );
});
