import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'clipfile-eleventy-'));
afterAll(() => rmSync(work, { recursive: true }));

test('Eleventy’s own command renders the same pages as the build', () => {
  const [own, built] = [join(work, 'own'), join(work, 'built')];
  const options = { cwd: root, stdio: 'pipe' } as const;
  // Node 22.18 and newer strip types by themselves.
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const loader = major > 22 || (major === 22 && minor >= 18) ? [] : ['--import', 'tsx'];
  const eleventy = join(createRequire(import.meta.url).resolve('@11ty/eleventy'), '../../cmd.cjs');
  execFileSync(
    process.execPath,
    [...loader, eleventy, '--config=.eleventy.ts', `--output=${own}`, '--quiet'],
    options,
  );
  const launch = join(root, 'src/launch.mjs');
  execFileSync(
    process.execPath,
    [launch, 'build', '--output', built, '--cache', join(work, 'cache')],
    options,
  );
  // It says how large the files of the data are, which only the build writes.
  const { 'data.html': about, ...pages } = pagesIn(built);
  expect(about).toContain('<a href="data/items.csv">');
  expect(Object.keys(pages).length).toBeGreaterThan(100);
  expect(pagesIn(own)).toEqual(pages);
});

function pagesIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.html'))
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}
