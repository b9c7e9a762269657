import type { NameMatch } from '../search/find/find-names.ts';
import type { NamedEntry } from '../search/find/named-entries.ts';
import { element } from './element.ts';
import type { HitsOverTime } from './hits-over-time.ts';
import { messageNodes } from './message-nodes.ts';
import { messages } from './messages.ts';
import { siteText } from './site-language.ts';
import { svgElement } from './svg-element.ts';

/** The topic, actor or source that a query names, with a link to all of its items. */
export function bestMatch({ entry, spelling }: NameMatch, overTime: HitsOverTime): HTMLElement {
  const { name, description, count } = entry;
  const attributes = entry.facet === 'source' ? {} : siteText();
  const also =
    spelling === name
      ? []
      : [...messageNodes('alsoNamed', { name: element('bdi', attributes, spelling) }), ' '];
  const text = description === '' ? [] : [element('span', attributes, description)];
  const card = element(
    'section',
    { className: 'best-match' },
    element('p', { className: 'kicker' }, kindOf(entry)),
    element('h2', {}, element('a', { href: pathOf(entry), ...attributes }, name)),
    element('p', { className: 'meta' }, messages.text('itemsOfMatch', { count }), ' ', ...also, ...text),
    sparkline(overTime),
  );
  card.setAttribute('aria-label', messages.text('bestMatch'));
  return card;
}

/** Where all items of an entry are. */
export function pathOf({ facet, value }: NamedEntry): string {
  if (facet === 'source') {
    return `search.html?${new URLSearchParams({ source: value })}`;
  }
  return `${facet}s/${value}.html`;
}

/** `Topic`, `Person`, `Source`. */
export function kindOf({ facet, type }: NamedEntry): string {
  return messages.text(kinds[type ?? facet]);
}

const kinds = {
  topic: 'topic',
  actor: 'actor',
  source: 'source',
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  unknown: 'actor',
} as const;

/** The items of the entry over time, without figures. */
function sparkline({ periods }: HitsOverTime): SVGElement {
  const most = Math.max(1, ...periods.map(({ counts: [count = 0] }) => count));
  const step = 100 / Math.max(1, periods.length);
  return svgElement(
    'svg',
    { class: 'sparkline', 'aria-hidden': 'true' },
    svgElement('line', { x1: 0, x2: '100%', y1: '100%', y2: '100%' }),
    ...periods.flatMap(({ counts: [count = 0] }, i) => {
      if (count === 0) return [];
      const height = Math.max(5, (count / most) * 100);
      const width = Math.min(step * 0.85, 8);
      return svgElement('rect', {
        x: `${(i + 0.5) * step - width / 2}%`,
        width: `${width}%`,
        y: `${100 - height}%`,
        height: `${height}%`,
      });
    }),
  );
}
