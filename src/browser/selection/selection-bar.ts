import { element } from '../element.ts';
import { messages } from '../messages.ts';
import type { Selection } from './store.ts';
import type { TickBoxes } from './tick-boxes.ts';

/** What the bar of the selection does beside changing it. */
export interface BarActions {
  export(): void;
  show(): void;
}

/**
 * The bar at the foot of the window: how many items are selected, and what can be done with them. It is there as long as
 * there are any, or ticks.
 */
export function selectionBar(
  page: HTMLElement,
  selection: Selection,
  ticks: TickBoxes,
  actions: BarActions,
): { update(): void } {
  /** What was cleared last, until something is selected. */
  let cleared: readonly string[] = [];
  const status = element('p', { className: 'selection-status' });
  status.role = 'status';
  const all = button(messages.text('selectAllOnPage'), () => selection.add(ticks.ids()));
  const exports = button(messages.text('exportList'), actions.export);
  const show = button(messages.text('showSelection'), actions.show);
  const clear = button(messages.text('clearSelection'), () => {
    const before = [...selection.ids];
    selection.clear();
    cleared = before;
    update();
    undo.focus();
  });
  const undo = button(messages.text('undo'), () => {
    const before = cleared;
    cleared = [];
    selection.add(before);
    clear.focus();
  });
  const bar = element(
    'section',
    { className: 'selection-bar' },
    status,
    all,
    element('div', { className: 'selection-actions' }, exports, show, clear, undo),
  );
  bar.ariaLabel = messages.text('yourSelection');
  bar.hidden = true;
  page.append(bar);

  function update(): void {
    const count = selection.ids.size;
    if (count > 0) cleared = [];
    const isCleared = cleared.length > 0;
    bar.hidden = count === 0 && !ticks.isShown && !isCleared;
    for (const each of [exports, show, clear]) each.hidden = count === 0;
    undo.hidden = !isCleared;
    all.hidden = !ticks.isShown || [...ticks.ids()].every((id) => selection.ids.has(id));
    const words = [
      isCleared
        ? messages.text('selectionCleared')
        : count === 0
          ? messages.text('tickItems')
          : messages.text('itemsSelected', { count }),
      ...(count > 0 && !selection.isKept ? [messages.text('selectionNotKept')] : []),
    ].join(count > 0 ? '. ' : ' ');
    // The same words would be read out again.
    if (status.textContent !== words) status.textContent = words;
  }

  selection.onChange(update);
  return { update };
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const created = element('button', { type: 'button' }, text);
  created.addEventListener('click', onClick);
  return created;
}
