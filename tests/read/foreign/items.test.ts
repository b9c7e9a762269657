import { expect, test } from 'vitest';
import { type Files, formatProblems, readFolder } from '../content-folder.ts';

const rules = 'title: Notes\nread:\n  items: ["**/*.md"]\n';

async function read(files: Files, settings = rules) {
  const reading = await readFolder({ 'site.yml': settings, ...files });
  const byId = new Map(reading.content?.items.map((item) => [item.id, item]));
  return { ...reading, byId, told: formatProblems(reading) };
}

test('files of any name are items, wherever they are', async () => {
  const { byId, told } = await read({
    '_posts/2024-01-02-Ünïcode Title.md': '---\ntitle: One\n---\nText.\n',
    'Заметки/Київ.md': 'Text.\n',
    'a/index.md': '+++\ntitle = "Three"\ndate = 2020-05-06\n+++\nText.\n',
    'README.md': 'Not an item.\n',
    'about.md': '---\ntitle: About\nlayout: page\n---\nNot an item.\n',
  });
  expect([...byId.values()].map(({ id, title, date }) => [id, title, date.edtf])).toEqual([
    ['2024-01-02-unicode-title', 'One', '2024-01-02'],
    ['a', 'Three', '2020-05-06'],
    ['київ', 'Київ', 'unknown'],
  ]);
  expect(told).toMatch(/^content\/about\.md:3 {2}warning: unknown key "layout"/);
});

test('where nothing makes two addresses different, both files are named', async () => {
  const { told } = await read({ 'a/fog.md': 'A', 'b/fog.md': 'B', 'a-fog.md': 'C' });
  expect(told).toBe(
    'content/a-fog.md:1  duplicate id "a-fog"\n' +
      '    content/a/fog.md already has this id. Rename one of the two files, or give one of them a slug of its own.',
  );
});

test('links lead to items by path, name and old address, and to files by path and name', async () => {
  const { bodies, told } = await read({
    'posts/2024-01-02-fog.md':
      '[a](../notes/My%20Note.md) [b](/2020/my-note/) [c](my-note.html) [d](/img/chart.csv) [e](chart.csv) ![f](/assets/scan.txt) [g](/gone/)\n',
    'notes/My Note.md': '[fog](/blog/fog/)\n',
    'static/img/chart.csv': '1',
    'assets/scan.txt': '1',
  });
  const html = bodies['2024-01-02-fog']?.html ?? '';
  expect(html.match(/(href|src)="[^"]*"/g)).toEqual([
    'href="my-note.html"',
    'href="my-note.html"',
    'href="my-note.html"',
    'href="../static/img/chart.csv"',
    'href="../static/img/chart.csv"',
    'src="../files/assets/scan.txt"',
  ]);
  expect(bodies['my-note']?.html).toContain('href="2024-01-02-fog.html"');
  expect(told).toContain('warning: link to what the archive does not have: "/gone/"');
});

test('a link leads to the address that an item gives itself', async () => {
  const { bodies } = await read({
    'a.md': '[b](b.md)\n',
    'b.md': '---\npermalink: /news/other-name/\n---\nText.\n',
  });
  expect(bodies['a']?.html).toContain('href="other-name.html"');
});

test('the heading that is the title is not repeated in the text', async () => {
  const { bodies, byId } = await read({
    'a.md': '\n# The *new* lens\n\nText.\n',
    'b.md': 'Text.\n\n# Later\n',
  });
  expect(byId.get('a')?.title).toBe('The new lens');
  expect(bodies['a']?.text).toBe('Text.');
  expect(bodies['b']?.text).toBe('Text.\nLater');
});

test('the order of day and month follows from the whole archive, and is told', async () => {
  const files = {
    'a.md': '---\ndate: 3/4/1905\n---\n',
    'b.md': '---\ndate: 14/4/1905\n---\n',
  };
  const { byId, told } = await read(files);
  expect(byId.get('a')?.date.edtf).toBe('1905-04-03');
  expect(told).toContain('content/site.yml:1  warning: Dates like 3/4/1905 are the third of April');
  const settled = await read(files, `${rules}  order: month-day\n`);
  expect(settled.byId.get('a')?.date.edtf).toBe('1905-03-04');
  expect(settled.told).not.toContain('site.yml');
});

test('other keys are fields, or an error', async () => {
  const files = { 'a.md': '---\ntitle: A\nmood: grey\n---\n' };
  expect((await read(files)).byId.get('a')?.otherKeys).toEqual([{ key: 'mood', texts: ['grey'] }]);
  expect((await read(files, `${rules}  other: refuse\n`)).told).toContain(
    'content/a.md:3  unknown key "mood"',
  );
  expect((await read(files, `${rules}  other: ignore\n`)).byId.get('a')?.otherKeys).toBeUndefined();
});

test.each([
  ['read: jekil', 'unknown preset "jekil"'],
  [
    'read: collectionbuilder',
    'Its items are rows of a table: "clipfile adopt" names the "clipfile import" to run.',
  ],
  ['read: {preset: [a]}', 'unknown preset ""'],
  ['read: [a]', '"read" is a list, not a set of keys'],
  ['read: {items: {a: b}}', '"items" is not a list of patterns'],
  ['read: {dates: created}', 'unknown key "dates"'],
  ['read: hugo', 'warning: no file is at content/**/*.{md,markdown,html}'],
])('a mistake in the rules: %s', async (line, message) => {
  expect((await read({}, `title: Notes\n${line}\n`)).told).toContain(message);
});

