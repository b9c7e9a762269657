import { expect, test } from 'vitest';
import { themeMediaOutput } from '../../src/outputs/theme-media.ts';
import { ContentChangedError } from '../../src/pages/item-source.ts';
import { createFolder } from '../support/create-folder.ts';
import { madeFiles } from './made-files.ts';

const picture = { width: 3, height: 3 };
const logo = { ...picture, original: 'theme/logo.svg', path: 'assets/pictures/logo-1.svg' };
const image = { ...picture, original: 'theme/a.png', path: 'assets/pictures/a-2.png', alt: '' };

function prepare(content: string, look: Parameters<typeof themeMediaOutput>[0]['look']) {
  return themeMediaOutput({ content, look, diskPath: (path) => path }).prepare(() => false, []);
}

test('files of the theme are copied, each once, and SVG pictures without what could run', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><path d="M0 0"/></svg>';
  const content = createFolder({ 'theme/logo.svg': svg });
  const font = {
    family: 'B',
    weight: '400',
    style: 'normal',
    original: 'theme/b.woff2',
    path: 'assets/fonts/b.woff2',
  };
  const files = await madeFiles(
    await prepare(content, { logo, favicon: logo, image, fonts: [{ ...font, style: 'normal' }] }),
  );
  expect(files).toEqual([
    { path: 'assets/pictures/logo-1.svg', content: expect.stringMatching(/^<svg [^>]*><path d="M0 0"/) },
    { path: 'assets/pictures/a-2.png', copyOf: `${content}/theme/a.png` },
    { path: 'assets/fonts/b.woff2', copyOf: `${content}/theme/b.woff2` },
  ]);
});

test('a logo that is gone since it was checked makes the build start again', async () => {
  await expect(prepare(createFolder({}), { logo, fonts: [] }).then(madeFiles)).rejects.toThrow(
    ContentChangedError,
  );
});
