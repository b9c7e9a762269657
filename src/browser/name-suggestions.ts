import type { NameFinder, NameMatch } from '../search/find/find-names.ts';
import { kindOf, pathOf } from './best-match.ts';
import { element } from './element.ts';
import { messageNodes } from './message-nodes.ts';
import { messages } from './messages.ts';
import { siteText } from './site-language.ts';

/** Suggests topics, actors and sources in a list below the search box while the reader types the name of one. */
export interface NameSuggestions {
  use(finder: NameFinder): void;
}

const mostSuggested = 5;

/** A combobox with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the focus stays in the box. */
export function nameSuggestions(box: HTMLInputElement): NameSuggestions {
  const list = element('ul', { className: 'name-options' });
  list.id = 'name-options';
  list.hidden = true;
  list.role = 'listbox';
  list.ariaLabel = messages.text('topicsActorsSources');
  box.after(list);
  box.role = 'combobox';
  box.ariaAutoComplete = 'list';
  box.ariaExpanded = 'false';
  box.setAttribute('aria-controls', list.id);
  let finder: NameFinder | undefined;
  let matches: readonly NameMatch[] = [];
  /** The index of the option that Enter follows; -1 for none. */
  let active = -1;

  const activate = (index: number): void => {
    active = index;
    for (const [i, option] of [...list.children].entries()) option.ariaSelected = String(i === index);
    if (index < 0) box.removeAttribute('aria-activedescendant');
    else box.setAttribute('aria-activedescendant', `name-option-${index}`);
  };
  const show = (next: readonly NameMatch[]): void => {
    if (matches.length === 0 && next.length === 0) return;
    matches = next;
    list.replaceChildren(...matches.map(optionOf));
    list.hidden = matches.length === 0;
    box.ariaExpanded = String(matches.length > 0);
    activate(-1);
  };
  const follow = (index: number): void => {
    const match = matches[index];
    if (match !== undefined) location.href = pathOf(match.entry);
  };

  box.addEventListener('input', (event) => {
    const isQuery = /[":()*~^+]|(^|\s)-/.test(box.value);
    // What is pasted is answered at once.
    const isPaste = event instanceof InputEvent && event.inputType === 'insertFromPaste';
    show(isQuery || isPaste ? [] : (finder?.beginning(box.value, mostSuggested) ?? []));
  });
  box.addEventListener('blur', () => show([]));
  box.form?.addEventListener('submit', () => show([]));
  box.addEventListener('keydown', (event) => {
    if (matches.length === 0 || event.isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown') activate(active + 1 < matches.length ? active + 1 : -1);
    else if (key === 'ArrowUp') activate(active < 0 ? matches.length - 1 : active - 1);
    else if (key === 'Escape') show([]);
    else if (key === 'Enter' && active >= 0) follow(active);
    else return;
    // The box would move its cursor, clear its text or submit it.
    event.preventDefault();
  });
  // The box keeps the focus.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element) follow([...list.children].findIndex((option) => option.contains(target)));
  });
  return {
    use(next) {
      finder = next;
    },
  };
}

function optionOf({ entry, spelling }: NameMatch, index: number): HTMLElement {
  const attributes = entry.facet === 'source' ? {} : siteText();
  const name = element('bdi', attributes, entry.name);
  const names =
    spelling === entry.name
      ? [name]
      : messageNodes('nameAndSpelling', { name, spelling: element('bdi', attributes, spelling) });
  const option = element(
    'li',
    {},
    element('span', {}, ...names),
    ' ',
    element(
      'span',
      { className: 'meta' },
      messages.text('kindAndCount', { kind: kindOf(entry), count: entry.count }),
    ),
  );
  option.id = `name-option-${index}`;
  option.role = 'option';
  option.ariaSelected = 'false';
  return option;
}