test('links of other programs lead to items, and to nothing as words', async () => {
  const { bodies, told } = await read({
    'Notes/Fog.md': 'See [[Tide tables|tides]], [[Later]] and ![[scan.txt]].\n',
    'Notes/Tide tables.md': '[fog]({% post_url Fog %})\n',
    'files/scan.txt': '1',
  });
  expect(bodies['fog']?.html).toContain(
    '<a href="tide-tables.html">tides</a>, Later and <a href="../files/scan.txt">',
  );
  expect(bodies['tide-tables']?.html).toContain('<a href="fog.html">fog</a>');
  expect(told).toContain('warning: link to what the archive does not have: "Later"');
});

test('items are related by their names, and what names none is a field', async () => {
  const { byId, told } = await read({
    'Notes/Fog.md':
      '---\ntitle: Fog\npartOf: "[[Letters|all of them]]"\ntranslationOf: [Nebel]\n---\nText.\n',
    'Notes/Nebel.md': '---\ntitle: Nebel\nversionOf: An older song\n---\nText.\n',
    'Letters.md': '---\ntitle: Letters\n---\nText.\n',
  });
  expect(told).not.toContain('error');
  expect(byId.get('fog')?.relations).toEqual([
    { kind: 'translationOf', to: 'nebel' },
    { kind: 'partOf', to: 'letters' },
  ]);
  expect(byId.get('nebel')?.relations).toBeUndefined();
  expect(byId.get('nebel')?.otherKeys).toEqual([{ key: 'original_versionOf', texts: ['An older song'] }]);
});

test('addresses that items had before lead to them, from the first of two that name one', async () => {
  const { byId, bodies, told } = await read({
    'a.md': '---\ntitle: A\naliases: [/old/a/, /both/, Fog bank]\n---\n[b](/old/b.html) [[Fog bank]]\n',
    'b.md': '---\ntitle: B\naliases: [/old/b.html, /both]\n---\nText.\n',
  });
  expect(byId.get('a')?.formerly).toEqual(['/old/a/', '/both/']);
  expect(byId.get('b')?.formerly).toEqual(['/old/b.html']);
  expect(bodies['a']?.html).toContain('<a href="b.html">b</a> <a href="a.html">Fog bank</a>');
  expect(told).toContain('content/b.md:3  warning: address of two items: "/both"');
});

test('pictures of the front matter are above the text, and described by the title', async () => {
  const { bodies } = await read(
    {
      'a.md': '---\ntitle: Fog\nimage: /img/fog.png\nscan: fog.pdf\n---\nText.\n',
      'b.md': '---\ntitle: Rain\nimage: /img/fog.png\n---\n![A](/img/fog.png)\n',
      'static/img/fog.png': 'x',
      'static/fog.pdf': 'x',
    },
    'title: Notes\nread:\n  attachments: [image, scan]\n',
  );
  expect(bodies['a']?.html).toBe(
    '<figure><img src="../static/img/fog.png" alt="Fog"></figure>\n<p><a href="../static/fog.pdf">fog.pdf</a></p>\n<p>Text.</p>\n',
  );
  expect(bodies['b']?.html).toBe('<figure><img src="../static/img/fog.png" alt="A"></figure>\n');
});

test('what cannot be published or has the place of a page of the site stops no build', async () => {
  const { told } = await read({
    'a.md': '[a](script.php) [b](timeline/x.html) ![c](b)\n',
    'b.md': 'Text.\n',
    'script.php': '1',
    'timeline/x.html': '1',
    'static/robots.txt': '1',
  });
  expect(told).not.toMatch(/^\S+ {2}(?!warning)/m);
});

test('front matter that is broken is told, and does not stop the build or publish the item', async () => {
  const { byId, told } = await read({
    'a.md': '---\ntitle: "A\n---\nText.\n',
    'b.md': '---\ntitle: B\nmood: grey\nmood: blue\n---\nText.\n',
  });
  expect(byId.get('a')?.status).toBe('draft');
  expect(byId.get('b')).toMatchObject({ status: 'published', otherKeys: [{ key: 'mood', texts: ['grey'] }] });
  expect(told).toContain('content/a.md:2  warning: invalid YAML: unclosed quotation mark');
  expect(told).toContain('content/b.md:4  warning: duplicate key "mood"');
});

test('nothing leads to a draft, nor publishes its file', async () => {
  const { content, bodies, told } = await read({
    'a.md': '[b](b.md) [[b]] ![[b.md]]\n',
    'b.md': '---\ndraft: true\n---\nText.\n',
  });
  expect(bodies['a']?.html).toBe('<p>b b b.md</p>\n');
  expect(content?.items.flatMap(({ attachments }) => attachments)).toEqual([]);
  expect(told).toContain('content/a.md:1  warning: link to what the archive does not have: "b.md"');
});
