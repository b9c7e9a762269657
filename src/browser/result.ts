import type { ShownDocument } from '../search/document.ts';
import { excerpt, marked, type Piece } from '../search/excerpt.ts';
import type { MatchedWords } from '../search/matched-words.ts';
import { element } from './element.ts';
import { markHash } from './mark-hash.ts';

/** Draws a hit as an item of the list. Its first link is the item, and takes along the words that it matched by. */
export function resultItem(document: ShownDocument, matched: MatchedWords): HTMLLIElement {
  const { id, title, date, source, summary, body, topics, actors, language } = document;
  const written = language === undefined ? {} : { lang: language };
  const text = [summary, body].filter(Boolean).join('\n');
  const passage = markedPieces(excerpt(text, matched));
  const link = element(
    'a',
    { href: `items/${id}.html`, ...written },
    ...markedPieces(marked(title, matched)),
  );
  // Only when the reader takes the link do the words go into it: what is read off the list is the plain address.
  for (const taken of ['pointerdown', 'click', 'contextmenu', 'dragstart'] as const) {
    link.addEventListener(taken, () => {
      link.hash = markHash([title, text], matched);
    });
  }
  const tags = [
    ...topics.map((topic) => tagLink(`topics/${topic.id}.html`, topic.name)),
    ...actors.map((actor) => tagLink(`actors/${actor.id}.html`, actor.name)),
  ];
  return element(
    'li',
    {},
    element('p', { className: 'items-when' }, source === '' ? date : `${date} · ${source}`),
    element('p', { className: 'items-title' }, link),
    ...(text === '' ? [] : [element('p', { className: 'items-summary', ...written }, ...passage)]),
    ...(tags.length === 0 ? [] : [element('ul', { className: 'result-tags' }, ...tags)]),
  );
}

function tagLink(href: string, name: string): HTMLLIElement {
  return element('li', {}, element('a', { href }, name));
}

function markedPieces(pieces: readonly Piece[]): readonly (Node | string)[] {
  return pieces.map(({ text, matched }) => (matched ? element('mark', {}, text) : text));
}
