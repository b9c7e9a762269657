import { renderMarkdown } from '../../src/read/markdown.ts';
import { ProblemCollector } from '../../src/records/problem.ts';

/** Renders Markdown as the body of an item in `items/2024/`, from line 1 on. */
export function rendered(markdown: string) {
  const collector = new ProblemCollector('items/2024/strike.md');
  const place = { file: 'items/2024/strike.md', page: 'items/strike.html' };
  return { ...renderMarkdown(markdown, 1, place, collector), problems: collector.problems };
}
