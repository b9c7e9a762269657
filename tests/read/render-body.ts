import { renderMarkdown } from '../../src/read/markdown.ts';
import { ProblemCollector } from '../../src/records/problem.ts';

/** Renders Markdown as the body of an item in `items/2024/`, starting on line 1. */
export function renderBody(markdown: string) {
  const collector = new ProblemCollector('items/2024/strike.md');
  const base = { file: 'items/2024/strike.md', page: 'items/strike.html' };
  return { ...renderMarkdown(markdown, 1, base, collector), problems: collector.problems };
}
