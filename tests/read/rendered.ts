import { renderMarkdown } from '../../src/read/markdown.ts';
import { Report } from '../../src/records/problem.ts';

/** Renders Markdown as the body of an item in `items/2024/`, from line 1 on. */
export function rendered(markdown: string) {
  const report = new Report('items/2024/strike.md');
  const place = { file: 'items/2024/strike.md', page: 'items/strike.html' };
  return { ...renderMarkdown(markdown, 1, place, report), problems: report.problems };
}
