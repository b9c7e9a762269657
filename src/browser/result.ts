import type { DocumentPreview } from '../search/document.ts';
import { excerpt, markMatches, type Piece } from '../search/excerpt.ts';
import type { MatchedWords } from '../search/matched-words.ts';
import { element } from './element.ts';
import { formatMarkHash } from './mark-hash.ts';
import { siteText } from './site-language.ts';
import { textLanguage } from './text-language.ts';

/** Renders a search result. Its first link is the item, and carries the matched words in its hash. */
export function resultItem(document: DocumentPreview, matched: MatchedWords): HTMLLIElement {
  const { id, title, date, source, summary, body, topics, actors, language, picture, facts = [] } = document;
  const attributes = textLanguage(language);
  const { dir } = attributes;
  const text = [summary, body].filter(Boolean).join('\n');
  const passage = highlighted(excerpt(text, matched));
  const link = element('a', { href: `items/${id}.html` }, ...highlighted(markMatches(title, matched)));
  // The hash is added only when the link is used: until then its URL is the plain one.
  for (const event of ['pointerdown', 'click', 'contextmenu', 'dragstart'] as const) {
    link.addEventListener(event, () => {
      link.hash = formatMarkHash([title, text], matched);
    });
  }
  const tags = [
    ...topics.map((topic) => tagLink(`topics/${topic.id}.html`, topic.name)),
    ...actors.map((actor) => tagLink(`actors/${actor.id}.html`, actor.name)),
  ];
  return element(
    'li',
    dir ? { dir } : {},
    element(
      'p',
      { className: 'items-when' },
      element('bdi', {}, date),
      source && ' · ',
      source && element('bdi', {}, source),
      ...facts.flatMap((fact) => [' · ', element('bdi', siteText(), fact)]),
    ),
    element('h2', { className: 'items-title', ...attributes }, link),
    text && element('p', { className: 'items-summary', ...attributes }, ...passage),
    tags[0] ? element('ul', { className: 'result-tags' }, ...tags) : '',
    // Beside the title, which says what it shows; the style sheet gives its size.
    picture ? element('img', { loading: 'lazy', alt: '', src: picture }) : '',
  );
}

function tagLink(href: string, name: string): HTMLLIElement {
  return element('li', {}, element('a', { href, ...siteText() }, name));
}

function highlighted(pieces: readonly Piece[]): readonly (Node | string)[] {
  return pieces.map(({ text, matched }) => (matched ? element('mark', {}, text) : text));
}
