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

test('the first picture of each item is made smaller, and that of the lead also in a larger form', async () => {
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

test('of a tall picture the top is shown', async () => {
  const page = await sharp(await photo(600, 1800, '#000'))
    .composite([{ input: await photo(600, 400, '#f00'), top: 0, left: 0 }])
    .png()
    .toBuffer();
  const { made } = await picturesOf({ 'items/a.md': item('1931', 'a.png'), 'items/a.png': page });
  const [bytes] = [...made.values()];
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
