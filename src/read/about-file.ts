import type { About } from '../records/content.ts';
import { Fields } from '../records/fields.ts';
import { type Problem, ProblemCollector } from '../records/problem.ts';
import type { Reference } from './body-renderer.ts';
import { decodeText } from './decode.ts';
import { splitFrontMatter } from './front-matter.ts';
import { renderMarkdown } from './markdown.ts';

/** `about.md`, read without the rest of the archive. */
export interface AboutFile {
  readonly about: About | undefined;
  readonly references: readonly Reference[];
  readonly problems: readonly Problem[];
}

/** Reads `about.md`: Markdown, optionally with front matter whose only key is `title`. */
export function readAboutFile(bytes: Uint8Array): AboutFile {
  const collector = new ProblemCollector('about.md');
  const text = decodeText(bytes, collector) ?? '';
  const split = text.startsWith('---')
    ? splitFrontMatter(text, collector)
    : { front: undefined, body: text, bodyLine: 1 };
  if (split === undefined) return { about: undefined, references: [], problems: collector.problems };
  const base = { file: 'about.md', page: 'about.html' };
  const { body, attachments, references } = renderMarkdown(split.body, split.bodyLine, base, collector);
  const fields = split.front && new Fields(split.front, 'about.md', ['title'], collector);
  const title = fields?.text('title')?.text ?? 'About this archive';
  return { about: { title, body, attachments }, references, problems: collector.problems };
}
