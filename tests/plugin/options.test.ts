import { expect, test } from 'vitest';
import { checkOptions } from '../../src/plugin/options.ts';

test.each([
  { content: 'archive' },
  {
    content: 'a',
    at: '/',
    layout: 'base.njk',
    data: 'press',
    cache: '.cache',
    drafts: true,
    asOf: '2030-01-01',
  },
  { content: 'a', at: 'press/cuttings', layout: undefined },
])('%j is right', (options) => {
  expect(() => checkOptions(options)).not.toThrow();
});

const content = 'archive';
const contentHint = "name the folder of the archive: { content: 'archive' }.";
const atHint =
  "the option at is the path of the archive in the site: at: '/archive/'. It has no .. or . in it.";

test.each<[unknown, string]>([
  [undefined, contentHint],
  [{}, contentHint],
  [{ content: '' }, contentHint],
  [{ content: undefined }, contentHint],
  [
    { content, layuot: 'base.njk' },
    'there is no option "layuot". Did you mean "layout"? The options are content, at, layout, data, cache, drafts and asOf.',
  ],
  [
    { content, toString: 1 },
    'there is no option "toString". The options are content, at, layout, data, cache, drafts and asOf.',
  ],
  [{ content, at: '../archive' }, atHint],
  [{ content, at: '/press/../..' }, atHint],
  [{ content, at: '' }, atHint],
  [{ content, at: 7 }, atHint],
  [{ content, layout: '' }, "the option layout is the name of a layout of the site: layout: 'base.njk'."],
  [
    { content, data: 'page' },
    `the option data cannot be "page", which Eleventy or this plugin sets for each page. Choose another, such as data: 'archive'.`,
  ],
  [{ content, data: '' }, "the option data is a name for templates of the site: data: 'archive'."],
  [{ content, cache: '' }, "the option cache is the path of a folder: cache: '.cache/clipfile'."],
  [{ content, asOf: '2030' }, "the option asOf is a day: asOf: '2030-01-01'."],
  [{ content, drafts: 'false' }, 'the option drafts is true or false, without quotation marks.'],
])('%j is told', (options, message) => {
  expect(() => checkOptions(options)).toThrow(new Error(`Clipfile: ${message}`));
});
