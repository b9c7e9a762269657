import type { ShownDocument } from '../search/document.ts';
import { excerpt, marked, type Piece } from '../search/excerpt.ts';
import type { MatchedWords } from '../search/matched-words.ts';

/** Draws a hit as an item of the list. Its first link is the item. All text goes in as text, never as HTML. */
export function resultItem(document: ShownDocument, matched: MatchedWords): HTMLLIElement {
  const { id, title, date, source, summary, body, topics, actors, language } = document;
  const link = element('a', ...markedPieces(marked(title, matched)));
  link.href = `items/${id}.html`;
  const text = element('p', ...markedPieces(excerpt([summary, body].filter(Boolean).join('\n'), matched)));
  text.className = 'items-summary';
  if (language !== undefined) {
    link.lang = language;
    text.lang = language;
  }
  const tags = [
    ...topics.map((topic) => tagLink(`topics/${topic.id}.html`, topic.name)),
    ...actors.map((actor) => tagLink(`actors/${actor.id}.html`, actor.name)),
  ];
  return element(
    'li',
    withClass('items-when', element('p', source === '' ? date : `${date} · ${source}`)),
    withClass('items-title', element('p', link)),
    ...(text.textContent === '' ? [] : [text]),
    ...(tags.length === 0 ? [] : [withClass('result-tags', element('ul', ...tags))]),
  );
}

function tagLink(path: string, name: string): HTMLLIElement {
  const link = element('a', name);
  link.href = path;
  return element('li', link);
}

function markedPieces(pieces: readonly Piece[]): readonly (Node | string)[] {
  return pieces.map(({ text, matched }) => (matched ? element('mark', text) : text));
}

function withClass<Element extends HTMLElement>(name: string, element: Element): Element {
  element.className = name;
  return element;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = window.document.createElement(name);
  made.append(...children);
  return made;
}
