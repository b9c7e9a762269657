import { renderBody } from '../read/render-body.ts';
import type { Files } from './create-folder.ts';
import { onePixel } from './pictures.ts';
import { markup } from './vectors.ts';

/** For single-line fields: the text of item `i0`, `i1` and so on. */
export const injectedLines = markup.map((vector) => vector.replace(/\s+/g, ' ').trim());
/** For Markdown bodies. Vectors that fail the build because of a bad link go into inline code. */
const texts = markup.map((vector) =>
  renderBody(vector).problems.length === 0 ? vector : `\`\` ${vector} \`\``,
);

/** An archive in which every text field is an injection attempt. */
export function injections(): Files {
  const lines = injectedLines;
  const topics = lines.map((line, i) => ({ id: `t${i}`, name: `${line} ${i}`, description: line }));
  const actors = lines.map((line, i) => ({
    id: `a${i}`,
    type: 'person',
    name: `${line} ${i}`,
    aliases: [`${line} also ${i}`],
  }));
  const items = lines.map((line, i) => {
    const source = { name: line, author: line, rights: line, id: line };
    const fields = { title: line, date: `20${10 + (i % 10)}`, topics: [`t${i}`], actors: [`a${i}`] };
    const head = JSON.stringify({ ...fields, summary: line, dateline: line, source });
    return [`items/i${i}.md`, `---\n${head}\n---\n${texts[i]}\n`];
  });
  // JSON is valid YAML with every string quoted.
  return {
    'site.yml': JSON.stringify({
      title: lines[0],
      description: lines[2],
      author: lines[3],
      rights: lines[8],
    }),
    'topics.yml': JSON.stringify(topics),
    'actors.yml': JSON.stringify(actors),
    'about.md': `${texts.join('\n\n')}\n`,
    ...Object.fromEntries(items),
    // Link and image targets of some vectors.
    'items/other.md': '---\ntitle: Other\ndate: 2010\n---\n',
    'scan.png': onePixel,
    'items/scan.png': onePixel,
  };
}
