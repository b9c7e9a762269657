/** Creates an element. Strings among the children become text nodes, never HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Pick<HTMLElementTagNameMap[Name], ElementProperty & keyof HTMLElementTagNameMap[Name]>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const created = Object.assign(document.createElement(name), properties);
  created.append(...children);
  return created;
}

/** The properties that elements are created with in this folder. */
type ElementProperty =
  | ('checked' | 'className' | 'dir' | 'href' | 'lang' | 'name' | 'rel' | 'type' | 'value')
  | ('alt' | 'draggable' | 'height' | 'loading' | 'src' | 'width');

/** Finds an element of the template. Throws if it is missing or of another class. */
export function requiredElement<Type extends HTMLElement>(selector: string, type: new () => Type): Type {
  const found = document.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${selector}`);
}
