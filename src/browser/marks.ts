import { fold } from '../search/words/fold.ts';
import { forEachWord } from '../search/words/words.ts';
import { element } from './element.ts';
import { currentMarkHash, parseMarkHash } from './mark-hash.ts';

/** Highlights the words of the search that led to this item. */
const words = parseMarkHash(currentMarkHash());
const article = document.querySelector('main article');
if (article !== null) for (const node of textNodes(article)) markWords(node);

function textNodes(root: Element): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}

function markWords(node: Text): void {
  const matches: { readonly start: number; readonly end: number }[] = [];
  forEachWord(node.data, (word, start) => {
    if (words.has(fold(word))) matches.push({ start, end: start + word.length });
  });
  // Last match first: splitting the node leaves the earlier offsets valid.
  for (const { start, end } of matches.reverse()) {
    const word = node.splitText(start);
    word.splitText(end - start);
    word.replaceWith(element('mark', {}, word.data));
  }
}
