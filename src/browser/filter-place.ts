import { requiredElement } from './element.ts';
import { messages } from './messages.ts';
import { closeBeside } from './sheet.ts';

/** Where the filters are: beside the results or, on a narrow screen, in a sheet that a button opens. */
export interface FilterPlace {
  isVisible(): boolean;
  /** Writes how many results there are on the button that closes the sheet. */
  setResultCount(count: number): void;
}

/** @param onVisible called when the filters become visible, so that they have to be shown */
export function filterPlace(onVisible: () => void): FilterPlace {
  const column = requiredElement('[data-search-filters]', HTMLElement);
  const box = requiredElement('[data-search-filter-box]', HTMLElement);
  const sheet = requiredElement('[data-search-sheet]', HTMLDialogElement);
  const open = requiredElement('[data-search-open-filters]', HTMLButtonElement);
  const close = requiredElement('[data-search-show-results]', HTMLButtonElement);
  // As in the style sheet.
  const wide = matchMedia('(min-width: 52rem)');
  const place = (): void => {
    if (wide.matches) {
      sheet.close();
      column.append(box);
    } else sheet.prepend(box);
  };
  place();
  wide.addEventListener('change', () => {
    place();
    if (wide.matches) onVisible();
  });
  open.hidden = false;
  open.addEventListener('click', () => {
    sheet.showModal();
    onVisible();
  });
  closeBeside(sheet);
  return {
    isVisible: () => wide.matches || sheet.open,
    setResultCount(count) {
      close.textContent =
        count === 0 ? messages.text('showNoResults') : messages.text('showResultCount', { count });
    },
  };
}
