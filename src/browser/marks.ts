import { fold } from '../search/words/fold.ts';
import { forEachWord } from '../search/words/words.ts';
import { element } from './element.ts';
import { arrivedWith, markedWords } from './mark-hash.ts';

/** Marks in an item the words that a search found it by. */
const words = markedWords(arrivedWith());
const article = document.querySelector('main article');
if (article !== null) for (const text of textsIn(article)) markIn(text);

function textsIn(root: Element): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  return texts;
}

function markIn(text: Text): void {
  const found: { readonly start: number; readonly end: number }[] = [];
  forEachWord(text.data, (word, start) => {
    if (words.has(fold(word))) found.push({ start, end: start + word.length });
  });
  // From the end, so that what is left of the text keeps its places.
  for (const { start, end } of found.reverse()) {
    const word = text.splitText(start);
    word.splitText(end - start);
    word.replaceWith(element('mark', {}, word.data));
  }
}
