import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { buildSite, type Content } from '../support/built-site.ts';
import { injections } from '../support/injections.ts';
import { pictures } from '../support/pictures.ts';

/** Resolves the rules once. The validator asks for them anew for each page, which takes longer than to check it. */
class SameRulesForAll extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(path: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    this.#resolved ??= super.getConfigFor(path);
    return this.#resolved;
  }
}

/** Every page conforms to the HTML standard. */
const validator = new HtmlValidate(
  new SameRulesForAll({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // Not faults: pages load nothing from other hosts, and the standard names what is left out here.
      'require-sri': 'off',
      'no-implicit-button-type': 'off',
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
    },
  }),
);

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

/** HTML as other programs and old pages have it, around Markdown and within it. */
const oldHtml = `<center><h1>One</h1></center><h4>Four</h4>

<p align="center">a<p>b <b>bold <i>both</b> it</i> <font size="2">c</font><br />
<a href="next.md" target="_blank" name="x">d</a> <a href="https://example.org/?a=1&b=2"><b><p>e</p></b></a>

<div class="note">

*Markdown* between tags[^1]

</div>

<ul>loose<li>f<ul><li>g</ul><li><p>h<p>i</ul> <li>stray <ol start="3"><li value="7">j</ol>

<table width="100%" border=1><caption>k</caption><tr><th>l<th align=center colspan=2>m<tr><td><p>n<td><table><tr><td>o</table></table>

| a<br>b | <b>c</b> |
|---|---|
| <ul><li>d</li></ul> | <img src="scan.svg" alt="e"> |

<dl><dt>p<dd>q<dd><p>r</dl> <dl><dd>s</dl> <dt>t</dt> <figure><img src="scan.svg"><figcaption><p>u</p></figcaption></figure>

<blockquote>v<pre>w
 x</pre></blockquote><hr><details><summary>y</summary>z</details> <sup>1</sup> <abbr title="A">a</abbr> <td>b</td>

<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe> <form><input> c </form> <script>d</script> <svg><path/></svg>

[^1]: <b>e</b> <div>f</div>
`;

/** More than are shown at first. */
const narrower = Array.from({ length: 50 }, (_, i) => `- { id: n${i}, name: "ضباب (${i})", broader: fog }\n`);

/** What the sites are built from, by what is in them. */
const contents: Readonly<Record<string, Content>> = {
  'the sample archive': { folder: 'content' },
  'withdrawn, undated and older pages': { folder: 'tests/sites/small/content' },
  'no items': { folder: 'tests/sites/empty/content' },
  'the look of the guide': { folder: 'docs/look' },
  'fields of the archive’s own': { folder: 'docs/fields' },
  'injection attempts': { files: injections() },
  'all of Markdown': {
    files: {
      'site.yml': 'title: الميناء\nlanguage: ar\nurl: https://пример.example/год/\n',
      'topics.yml': `- { id: fog, name: Fog }\n${narrower.join('')}`,
      'about.md': markdown.replaceAll('scan.svg', 'items/scan.svg'),
      'items/scan.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'items/all.md': `---\ntitle: All\ndate: 1931-05-01\ntopics: [n1]\n---\n\n${markdown}`,
      // Two days, so that there is a chart.
      'items/next.md': '---\ntitle: Next\ndate: 1931-05-02\n---\n',
      'items/none.md': '---\ntitle: None\ndate: unknown\nlanguage: en\n---\n',
      'items/html.md': `---\ntitle: HTML\ndate: 1931-21\n---\n\n${oldHtml}`,
      'items/words.md': '---\ntitle: Words\ndate: unknown\ndateText: Whitsun <Eve>\n---\n',
    },
  },
  pictures: { files: pictures },
};

test.each(Object.entries(contents))('%s', { timeout: 120_000 }, async (_name, content) => {
  const site = await buildSite(content);
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
  expect(pages.length).toBeGreaterThan(0);
  const faults = pages.flatMap((path) =>
    validator
      .validateStringSync(readFileSync(join(site, path), 'utf8'), path)
      .results.flatMap(({ messages }) =>
        messages.map(({ line, ruleId, message }) => `${path}:${line} ${ruleId}: ${message}`),
      ),
  );
  expect(faults).toEqual([]);
});
