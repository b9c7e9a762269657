import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archiveFolder, write } from './archive-folder.ts';
import { runCommand } from './run-command.ts';

/** As the program runs, with pages rendered in a worker. */
test('a template is used, and its mistakes are told by file and line', () => {
  const folder = archiveFolder({
    'content/theme/footer.11ty.ts':
      "import { address } from './parts/address.ts';\n\nexport default ({ html }: any) => html`<footer>${address as string}</footer>`;\n",
    'content/theme/parts/address.ts': "export const address: string = 'Quay 1';\n",
  });
  const build = () => runCommand(folder, ['build']);
  const page = () => readFileSync(join(folder, '_site/items/a.html'), 'utf8');
  expect(build()).toMatchObject({ status: 0, stderr: '' });
  expect(page()).toContain('<footer>Quay 1</footer>');

  write(folder, 'content/theme/parts/address.ts', "export const adress: string = 'Quay 2';\n");
  expect(build()).toMatchObject({
    status: 1,
    stderr: `content/theme/footer.11ty.ts:1  template cannot be loaded: SyntaxError: The requested module './parts/address.ts' does not provide an export named 'address'
    Templates are loaded before the first page is rendered, so nothing was written.

1 error. The site was not built; _site is unchanged.
`,
  });
  write(folder, 'content/theme/parts/address.ts', '\nexport const address = null!.quay;\n');
  expect(build().stderr).toMatch(
    /^content\/theme\/parts\/address\.ts:2 {2}template cannot be loaded: TypeError: Cannot read properties of null/,
  );
  write(folder, 'content/theme/parts/address.ts', "import quay from 'quay';\nexport const address = quay;\n");
  expect(build().stderr).toMatch(
    /^content\/theme\/parts\/address\.ts:1 {2}package "quay" is not installed\n/,
  );
  expect(page()).toContain('<footer>Quay 1</footer>');

  write(folder, 'node_modules/quay/package.json', '{ "type": "module", "exports": "./quay.js" }');
  write(folder, 'node_modules/quay/quay.js', "export default 'Quay 3';\n");
  expect(build().status).toBe(0);
  expect(page()).toContain('<footer>Quay 3</footer>');
});

test('nothing is written where a template fails on one page of a new site', () => {
  const folder = archiveFolder({
    'content/theme/about.11ty.js': '\n\nexport default ({ page }) => page.data.nothing.here;\n',
  });
  expect(runCommand(folder, ['build']).stderr).toMatch(
    /^content\/theme\/about\.11ty\.js:3 {2}template failed on about\.html: TypeError: Cannot read properties of undefined \(reading 'here'\)\n/,
  );
  expect(existsSync(join(folder, '_site/index.html'))).toBe(false);
});

test('a template that ends the program is told by file and line, or as one of those that there are', () => {
  const folder = archiveFolder({
    'content/theme/about.11ty.js': 'export default () => {\n  process.exit(3);\n};\n',
  });
  const build = () => runCommand(folder, ['build']);
  expect(build()).toMatchObject({
    status: 1,
    stderr: `content/theme/about.11ty.js:2  a template ended the program while pages were rendered
    Remove process.exit: to report a mistake, throw new Error() with what is wrong.

1 error. The site was not built; _site is unchanged.
`,
  });
  write(folder, 'content/theme/about.11ty.js', "export default () => globalThis['process']['exit']();\n");
  write(folder, 'content/theme/footer.11ty.js', 'export default ({ html }) => html`<footer></footer>`;\n');
  expect(build().stderr).toMatch(
    /^content\/theme\/\w+\.11ty\.js:1 {2}a template ended the program while pages were rendered\n {4}It is one of theme\/about\.11ty\.js and theme\/footer\.11ty\.js, or/,
  );
});
