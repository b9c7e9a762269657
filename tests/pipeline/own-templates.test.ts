import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CacheFolder } from '../../src/cache/cache-folder.ts';
import { BuildCache } from '../../src/pipeline/build-cache.ts';
import { buildSite } from '../../src/pipeline/build-site.ts';
import { renderPages } from '../../src/render/render-pages.ts';
import { createFolder } from '../read/content-folder.ts';
import { readTree } from '../regenerate/archive-on-disk.ts';

const footer =
  "import { note } from './note.js';\nexport default ({ html }) => html`<footer>${note}</footer>`;\n";

/** An archive with a template, and a way to build it that says how many pages were rendered. */
function createProject() {
  const root = createFolder({
    'content/site.yml': 'title: Harbour\n',
    'content/items/fog.md': '---\ntitle: Fog\ndate: 1931\n---\nFog.\n',
    'content/theme/footer.11ty.js': footer,
    'content/theme/note.js': "export const note = 'first';\n",
    'assets/style.css': '',
  });
  const places = { content: join(root, 'content'), output: join(root, 'site'), program: 'program' };
  const cache = new BuildCache(new CacheFolder({ folder: join(root, 'cache'), ...places }));
  const build = async (builtWith = cache, output = places.output) => {
    let rendered = 0;
    const render: typeof renderPages = (pages, site, own) => {
      rendered += pages.length;
      return renderPages(pages, site, own);
    };
    const result = await buildSite({
      ...places,
      output,
      assets: join(root, 'assets'),
      cache: builtWith,
      renderer: { prepare: () => {}, render },
    });
    return {
      rendered,
      problems: result.problems.map(({ file, line, message }) => `${file}:${line}  ${message}`),
    };
  };
  const write = (path: string, text: string) => writeFileSync(join(places.content, path), text);
  const page = () => readFileSync(join(places.output, 'items/fog.html'), 'utf8');
  return { root, places, build, write, page };
}

test('a change of what a template imports shows on all pages, and no change on none', async () => {
  const { root, places, build, write, page } = createProject();
  const { rendered: all } = await build();
  expect(page()).toContain('<footer>first</footer>');
  expect(await build()).toEqual({ rendered: 0, problems: [] });
  write('theme/note.js', "export const note = 'second';\n");
  expect(await build()).toEqual({ rendered: all, problems: [] });
  expect(page()).toContain('<footer>second</footer>');
  write('items/fog.md', '---\ntitle: Fog\ndate: 1931\n---\nThick fog.\n');
  expect((await build()).rendered).toBeLessThan(all);
  const clean = join(root, 'clean');
  await build(new BuildCache(), clean);
  expect(readTree(places.output)).toEqual(readTree(clean));
});

test('nothing is written where a template fails on a single page', async () => {
  const { places, build, write } = createProject();
  write('theme/item.11ty.js', 'export default ({ page }) => page.data.nothing.at.all;\n');
  const { problems } = await build();
  expect(problems).toEqual([
    `${places.content}/theme/item.11ty.js:1  template failed on items/fog.html: TypeError: Cannot read properties of undefined (reading 'at')`,
  ]);
  expect(existsSync(join(places.output, 'index.html'))).toBe(false);
});

test('a site stays as it is while a template has a mistake', async () => {
  const { places, build, write } = createProject();
  await build();
  const before = readTree(places.output);
  write('theme/footer.11ty.js', footer.replace('html`', 'html(`'));
  expect((await build()).problems).toEqual([
    `${places.content}/theme/footer.11ty.js:2  template cannot be read: unexpected token`,
  ]);
  write('theme/footer.11ty.js', footer.replace('${note}', '${note.a.b}'));
  expect((await build()).problems).toEqual([expect.stringContaining('footer.11ty.js:2  template failed on')]);
  expect(readTree(places.output)).toEqual(before);
  write('theme/footer.11ty.js', footer);
  expect(await build()).toMatchObject({ problems: [] });
});
