import { requiredElement } from '../element.ts';
import { messages } from '../messages.ts';
import { closeBeside } from '../sheet.ts';

/** Where the filters are, once a button has opened them: below the lanes or, on a narrow screen, in a sheet. */
export interface FiltersPlace {
  isVisible(): boolean;
  /** Writes how many items are in sight on the button that closes the sheet. */
  setItemCount(count: number): void;
}

/** @param onVisible called when the filters become visible, so that they have to be shown */
export function filtersPlace(onVisible: () => void): FiltersPlace {
  const below = requiredElement('[data-timeline-filters]', HTMLElement);
  const box = requiredElement('[data-timeline-filter-box]', HTMLElement);
  const sheet = requiredElement('[data-timeline-sheet]', HTMLDialogElement);
  const button = requiredElement('[data-timeline-open-filters]', HTMLButtonElement);
  const close = requiredElement('[data-timeline-show-items]', HTMLButtonElement);
  // As in the style sheet.
  const narrow = matchMedia('(max-width: 48rem)');
  const toggle = (isOpen: boolean): void => {
    below.hidden = !isOpen;
    button.ariaExpanded = String(isOpen);
    if (isOpen) onVisible();
  };
  const place = (): void => {
    sheet.close();
    if (narrow.matches) {
      toggle(false);
      button.ariaExpanded = null;
      button.ariaHasPopup = 'dialog';
      sheet.prepend(box);
    } else {
      button.ariaExpanded = 'false';
      button.ariaHasPopup = null;
      below.append(box);
    }
  };
  place();
  narrow.addEventListener('change', place);
  button.addEventListener('click', () => {
    if (!narrow.matches) return toggle(below.hidden !== false);
    sheet.showModal();
    onVisible();
  });
  closeBeside(sheet);
  return {
    isVisible: () => sheet.open || !below.hidden,
    setItemCount(count) {
      close.textContent =
        count === 0 ? messages.text('showNoItems') : messages.text('showItemCount', { count });
    },
  };
}
