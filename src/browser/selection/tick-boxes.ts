import { element } from '../element.ts';
import type { Selection } from './store.ts';
import { tickOf } from './tick.ts';

/** The ticks at the items of a page. */
export interface TickBoxes {
  readonly isShown: boolean;
  show(isShown: boolean): void;
  /** The ids of the items that have one, or would have. */
  ids(): ReadonlySet<string>;
}

/** Lists that are beside the subject of a page have none. */
const listSelector = 'ol.items';
const besideSelector = '.aside, dialog';

/** @param page what has the lists; lists may get other items at any time */
export function tickBoxes(page: HTMLElement, selection: Selection): TickBoxes {
  const lists = [...page.querySelectorAll<HTMLElement>(listSelector)].filter(
    (list) => list.closest(besideSelector) === null,
  );
  let isShown = false;
  const observer = new MutationObserver(update);

  function update(): void {
    for (const list of lists) {
      list.classList.toggle('selecting', isShown);
      for (const row of list.children) {
        const box = row.querySelector<HTMLInputElement>(':scope > .tick > input');
        const link = linkIn(row);
        const id = link && idOf(link);
        if (link === undefined || id === undefined || !isShown) box?.parentElement?.remove();
        else if (box === null) row.prepend(newTick(id, link, list));
        else box.checked = selection.ids.has(id);
      }
    }
    // It would see what was just done.
    observer.takeRecords();
  }

  function newTick(id: string, link: HTMLAnchorElement, list: HTMLElement): HTMLElement {
    const heading = link.closest<HTMLElement>('.items-title');
    const title = element(
      'bdi',
      heading?.lang ? { lang: heading.lang, dir: heading.dir } : {},
      link.textContent,
    );
    return tickOf(id, title, getComputedStyle(list).direction, selection);
  }

  for (const list of lists) observer.observe(list, { childList: true });
  selection.onChange(update);
  return {
    get isShown() {
      return isShown;
    },
    show(shown) {
      isShown = shown;
      update();
    },
    ids: () =>
      new Set(
        lists
          .flatMap((list) => [...list.children])
          .flatMap((row) => {
            const link = linkIn(row);
            return (link && idOf(link)) ?? [];
          }),
      ),
  };
}

function linkIn(row: Element): HTMLAnchorElement | undefined {
  return row.querySelector<HTMLAnchorElement>('.items-title a') ?? undefined;
}

/** The id of the item that a link leads to; undefined for any other page. */
function idOf({ pathname }: HTMLAnchorElement): string | undefined {
  return /\/items\/([^/]+)\.html$/.exec(pathname)?.[1];
}
