import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { attachmentsOutput } from '../../src/outputs/attachments.ts';
import { picturesOutput } from '../../src/outputs/pictures.ts';
import { readContent } from '../../src/read/content.ts';
import type { Content } from '../../src/records/content.ts';
import { createFolder, type Files } from '../support/create-folder.ts';
import { siteInputsOf } from './site-inputs.ts';

const item = (date: string, picture: string) =>
  `---\ntitle: Strike\ndate: ${date}\n---\n\n![Dockers](${picture})\n`;

async function photo(width: number, height: number, background: string): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

async function read(files: Files): Promise<{ readonly folder: string; readonly content: Content }> {
  const folder = createFolder({ 'site.yml': 'title: Harbour archive', ...files });
  const { content } = await readContent(folder);
  if (content === undefined) throw new Error('The folder has mistakes');
  return { folder, content };
}

/** The pictures of the site, by path, made anew but for those in `current`. */
async function picturesOf(files: Files, current: ReadonlySet<string> = new Set()) {
  const { folder, content } = await read(files);
  const output = picturesOutput(siteInputsOf(content, { content: folder }));
  const prepared = await output.prepare(({ path }) => current.has(path), []);
  const made = new Map<string, Buffer>();
  for await (const batch of prepared.files) {
    for (const file of batch) if ('content' in file) made.set(file.path, Buffer.from(file.content));
  }
  return { planned: prepared.planned.map(({ path }) => path), made };
}

test('the first picture of each item is made smaller, that of the lead also in a larger form, and all for their texts', async () => {
  const { made } = await picturesOf({
    'items/a.md': item('1931', 'old.jpg'),
    'items/b.md': `${item('1932', 'new.jpg')}\n![Later](later.jpg)\n`,
    'items/old.jpg': await photo(800, 1200, '#300'),
    'items/new.jpg': await photo(1200, 800, '#030'),
    'items/later.jpg': await photo(900, 900, '#003'),
  });
  const sizes = await Promise.all(
    [...made].map(async ([path, bytes]) => {
      const { format, width, height } = await sharp(bytes).metadata();
      return `${path.replace(/^.*-/, '')} ${format} ${width} × ${height}`;
    }),
  );
  expect(sizes.sort()).toEqual([
    '1200.webp webp 1200 × 800',
    '640.webp webp 640 × 427',
    '640.webp webp 640 × 640',
    '640.webp webp 640 × 960',
    '800.webp webp 800 × 1200',
    '900.webp webp 900 × 900',
    '960.webp webp 960 × 640',
    'lead.webp webp 960 × 640',
    'row.webp webp 240 × 160',
    'row.webp webp 240 × 160',
  ]);
});

test('equal pictures have one smaller form, equal bytes and an address that follows from them', async () => {
  const scan = await photo(300, 300, '#555');
  const files = { 'items/a.md': item('1931', 'a.jpg'), 'items/a.jpg': scan };
  const first = await picturesOf(files);
  const second = await picturesOf({
    ...files,
    'items/2/b.md': item('1932', 'copy.jpg'),
    'items/2/copy.jpg': scan,
  });
  expect(second).toEqual(first);
  expect(first.planned).toHaveLength(1);
});

test('one that the site has is not made again', async () => {
  const files = { 'items/a.md': item('1931', 'a.jpg'), 'items/a.jpg': await photo(300, 300, '#555') };
  const { planned } = await picturesOf(files);
  const { made } = await picturesOf(files, new Set(planned));
  expect(made.size).toBe(0);
});

test('a form has the same bytes whether it is made alone or with others', async () => {
  const files = {
    'items/a.md': item('1931', 'a.jpg'),
    'items/a.jpg': await sharp({
      create: {
        ...{ width: 1500, height: 900, channels: 3, background: '#777' },
        noise: { type: 'gaussian', mean: 120, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer(),
  };
  const all = await picturesOf(files);
  expect(all.planned.length).toBeGreaterThan(3);
  for (const path of all.planned) {
    const others = new Set(all.planned.filter((each) => each !== path));
    const { made } = await picturesOf(files, others);
    expect([...made]).toEqual([[path, all.made.get(path)]]);
  }
});

test('pictures that move, and those that are hardly larger than they are shown, stay as they are in texts', async () => {
  const frames = Buffer.concat([Buffer.alloc(900 * 700 * 3, 0x33), Buffer.alloc(900 * 700 * 3, 0xcc)]);
  const moving = await sharp(frames, { raw: { width: 900, height: 1400, channels: 3, pageHeight: 700 } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
  expect((await sharp(moving).metadata()).pages).toBe(2);
  const { planned } = await picturesOf({
    'items/a.md': item('1931', 'a.webp'),
    'items/a.webp': moving,
    'items/b.md': item('1932', 'b.jpg'),
    'items/b.jpg': await photo(700, 500, '#555'),
  });
  expect(planned.map((path) => path.replace(/^.*-/, '')).sort()).toEqual([
    'lead.webp',
    'row.webp',
    'row.webp',
  ]);
});

test('of a tall picture the top is shown', async () => {
  const page = await sharp(await photo(600, 1800, '#000'))
    .composite([{ input: await photo(600, 400, '#f00'), top: 0, left: 0 }])
    .png()
    .toBuffer();
  const { made } = await picturesOf({ 'items/a.md': item('1931', 'a.png'), 'items/a.png': page });
  const bytes = [...made].find(([path]) => path.endsWith('-row.webp'))?.[1];
  const { channels } = await sharp(bytes).stats();
  expect(channels.map(({ mean }) => Math.round(mean))).toEqual([
    expect.closeTo(254, -1),
    expect.closeTo(0, -1),
    expect.closeTo(0, -1),
  ]);
});

test('a picture that was deleted meanwhile starts the build again', async () => {
  const { folder, content } = await read({
    'items/a.md': item('1931', 'a.jpg'),
    'items/a.jpg': await photo(300, 300, '#555'),
  });
  const output = picturesOutput(siteInputsOf(content, { content: join(folder, 'gone') }));
  const { files } = await output.prepare(() => false, []);
  await expect(async () => {
    for await (const _ of files);
  }).rejects.toThrow('keeps changing');
});

test('the portrait of an actor is made smaller, and its original is not on the site', async () => {
  const files = {
    'actors.yml': '- { id: bok, type: person, name: Ann Bok, image: portraits/bok.jpg }',
    'portraits/bok.jpg': await photo(800, 1000, '#555'),
  };
  const { planned, made } = await picturesOf(files);
  expect(planned).toEqual([expect.stringMatching(/-portrait\.webp$/)]);
  expect(await sharp([...made.values()][0]).metadata()).toMatchObject({ width: 320, height: 400 });
  const { folder, content } = await read(files);
  const attachments = attachmentsOutput(siteInputsOf(content, { content: folder }));
  expect((await attachments.prepare(() => false, [])).planned).toEqual([]);
});

test('an emblem that is drawn is on the site as it is', async () => {
  const { folder, content } = await read({
    'topics.yml': '- { id: fire, name: Fire, image: fire.svg }',
    'fire.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"/>',
  });
  const inputs = siteInputsOf(content, { content: folder });
  expect((await attachmentsOutput(inputs).prepare(() => false, [])).planned).toMatchObject([
    { path: 'fire.svg' },
  ]);
  expect((await picturesOutput(inputs).prepare(() => false, [])).planned).toEqual([]);
});
