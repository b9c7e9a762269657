import type { Locator, Page } from 'playwright-core';

/** The words of a page that are on two lines, although they are narrower than what they are in. */
export function brokenWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const block = node.parentElement?.closest('li, p, td, th, dd, dt, h1, h2, span');
      if (!node.parentElement?.checkVisibility() || !block) continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        const width = rects.reduce((sum, rect) => sum + rect.width, 0);
        const room = block.closest('p, td, dd, h1, h2, li, th')?.parentElement?.clientWidth ?? 0;
        if (new Set(rects.map(({ top }) => top)).size > 1 && width < room * 0.9) broken.push(word);
      }
    }
    return broken;
  });
}

/** Which end of the line the last character of a text is at. */
export function endsAt(element: Locator): Promise<'left' | 'right'> {
  return element.evaluate((each) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    const line = range.getBoundingClientRect();
    const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
    let last: Node | null = null;
    while (walker.nextNode()) last = walker.currentNode;
    if (last === null) throw new Error('the element has no text');
    const { length } = last.textContent ?? '';
    range.setStart(last, length - 1);
    range.setEnd(last, length);
    const { left, right } = range.getBoundingClientRect();
    return left - line.left < line.right - right ? 'left' : 'right';
  });
}

/** Which side of its block a text of one line is at. */
export function alignment(element: Locator): Promise<'left' | 'right'> {
  return element.evaluate((each) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    const [line, block] = [range.getBoundingClientRect(), each.getBoundingClientRect()];
    return line.left - block.left < block.right - line.right ? 'left' : 'right';
  });
}
