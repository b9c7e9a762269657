import { htmlToMarkdown } from '../markup/html-to-markdown.ts';
import { renderMarkdown } from '../read/markdown.ts';
import type { MappedFields, MappedText } from '../records/map-fields.ts';
import { ProblemCollector } from '../records/problem.ts';
import { isHtml } from './body-markdown.ts';

/** The same fields with title and summary, which are plain text, without the HTML that programs write into them. */
export async function withoutHtml(mapped: MappedFields): Promise<MappedFields> {
  const single = new Map(mapped.single);
  for (const target of ['title', 'summary'] as const) {
    const found = single.get(target);
    if (found !== undefined) single.set(target, await plain(found));
  }
  return { ...mapped, single };
}

/** Whether there is any. */
export function hasHtml({ single }: MappedFields): boolean {
  return isHtml(single.get('title')?.text ?? '') || isHtml(single.get('summary')?.text ?? '');
}

/** In characters. No item can have a longer title or summary. */
const maxLength = 100_000;

async function plain(mapped: MappedText): Promise<MappedText> {
  const { text } = mapped;
  if (!isHtml(text) || text.length > maxLength) return mapped;
  const { markdown } = await htmlToMarkdown(text);
  const page = { file: 'items/a.md', page: 'items/a.html' };
  const { body } = renderMarkdown(markdown, 1, page, new ProblemCollector(page.file));
  return { ...mapped, text: body.text };
}
