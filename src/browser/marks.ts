import { element } from './element.ts';
import { currentMarkHash, parseMarkHash } from './mark-hash.ts';
import { markedSpans } from './marked-spans.ts';
import { textBlocks } from './text-blocks.ts';

/** Highlights the words of the search that led to this item. */
const words = parseMarkHash(currentMarkHash());
const article = document.querySelector(':is(main, .clipfile-main) article');
if (article !== null) {
  // And not the names of other items, and citations.
  for (const part of article.querySelectorAll('.page-head :is(h1, .lead), [data-body]')) {
    for (const block of textBlocks(part)) markWords(block);
  }
  // The words of a scan that are folded up show what it was found by.
  for (const mark of article.querySelectorAll('.transcript mark')) {
    const folded = mark.closest('details');
    if (folded !== null) folded.open = true;
  }
}

/** A word that is in several text nodes has a mark in each. */
function markWords(block: readonly Text[]): void {
  const text = block.map(({ data }) => data).join('');
  const matches = [...markedSpans(text, words)];
  // Last node and last match first: splitting a node leaves the earlier offsets valid.
  let nodeEnd = text.length;
  for (const node of [...block].reverse()) {
    const nodeStart = nodeEnd - node.length;
    for (let match = matches.at(-1); match !== undefined && match.end > nodeStart; match = matches.at(-1)) {
      mark(node, Math.max(match.start, nodeStart) - nodeStart, Math.min(match.end, nodeEnd) - nodeStart);
      // The rest of the word is in the nodes before.
      if (match.start < nodeStart) break;
      matches.pop();
    }
    nodeEnd = nodeStart;
  }
}

function mark(node: Text, start: number, end: number): void {
  const marked = node.splitText(start);
  marked.splitText(end - start);
  marked.replaceWith(element('mark', {}, marked.data));
}
