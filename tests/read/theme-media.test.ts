import { expect, test } from 'vitest';
import { ContentFolder } from '../../src/read/folder.ts';
import { readThemeMedia } from '../../src/read/theme-media.ts';
import { formatProblem, type Problem, ProblemCollector } from '../../src/records/problem.ts';
import type { Theme } from '../../src/records/theme.ts';
import { createFolder, type Files } from '../support/create-folder.ts';
import { solidPng } from '../support/pictures.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><path d="M0 0h9v9z"/></svg>';
const font = 'wOF2 and more';

function read(files: Files, theme: Partial<Theme>, hasUrl = true) {
  const problems: Problem[] = [];
  const disk = new ContentFolder(createFolder(files));
  const look = readThemeMedia(
    { fonts: 'built-in', ...theme },
    hasUrl,
    disk,
    (path) => new ProblemCollector(path, problems),
  );
  return { look, problems: problems.map((problem) => formatProblem(problem)) };
}

const at = (text: string) => ({ text, line: 3 });
const beacon = { family: 'Beacon', weight: '400', style: 'normal' } as const;

test('pictures are measured, and all files have addresses that change with their bytes', () => {
  const { look, problems } = read(
    {
      'theme/Our Logo.svg': svg,
      'theme/dark.png': solidPng(30, 6),
      'theme/icon.ico': 'icon',
      'theme/share.png': solidPng(12, 6),
      'theme/fonts/b.woff2': font,
    },
    {
      logo: at('Our Logo.svg'),
      logoDark: at('theme/dark.png'),
      favicon: at('icon.ico'),
      image: at('share.png'),
      imageAlt: 'A light',
      fontFiles: [{ ...beacon, file: at('fonts/b.woff2') }],
    },
  );
  expect(problems).toEqual([]);
  const hash = '[0-9a-f]{16}';
  expect(look).toEqual({
    logo: {
      original: 'theme/Our Logo.svg',
      path: expect.stringMatching(`^assets/pictures/our-logo-${hash}\\.svg$`),
      width: 300,
      height: 60,
    },
    logoDark: {
      original: 'theme/dark.png',
      path: expect.stringMatching(`^assets/pictures/dark-${hash}\\.png$`),
      width: 30,
      height: 6,
    },
    favicon: {
      original: 'theme/icon.ico',
      path: expect.stringMatching(`^assets/pictures/icon-${hash}\\.ico$`),
    },
    image: {
      original: 'theme/share.png',
      path: expect.stringMatching(`^assets/pictures/share-${hash}\\.png$`),
      width: 12,
      height: 6,
      alt: 'A light',
    },
    fonts: [
      {
        ...beacon,
        original: 'theme/fonts/b.woff2',
        path: expect.stringMatching(`^assets/fonts/b-${hash}\\.woff2$`),
      },
    ],
  });
  const again = read({ 'theme/Our Logo.svg': `${svg}\n` }, { logo: at('Our Logo.svg') });
  expect(again.look.logo?.path).not.toBe(look.logo?.path);
});

test.each<[string, Files, Partial<Theme>, string]>([
  ['is missing', { 'theme/logo.svg': svg }, { logo: at('lgo.svg') }, 'Did you mean "logo.svg"?'],
  ['is a folder', { 'theme/a.svg/x': '' }, { logo: at('a.svg') }, 'site.yml:3  file that does not exist'],
  ['is elsewhere', { 'logo.svg': svg }, { logo: at('../logo.svg') }, 'site.yml:3  file that does not exist'],
  ['is no picture', { 'theme/logo.pdf': '' }, { logo: at('logo.pdf') }, 'site.yml:3  not a logo: "logo.pdf"'],
  [
    'is broken',
    { 'theme/logo.svg': '<svg><g></svg>' },
    { logo: at('logo.svg') },
    'theme/logo.svg:1  not an SVG',
  ],
  [
    'has no size',
    { 'theme/logo.png': 'png' },
    { logo: at('logo.png') },
    'theme/logo.png:1  picture has no size',
  ],
  [
    'is an SVG for other sites',
    { 'theme/a.svg': svg },
    { image: at('a.svg') },
    'site.yml:3  not an image for other sites: "a.svg"',
  ],
  [
    'is for dark pages alone',
    { 'theme/a.svg': svg },
    { logoDark: at('a.svg') },
    'site.yml:3  logoDark without logo',
  ],
  [
    'is no font',
    { 'theme/a.woff2': 'text' },
    { fontFiles: [{ ...beacon, file: at('a.woff2') }] },
    'theme/a.woff2:1  not a WOFF2 font',
  ],
  [
    'is a font of another kind',
    { 'theme/a.ttf': 'text' },
    { fontFiles: [{ ...beacon, file: at('a.ttf') }] },
    'site.yml:3  not a font: "a.ttf"',
  ],
])('a file that %s is reported', (_, files, theme, message) => {
  const { problems } = read(files, theme);
  expect(problems).toEqual([expect.stringContaining(message)]);
});

test('an image for other sites needs the address of this one', () => {
  const { problems } = read({ 'theme/a.png': solidPng(2, 1) }, { image: at('a.png') }, false);
  expect(problems).toEqual([expect.stringContaining('site.yml:3  warning: image is not used without url')]);
});
