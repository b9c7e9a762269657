import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Edited, withTags } from '../../src/suggest/edit-front-matter.ts';
import { markedIn, markText } from '../../src/suggest/marks.ts';

const trade = [{ key: 'topics', tags: [{ text: 'trade', score: 0.934 }] }];
const two = [
  {
    key: 'topics',
    tags: [
      { text: 'trade', score: 0.934 },
      { text: '50% off', score: 0.999 },
    ],
  },
  { key: 'actors', tags: [{ text: 'who', score: 0.9 }] },
];

test.each([
  [
    'keys that are not there come last, before comments',
    '---\ntitle: "Fog" # quoted\ndate:   1931\n# to do\n---\n\nText ---\n',
    two,
    '---\ntitle: "Fog" # quoted\ndate:   1931\ntopics: [trade, "50% off"] # suggested: trade 0.93, "50% off" 0.99\nactors: [who] # suggested: who 0.90\n# to do\n---\n\nText ---\n',
  ],
  [
    'a list on one line grows, with its comment',
    "---\ntopics: [ 'a, b', c ] # mine\ntitle: Fog\n---\n",
    trade,
    "---\ntopics: [ 'a, b', c, trade ] # mine # suggested: trade 0.93\ntitle: Fog\n---\n",
  ],
  [
    'a list that has a mark has one afterwards',
    '---\ntitle: Fog\ntopics: [ships] # suggested: ships 0.95\n---\n',
    trade,
    '---\ntitle: Fog\ntopics: [ships, trade] # suggested: ships 0.95, trade 0.93\n---\n',
  ],
  [
    'a list of lines grows by a line',
    '---\ntopics:\n  -  a # one\n\n  # last\n  -  b\ntitle: Fog\n---\n',
    trade,
    '---\ntopics:\n  -  a # one\n\n  # last\n  -  b\n  -  trade # suggested: trade 0.93\ntitle: Fog\n---\n',
  ],
  [
    'an empty list is filled',
    '---\ntopics: []\ntitle: Fog\n---\n',
    trade,
    '---\ntopics: [trade] # suggested: trade 0.93\ntitle: Fog\n---\n',
  ],
  [
    'an empty key is filled',
    '---\ntopics: # none yet\ntitle: Fog\n---\n',
    trade,
    '---\ntopics: [trade] # none yet # suggested: trade 0.93\ntitle: Fog\n---\n',
  ],
  [
    'one text becomes a list',
    '---\ntopics: "a: b"\ntitle: Fog\n---\n',
    trade,
    '---\ntopics: ["a: b", trade] # suggested: trade 0.93\ntitle: Fog\n---\n',
  ],
  [
    'line ends, a byte order mark and a missing last line end stay',
    '\uFEFF---\r\ntitle: Fog\r\n---\r\nText\nand more',
    trade,
    '\uFEFF---\r\ntitle: Fog\r\ntopics: [trade] # suggested: trade 0.93\r\n---\r\nText\nand more',
  ],
  [
    'a list over two lines grows in the second',
    '---\ntopics: [a,\n  b]\ntitle: Fog\n---\n',
    trade,
    '---\ntopics: [a,\n  b, trade] # suggested: trade 0.93\ntitle: Fog\n---\n',
  ],
  [
    'TOML, before the first table',
    '+++\ntitle = "Fog"\n[params]\nx = [1]\n+++\nText\n',
    trade,
    '+++\ntitle = "Fog"\ntopics = ["trade"] # suggested: trade 0.93\n[params]\nx = [1]\n+++\nText\n',
  ],
  [
    'a list in TOML',
    '+++\ntopics = ["a"]\ntitle = "Fog"\n+++\n',
    trade,
    '+++\ntopics = ["a", "trade"] # suggested: trade 0.93\ntitle = "Fog"\n+++\n',
  ],
])('tags: %s', (_, before, added, after) => {
  expect(withTags(before, added, 'tags')).toEqual({ text: after });
});

