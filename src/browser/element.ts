/** Makes an element. All text goes in as text, never as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Pick<HTMLElementTagNameMap[Name], ElementProperty & keyof HTMLElementTagNameMap[Name]>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** What elements are made with here. */
type ElementProperty = 'checked' | 'className' | 'href' | 'lang' | 'name' | 'type' | 'value';

/** A part of the page that the template puts there. */
export function requiredElement<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${selector}`);
}
