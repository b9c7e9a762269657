import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeInjections } from '../support/injections.ts';

/** Every page conforms to the HTML standard. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'clipfile-valid-html-'));
afterAll(() => rmSync(work, { recursive: true }));

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Not faults: pages load nothing from other hosts, and the standard names what is left out here.
    'require-sri': 'off',
    'no-implicit-button-type': 'off',
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});

/** All kinds of blocks of Markdown within each other, and headings that have the names of parts of the page. */
const markdown = `# Main

## Facts

### Related

1. One

   - [ ] open
   - [x] done

     > # Quoted *heading*
     >
     > | a | b |
     > |:-:|--:|
     > | [x](https://example.org/a?b=1&c=2 "A "title"") | ![scan](scan.svg "Scan") |

2. Two<br>

* * *

[![scan](scan.svg)](scan.svg) and https://example.org/ä[b]|c?d={e} and *nested **emphasis*** and a  
line break, ~~deleted~~ \`code\` and \`\`\`.

    indented <b>

\`\`\`html
<p>
\`\`\`

[note]: https://example.org/
[^1]: A footnote.

[note] Term[^1] &nbsp; &copy; &#0; &bogus;
`;

function writeMarkdown(content: string): void {
  mkdirSync(join(content, 'items'));
  writeFileSync(
    join(content, 'site.yml'),
    'title: الميناء\nlanguage: ar\nurl: https://пример.example/год/\n',
  );
  writeFileSync(join(content, 'about.md'), markdown.replaceAll('scan.svg', 'items/scan.svg'));
  writeFileSync(join(content, 'items/scan.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(content, 'items/all.md'), `---\ntitle: All\ndate: 1931\n---\n\n${markdown}`);
  writeFileSync(join(content, 'items/none.md'), '---\ntitle: None\ndate: unknown\nlanguage: en\n---\n');
}

/** Content folders, by what is in them. */
const contents: Readonly<Record<string, string | ((content: string) => void)>> = {
  'the sample archive': 'content',
  'withdrawn, undated and older pages': 'tests/sites/small/content',
  'no items': 'tests/sites/empty/content',
  'injection attempts': writeInjections,
  'all of Markdown': writeMarkdown,
};

/** Pages by path, of each content folder. */
const sites = new Map<string, ReadonlyMap<string, string>>();

beforeAll(() => {
  for (const [name, source] of Object.entries(contents)) {
    const [content, output] = [join(work, name, 'content'), join(work, name, 'site')];
    mkdirSync(content, { recursive: true });
    if (typeof source === 'function') source(content);
    const from = typeof source === 'string' ? join(root, source) : content;
    execFileSync(process.execPath, ['src/launch.mjs', 'build', '--content', from, '--output', output], {
      cwd: root,
      stdio: 'pipe',
    });
    const paths = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    sites.set(name, new Map(paths.map((path) => [path, readFileSync(join(output, path), 'utf8')])));
  }
}, 120_000);

test.each(Object.keys(contents))('%s', (name) => {
  const faults = [...(sites.get(name) ?? [])].flatMap(([path, text]) =>
    validator
      .validateStringSync(text, path)
      .results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => `${path}:${line} ${ruleId}: ${message}`),
      ),
  );
  expect(faults).toEqual([]);
});
