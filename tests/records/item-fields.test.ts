import { expect, test } from 'vitest';
import type { FieldPlace } from '../../src/records/field-value.ts';
import { normalizeItemFields } from '../../src/records/item-fields.ts';
import type { FieldType, OwnField, UnknownKeys } from '../../src/records/own-field.ts';
import type { ProblemCollector } from '../../src/records/problem.ts';
import type { YamlNode } from '../../src/records/yaml-node.ts';
import { normalizeYaml } from './normalize-yaml.ts';

const types: readonly FieldType[] = ['text', 'number', 'date', 'url', 'choice', 'list', 'place'];

/** A field of each type, with the type as its key. */
const declared = types.map(
  (type): OwnField => ({
    key: type,
    label: type,
    type,
    isFacet: false,
    isOnItem: true,
    isInLists: false,
    isSearched: true,
    ...(type === 'choice' && {
      choices: [
        { id: 'report', label: 'News report' },
        { id: 'letter', label: 'Letter' },
      ],
    }),
  }),
);

const places: Readonly<Record<string, FieldPlace>> = { kyiv: { name: 'Kyiv', actor: 'kyiv' } };

function read(yaml: string, unknownKeys: UnknownKeys = 'error') {
  return normalizeYaml(yaml, (node: YamlNode, collector: ProblemCollector) => {
    if (node.kind !== 'map') throw new TypeError('Not a map');
    const placeOf = (text: string): FieldPlace | undefined => places[text.toLowerCase()];
    return normalizeItemFields(node.pairs, { fields: declared, unknownKeys, placeOf }, collector);
  });
}

test('values have the types of their fields, in the order in which these are declared', () => {
  const { record, problems } = read(
    'place: [KYIV, Podil]\nlist: [b, a, b]\nchoice: [letter, news report]\nurl: https://example.org/a\n' +
      'date: 1931-03~\nnumber: "-1200.50"\ntext: 007',
  );
  expect(problems).toEqual([]);
  expect(Object.entries(record.fields ?? {})).toEqual([
    ['text', { type: 'text', text: '007' }],
    ['number', { type: 'number', number: -1200.5 }],
    ['date', { type: 'date', date: { edtf: '1931-03~', earliest: '1931-03-01', latest: '1931-03-31' } }],
    ['url', { type: 'url', url: 'https://example.org/a' }],
    ['choice', { type: 'choice', ids: ['letter', 'report'] }],
    ['list', { type: 'list', texts: ['b', 'a'] }],
    ['place', { type: 'place', places: [{ name: 'Kyiv', actor: 'kyiv' }, { name: 'Podil' }] }],
  ]);
});

test('keys without a value count as missing', () => {
  expect(read('text:\nnumber: \nlist: []\nchoice: []\nplace: ""')).toEqual({
    record: { fields: undefined, otherKeys: undefined },
    problems: [],
  });
});

test.each([
  ['0', 0],
  ['-0', 0],
  ['+12', 12],
  ['−12', -12],
  ['0.1', 0.1],
  ['007', 7],
  ['9007199254740991', 9_007_199_254_740_991],
])('the number %s', (text, number) => {
  expect(read(`number: "${text}"`).record.fields).toEqual({ number: { type: 'number', number } });
});

test.each(['1e3', '0x10', '1,5', '1.', '.5', 'Infinity', '٣', '9007199254740992', '12 or so'])(
  '%s is no number',
  (text) => {
    expect(read(`number: "${text}"`).problems).toHaveLength(1);
  },
);

test('undeclared keys are reported, kept as texts, or passed over', () => {
  const yaml = 'text: a\nweight: 3\nimage: {src: a.png, alt: [x, y]}\nnotes: [one, "", {two: b}]\nempty:';
  expect(read(yaml).problems).toEqual([
    '2: unknown key "weight"',
    '3: unknown key "image"',
    '4: unknown key "notes"',
    '5: unknown key "empty"',
  ]);
  const fields = { text: { type: 'text', text: 'a' } };
  expect(read(yaml, 'ignore')).toEqual({ record: { fields, otherKeys: undefined }, problems: [] });
  expect(read(yaml, 'keep')).toEqual({
    record: {
      fields,
      otherKeys: [
        { key: 'weight', texts: ['3'] },
        { key: 'image', texts: ['src: a.png', 'alt: x, y'] },
        { key: 'notes', texts: ['one', 'two: b'] },
      ],
    },
    problems: [],
  });
});
