import sharp from 'sharp';
import { expect, test } from 'vitest';
import { formatProblems, readFolder, validArchive } from './content-folder.ts';

const shows = (...paths: string[]) =>
  `---\ntitle: Port strike\ndate: 1931\n---\n\n${paths.map((path) => `![A map](${path})`).join(' ')}\n`;

test('the archivist is told once what is left out of a picture, however often it is shown', async () => {
  const picture =
    '<svg xmlns="http://www.w3.org/2000/svg" onload="a()">\n<script>a()</script><script/></svg>';
  const { content, problems } = await readFolder({
    ...validArchive,
    'items/map.svg': picture,
    'items/one.md': shows('map.svg'),
    'items/two.md': shows('map.svg', 'map.svg'),
  });
  expect(formatProblems({ problems })).toBe(
    'content/items/map.svg:1  warning: picture is published without its active parts: onload, script (2)\n' +
      '    What could run, or load something from elsewhere, is left out of the copy on the site. The file itself is unchanged.',
  );
  expect(content?.items.map(({ attachments }) => attachments)).toEqual([
    ['items/map.svg'],
    ['items/map.svg'],
  ]);
});

test('a picture that browsers cannot show is an error, at its line', async () => {
  const { content, problems } = await readFolder({
    ...validArchive,
    'items/map.svg': '<svg>\n<g>\n</svg>\n',
    'items/one.md': shows('map.svg'),
  });
  expect(content).toBeUndefined();
  expect(formatProblems({ problems })).toBe(
    'content/items/map.svg:3  not an SVG picture that browsers can show: unexpected close tag.\n' +
      '    Open it in a drawing program and save it again, or save it as PNG.',
  );
});

test('SVG files that are shown or linked are read, and of others those that are shown', async () => {
  const { problems } = await readFolder({
    ...validArchive,
    'items/unused.svg': 'no picture',
    'items/photo.png': '<script/>',
    'items/one.md': '---\ntitle: Port strike\ndate: 1931\n---\n\n[A map](photo.png)\n',
  });
  expect(problems).toEqual([]);
});

test('an SVG file of more than 20 MB is refused', async () => {
  const { problems } = await readFolder({
    ...validArchive,
    'items/map.svg': `<svg>${' '.repeat(20_000_000)}</svg>`,
    'items/one.md': shows('map.svg'),
  });
  expect(formatProblems({ problems })).toBe(
    'content/items/map.svg:1  file is too large: 20.1 MB (limit 20 MB)\n    Make the picture smaller, or save it as PNG.',
  );
});

/** A PNG of one colour. */
async function png(width: number, height: number): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: '#8a1c1c' } })
    .png()
    .toBuffer();
}

test('pictures have their size and, where they are large enough, smaller forms', async () => {
  const { content } = await readFolder({
    ...validArchive,
    'items/wide.png': await png(1600, 400),
    'items/tall.png': await png(300, 900),
    'items/icon.png': await png(32, 32),
    'items/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"/>',
    'items/one.md': shows('wide.png', 'tall.png', 'icon.png', 'map.svg'),
  });
  const form = expect.stringMatching(/^assets\/pictures\/[0-9a-f]{16}-(row|lead|portrait|\d+)\.webp$/);
  expect(Object.fromEntries(content?.pictures ?? [])).toEqual({
    'items/wide.png': {
      ...{ width: 1600, height: 400 },
      row: { path: form, width: 240, height: 160 },
      lead: { path: form, width: 600, height: 400 },
      portrait: { path: form, width: 400, height: 100 },
      widths: [
        { path: form, width: 640, height: 160 },
        { path: form, width: 960, height: 240 },
        { path: form, width: 1280, height: 320 },
      ],
    },
    'items/tall.png': {
      ...{ width: 300, height: 900 },
      row: { path: form, width: 240, height: 160 },
      portrait: { path: form, width: 133, height: 400 },
    },
    'items/icon.png': { width: 32, height: 32 },
    'items/map.svg': { width: 60, height: 40 },
  });
});

test('the size of a photograph is that with which it is shown, however the camera was held', async () => {
  const { content } = await readFolder({
    ...validArchive,
    'items/photo.jpg': await sharp(await png(200, 100))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer(),
    'items/one.md': shows('photo.jpg'),
  });
  expect(content?.pictures.get('items/photo.jpg')).toMatchObject({ width: 100, height: 200 });
});

test('a picture that breaks off is warned of, and keeps its size', async () => {
  const noise = await sharp({
    create: {
      ...{ width: 300, height: 200, channels: 3, background: '#fff' },
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .png()
    .toBuffer();
  const { content, problems } = await readFolder({
    ...validArchive,
    'items/photo.png': noise.subarray(0, noise.length / 2),
    'items/one.md': shows('photo.png'),
  });
  expect(formatProblems({ problems })).toBe(
    'content/items/photo.png:1  warning: picture is incomplete or damaged\n' +
      '    It is published as it is, and not shown in lists. Open it in a program for pictures and save it again, as PNG or JPEG.',
  );
  expect(content?.pictures.get('items/photo.png')).toEqual({ width: 300, height: 200 });
});

test('the image of a topic or an actor is a picture of the archive', async () => {
  const { content, problems } = await readFolder({
    ...validArchive,
    'topics.yml': '- id: fire\n  name: Fire\n  image: ./emblems/the%20fire.svg\n',
    'actors.yml':
      '- id: bok\n  type: person\n  name: Ann Bok\n  image: portraits/bok.png\n  imageAlt: At her desk\n',
    'emblems/the fire.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"/>',
    'portraits/bok.png': await png(800, 1000),
  });
  expect(formatProblems({ problems })).toBe('');
  expect(content?.topics[0]?.image).toEqual({ path: 'emblems/the fire.svg', alt: '' });
  expect(content?.actors[0]?.image).toEqual({ path: 'portraits/bok.png', alt: 'At her desk' });
  expect(content?.pictures.get('emblems/the fire.svg')).toEqual({ width: 60, height: 40 });
  expect(content?.pictures.get('portraits/bok.png')?.portrait).toMatchObject({ width: 320, height: 400 });
});
