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

test('only SVG files that are shown or linked are read', async () => {
  const { problems } = await readFolder({
    ...validArchive,
    'items/unused.svg': 'no picture',
    'items/photo.png': '<script/>',
    'items/one.md': shows('photo.png'),
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