test.each<[string, string, Edited]>([
  ['no front matter', 'Text\n', { reason: 'it has no front matter that could be read' }],
  [
    'broken front matter',
    '---\n: : :\n  - {\n---\n',
    { reason: 'it has no front matter that could be read' },
  ],
  ['JSON', '{\n"title": "Fog"\n}\nText', { reason: 'its front matter is JSON, which has no comments' }],
  ['old line ends', '---\rtitle: Fog\r---\r', { reason: 'its line ends are those of old Macs' }],
  [
    'a set of keys',
    '---\ntopics: {a: b}\n---\n',
    { reason: 'its front matter is written in a way that cannot be edited safely' },
  ],
  [
    'several lines of text',
    '---\ntopics: >\n  a\n  b\n---\n',
    { reason: 'its front matter is written in a way that cannot be edited safely' },
  ],
])('refused: %s', (_, before, edited) => {
  expect(withTags(before, trade, 'tags')).toEqual(edited);
});

test('comments come last, replace themselves and leave everything else', () => {
  const before = '---\r\ntitle: Fog\r\n# to do\r\n---\r\nText';
  const once = '---\r\ntitle: Fog\r\n# to do\r\n# suggested: topics: [trade] # 0.93\r\n---\r\nText';
  expect(withTags(before, trade, 'comments')).toEqual({ text: once });
  expect(withTags(once, trade, 'comments')).toEqual({ text: once });
  expect(withTags(once, two, 'comments')).toEqual({
    text: '---\r\ntitle: Fog\r\n# to do\r\n# suggested: topics: [trade, "50% off"] # 0.93, 0.99\r\n# suggested: actors: [who] # 0.90\r\n---\r\nText',
  });
  expect(withTags('+++\ntitle = "Fog"\n+++\n', trade, 'comments')).toEqual({
    text: '+++\ntitle = "Fog"\n# suggested: topics = ["trade"] # 0.93\n+++\n',
  });
});

test('a comment becomes a line where its first words are removed', () => {
  const edited = withTags('---\ntitle: Fog\n---\n', two, 'comments');
  const text = 'text' in edited ? edited.text.replaceAll('# suggested: ', '') : '';
  expect(text).toBe('---\ntitle: Fog\ntopics: [trade, "50% off"] # 0.93, 0.99\nactors: [who] # 0.90\n---\n');
});

test('marks are read as they were written', () => {
  const tags = ['trade', 'Peace talks', '50% off', 'a "b", c 0.50', 'Київ'];
  const line = `topics: [x, "y # z"] # mine ${markText(tags.map((text) => ({ text, score: 0.5 })))}`;
  expect(markedIn(line)).toEqual(tags);
  expect(markedIn(`${line}\r`)).toEqual(tags);
  expect(markedIn('# suggested: topics: [trade] # 0.93')).toEqual([]);
});

test('of any front matter, one line is added or grows, and all others stay as they are', () => {
  const pieces = [
    'title: "Fog: a day" # quoted',
    "date:    '1931'",
    '# to do: topics',
    '',
    'source:\n  name: A # b\n  url: https://example.org/#x',
    'summary: >-\n  topics: [a]\n\n  b',
    'actors:\n- a\n\n- "b: c"\n# after',
    'formerly: [x,\n  y] # z',
  ];
  const lists = [
    'topics: [a]',
    'topics: []',
    'topics:',
    'topics: a # why',
    'topics:\n  - a # why',
    'topics: ["]", a,]',
  ];
  const front = fc.tuple(
    fc.shuffledSubarray(pieces),
    fc.constantFrom(undefined, ...lists),
    fc.nat(8),
    fc.constantFrom('\n', '\r\n'),
  );
  fc.assert(
    fc.property(front, ([others, list, at, end]) => {
      fc.pre(others.some((piece) => /^[a-z]/.test(piece)) || list !== undefined);
      const all = list === undefined ? others : [...others.slice(0, at), list, ...others.slice(at)];
      const before = ['---', ...all.join('\n').split('\n'), '---', '', 'Text', '---', ''];
      const edited = withTags(before.join(end), trade, 'tags');
      const after = ('text' in edited ? edited.text : '').split(end);
      const added = after.findIndex((line) => line.includes('# suggested: trade 0.93'));
      expect(after[added]).toMatch(/\btrade\b.* # suggested: trade 0\.93$/);
      const grew = after.length === before.length;
      expect(after.filter((_, i) => i !== added)).toEqual(
        grew ? before.filter((_, i) => i !== added) : before,
      );
    }),
  );
});
