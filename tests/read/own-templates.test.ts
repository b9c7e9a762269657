import { describe, expect, test } from 'vitest';
import { ContentFolder } from '../../src/read/folder.ts';
import { readOwnTemplates } from '../../src/read/own-templates.ts';
import { type Problem, ProblemCollector } from '../../src/records/problem.ts';
import { createFolder, type Files } from '../support/create-folder.ts';

async function read(files: Files) {
  const problems: Problem[] = [];
  const templates = await readOwnTemplates(
    new ContentFolder(createFolder(files)),
    (path) => new ProblemCollector(path, problems),
  );
  return { templates, problems: problems.map(({ file, line, message }) => `${file}:${line}  ${message}`) };
}

const simple = 'export default () => 1;\n';

test('a theme without templates has none', async () => {
  expect(await read({ 'theme/style.css': '', 'theme/notes.js': simple })).toEqual({
    templates: undefined,
    problems: [],
  });
});

test('templates are read with what they import, without types and line by line', async () => {
  const { templates, problems } = await read({
    'theme/item.11ty.ts':
      "import type { Html } from 'clipfile/templates';\nimport { day } from './parts/day.ts';\n\nexport default (page: unknown): Html => day(page as string);\n",
    'theme/footer.11ty.js': "export { default } from './parts/foot.js';\nimport slug from 'slug';\n",
    'theme/parts/day.ts': "export const day = (text: string) => import('../words.json');\n",
    'theme/parts/foot.js': 'export default () => 1;\n',
    'theme/words.json': '{}',
    'theme/unused.js': 'x',
  });
  expect(problems).toEqual([]);
  expect(templates?.entries).toEqual([
    { name: 'footer', path: 'theme/footer.11ty.js' },
    { name: 'item', path: 'theme/item.11ty.ts' },
  ]);
  expect(templates?.modules.map(({ path, code }) => [path, code.replace(/ +/g, ' ')])).toEqual([
    ['theme/footer.11ty.js', "export { default } from './parts/foot.js.mjs';\nimport slug from 'slug';\n"],
    [
      'theme/item.11ty.ts',
      " \nimport { day } from './parts/day.ts.mjs';\n\nexport default (page ) => day(page );\n",
    ],
    ['theme/parts/day.ts', "export const day = (text ) => import('../words.json');\n"],
    ['theme/parts/foot.js', 'export default () => 1;\n'],
    ['theme/words.json', '{}'],
  ]);
});

test('the hash follows from what a template imports, too', async () => {
  const hashOf = async (part: string) => {
    const { templates } = await read({
      'theme/item.11ty.js': "import './part.js';\nexport default () => 1;\n",
      'theme/part.js': part,
    });
    return templates?.hash;
  };
  expect(await hashOf('let a;')).toBe(await hashOf('let a;'));
  expect(await hashOf('let a;')).not.toBe(await hashOf('let b;'));
});

describe('a mistake has a file and a line', () => {
  test.each<[string, Files, string]>([
    ['unknown name', { 'theme/itm.11ty.js': simple }, 'theme/itm.11ty.js:1  there is no template "itm"'],
    [
      'another ending',
      { 'theme/item.11ty.mjs': simple },
      'theme/item.11ty.mjs:1  template has another ending',
    ],
    [
      'two of a name',
      { 'theme/item.11ty.js': simple, 'theme/item.11ty.ts': simple },
      'theme/item.11ty.ts:1  template is there twice',
    ],
    [
      'syntax of JavaScript',
      { 'theme/item.11ty.js': 'export default () => {\n  const a = ;\n};\n' },
      'theme/item.11ty.js:2  template cannot be read: unexpected token',
    ],
    [
      'syntax of TypeScript',
      { 'theme/item.11ty.ts': 'const a: number = 1;\nexport default (): string => {\n' },
      "theme/item.11ty.ts:2  template cannot be read: expected '}', got '<eof>'",
    ],
    [
      'what is not only a type',
      { 'theme/item.11ty.ts': '\nenum Colour { red }\nexport default () => Colour.red;\n' },
      'theme/item.11ty.ts:2  template cannot be read: typeScript enum is not supported in strip-only mode',
    ],
    [
      'no default export',
      { 'theme/item.11ty.js': 'export const a = 1;' },
      'theme/item.11ty.js:1  template has no default export',
    ],
    [
      'an import that is not there',
      { 'theme/item.11ty.js': "\nimport { a } from './part.js';\nexport default () => a;\n" },
      'theme/item.11ty.js:2  cannot import "./part.js"',
    ],
    [
      'an import from elsewhere',
      { 'theme/item.11ty.js': "import '../items/part.js';\nexport default () => 1;\n", 'items/part.js': '' },
      'theme/item.11ty.js:1  cannot import "../items/part.js"',
    ],
    [
      'a mistake in an import',
      {
        'theme/item.11ty.js': "import './part.js';\nexport default () => 1;\n",
        'theme/part.js': '\nlet a = ;\n',
      },
      'theme/part.js:2  template cannot be read: unexpected token',
    ],
  ])('%s', async (_, files, message) => {
    expect((await read(files)).problems).toEqual([message]);
  });
});
