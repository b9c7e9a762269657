import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderBody } from '../read/render-body.ts';
import { markup } from './vectors.ts';

/** A PNG of one pixel. */
const onePixelPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

/** For single-line fields: the text of item `i0`, `i1` and so on. */
export const injectedLines = markup.map((vector) => vector.replace(/\s+/g, ' ').trim());
/** For Markdown bodies. Vectors that fail the build because of a bad link go into inline code. */
const texts = markup.map((vector) =>
  renderBody(vector).problems.length === 0 ? vector : `\`\` ${vector} \`\``,
);

/** Writes an archive in which every text field is an injection attempt. */
export function writeInjections(content: string): void {
  const lines = injectedLines;
  /** Writes JSON, which is valid YAML with every string quoted. */
  const write = (file: string, value: unknown): void =>
    writeFileSync(join(content, file), `${JSON.stringify(value)}\n`);
  write('site.yml', { title: lines[0], description: lines[2], author: lines[3], rights: lines[8] });
  write(
    'topics.yml',
    lines.map((line, i) => ({ id: `t${i}`, name: `${line} ${i}`, description: line })),
  );
  write(
    'actors.yml',
    lines.map((line, i) => ({
      id: `a${i}`,
      type: 'person',
      name: `${line} ${i}`,
      aliases: [`${line} also ${i}`],
    })),
  );
  writeFileSync(join(content, 'about.md'), `${texts.join('\n\n')}\n`);
  mkdirSync(join(content, 'items'));
  // Link and image targets of some vectors.
  writeFileSync(join(content, 'items', 'other.md'), '---\ntitle: Other\ndate: 2010\n---\n');
  for (const folder of [content, join(content, 'items')])
    writeFileSync(join(folder, 'scan.png'), Buffer.from(onePixelPng, 'base64'));
  for (const [i, line] of lines.entries()) {
    const source = { name: line, author: line, rights: line, id: line };
    const fields = { title: line, date: `20${10 + (i % 10)}`, topics: [`t${i}`], actors: [`a${i}`] };
    const head = JSON.stringify({ ...fields, summary: line, dateline: line, source });
    writeFileSync(join(content, 'items', `i${i}.md`), `---\n${head}\n---\n${texts[i]}\n`);
  }
}
