import { element } from '../element.ts';
import { messageNodes } from '../message-nodes.ts';
import type { Selection } from './store.ts';

/**
 * The tick that selects an item.
 *
 * @param title of the item, for screen readers
 * @param dir of the page, so that all ticks are on one side of the lists
 */
export function tickOf(id: string, title: HTMLElement, dir: string, selection: Selection): HTMLLabelElement {
  const box = element('input', { type: 'checkbox', checked: selection.ids.has(id) });
  box.addEventListener('change', () => {
    if (box.checked) selection.add([id]);
    else selection.remove([id]);
  });
  const words = element('span', { className: 'visually-hidden' }, ...messageNodes('selectItem', { title }));
  return element('label', { className: 'tick', dir }, box, words);
}
