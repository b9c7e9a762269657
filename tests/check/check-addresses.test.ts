import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { createFolder, type Files } from '../support/create-folder.ts';

const site: Files = { 'site.yml': 'title: Harbour\n' };

function item(title: string, lines = ''): string {
  return `---\ntitle: ${title}\ndate: 1931\n${lines}---\nOf ${title}.\n`;
}

/** What is said of lost addresses, as `file:line message`. */
async function lostIn(files: Files, earlier: readonly string[] = []): Promise<readonly string[]> {
  const folder = createFolder({ ...site, ...files });
  const { findings } = await checkContent(folder, { earlier });
  const lost = findings.find(({ kind }) => kind === 'lost')?.examples ?? [];
  return lost.map(({ file, line, message }) => `${file.slice(folder.length + 1)}:${line} ${message}`);
}

const record = (address: string, title?: string, source?: string, forgotten?: true) =>
  `${JSON.stringify({ address, title, source, forgotten })}\n`;

test.each<[string, string, string, Files]>([
  ['the same title', 'items/fog.html', 'Fog at noon', { 'items/1931-05-02.md': item('Fog at noon') }],
  ['an id with a date before it', 'items/fog-noon.html', '', { 'items/1931-fog-noon.md': item('Dense') }],
  ['an id with another spelling', 'items/harbor.html', '', { 'items/harbour.md': item('Dense') }],
])(
  'an item that has taken the place by %s is named with the line to write',
  async (_, address, title, files) => {
    const [path = ''] = Object.keys(files);
    const id = address.slice('items/'.length, -'.html'.length);
    const others = { 'items/other.md': item('Other'), 'addresses.jsonl': record(address, title) };
    expect(await lostIn({ ...files, ...others })).toEqual([
      `${path}:2 for ${address} add the line formerly: [${id}]`,
    ]);
  },
);

test('the address of the original goes before the title', async () => {
  const source = 'source: {url: "https://www.example.org/fog/?utm_source=x"}\n';
  expect(
    await lostIn({
      'addresses.jsonl': record('items/a1.html', 'Fog', 'https://example.org/fog'),
      'items/b2.md': item('Fog'),
      'items/c3.md': item('Mist', `${source}formerly: [haze]\n`),
    }),
  ).toEqual(['items/c3.md:5 for items/a1.html add a1 to its line formerly']);
});

test('of two that may be meant none is named', async () => {
  expect(
    await lostIn({
      'addresses.jsonl': record('items/fog.html', 'Fog'),
      'items/x1.md': item('Fog'),
      'items/y2.md': item('Fog'),
    }),
  ).toEqual([
    'addresses.jsonl:1 for items/fog.html write items/fog.md again, with title, date and withdrawn: true, or add formerly: [fog] to the item that has taken its place',
  ]);
});

test('what was kept of two copies may have had its address before', async () => {
  const recorded = record('items/fog-copy.html', 'Fog at noon') + record('items/noon.html', 'Fog at noon');
  expect(await lostIn({ 'addresses.jsonl': recorded, 'items/noon.md': item('Fog at noon') })).toEqual([
    'items/noon.md:2 for items/fog-copy.html add the line formerly: [fog-copy]',
  ]);
});

test('an address of the build before is found without the file, where nothing else is known of it', async () => {
  expect(await lostIn({ 'items/a.md': item('A') }, ['items/a.html', 'items/quite-else.html'])).toEqual([
    'items/quite-else.md:1 for items/quite-else.html write items/quite-else.md again, with title, date and withdrawn: true, or add formerly: [quite-else] to the item that has taken its place',
  ]);
});

test('topics and actors are looked for by their names, and sources get a line for hosts', async () => {
  expect(
    await lostIn({
      'topics.yml': '- id: industrial-action\n  name: Industrial action\n  aliases: [Strikes]\n',
      'actors.yml': '- id: a-b\n  type: person\n  name: Ann Brown\n',
      'items/a.md': item('A', 'source: {name: Evening Post}\n'),
      'addresses.jsonl':
        record('topics/strikes.html', 'Strikes') +
        record('actors/brown.html', 'Ann Brown') +
        record('actors/nobody.html', 'Nobody at all') +
        record('sources/evening-posts.html', 'Evening Posts') +
        record('sources/вечір.html', 'Вечір'),
    }),
  ).toEqual([
    'actors.yml:1 for actors/brown.html add the line formerly: [brown]',
    'addresses.jsonl:3 for actors/nobody.html add formerly: [nobody] to the entry that has taken its place',
    'static/_redirects:1 for sources/evening-posts.html add /sources/evening-posts.html /sources/evening-post.html 301',
    'static/_redirects:1 for sources/вечір.html add /sources/%D0%B2%D0%B5%D1%87%D1%96%D1%80.html /sources.html 301',
    'topics.yml:1 for topics/strikes.html add the line formerly: [strikes]',
  ]);
});

test('nothing is said of what leads on, is withdrawn, under an embargo or forgotten', async () => {
  expect(
    await lostIn({
      'items/fog.md': item('Fog', 'formerly: [mist]\n'),
      'items/gone.md': item('Gone', 'withdrawn: true\n'),
      'items/sealed.md': item('Sealed', 'embargo: 2030-01-01\nformerly: [closed]\n'),
      'addresses.jsonl':
        ['fog', 'mist', 'gone', 'sealed', 'closed'].map((id) => record(`items/${id}.html`)).join('') +
        record('items/test.html', 'Test', undefined, true),
    }),
  ).toEqual([]);
});

test('an item that has become a draft is said to be one', async () => {
  const files = {
    'items/fog.md': item('Fog', 'status: draft\n'),
    'addresses.jsonl': record('items/fog.html'),
  };
  expect(await lostIn(files)).toEqual([
    'items/fog.md:4 items/fog.html is a draft now: publish it, or write withdrawn: true in place of status: draft',
  ]);
});

test('where the content has errors, nothing counts as lost, and nothing is written down', async () => {
  const folder = createFolder({ ...site, 'items/a.md': '', 'addresses.jsonl': record('items/b.html') });
  const { findings, addresses } = await checkContent(folder, { withAddresses: true });
  expect([findings, addresses]).toEqual([[], undefined]);
});

test('a line that cannot be read is told', async () => {
  const folder = createFolder({
    ...site,
    'items/a.md': item('A'),
    'addresses.jsonl': '<<<<<<< mine\n{"address":"../x"}\n',
  });
  const { problems } = await checkContent(folder);
  expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '1 not a record of an address',
    '2 not a record of an address',
  ]);
});

test('what is written down has all addresses, in order, with what is there; nothing of a withdrawn item', async () => {
  const folder = createFolder({
    ...site,
    'items/fog.md': item('Fog', 'topics: [Weather]\nsource: {name: Post, url: "https://example.org/fog"}\n'),
    'items/gone.md': item('A secret', 'withdrawn: true\n'),
    'items/sealed.md': item('Sealed', 'embargo: 2030-01-01\n'),
    'items/plan.md': item('Plan', 'status: draft\n'),
    'addresses.jsonl': record('items/test.html', 'Test', undefined, true) + record('items/fog.html', 'Old'),
  });
  const options = { withAddresses: true, earlier: ['items/mist.html'] };
  expect((await checkContent(folder, options)).addresses).toBe(
    record('items/fog.html', 'Fog', 'https://example.org/fog') +
      record('items/gone.html') +
      record('items/mist.html') +
      record('items/test.html', 'Test', undefined, true) +
      record('sources/post.html', 'Post') +
      record('topics/weather.html', 'Weather'),
  );
});
