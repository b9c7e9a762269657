/** Where the reader is in the search: what the address says, and what only this visit knows. */
export interface Place {
  readonly query: string;
  /** How many results are shown. */
  readonly shown: number;
  /** How far the page is scrolled, in pixels. */
  readonly scroll: number;
}

/** A query that stood for so long, in milliseconds, was a place of its own, and the way back leads to it. */
const standing = 2000;

let since = 0;

/** Reads the place from `?q=…` and from what the browser kept with it. */
export function readPlace(firstShown: number): Place {
  const kept: unknown = history.state;
  return {
    query: new URLSearchParams(location.search).get('q') ?? '',
    shown: numberIn(kept, 'shown') ?? firstShown,
    scroll: numberIn(kept, 'scroll') ?? 0,
  };
}

/** Goes on to another query: in place of the one before where that was only on the way to it. */
export function goTo(place: Place): void {
  if (place.query === readPlace(0).query) {
    keep(place);
    return;
  }
  const address = place.query === '' ? location.pathname : `?${new URLSearchParams({ q: place.query })}`;
  const now = performance.now();
  if (now - since > standing && readPlace(0).query !== '') history.pushState(stateOf(place), '', address);
  else history.replaceState(stateOf(place), '', address);
  since = now;
}

/** Remembers, for the way back, how much of the results the reader saw. */
export function keep(place: Place): void {
  history.replaceState(stateOf(place), '');
}

function stateOf({ shown, scroll }: Place): object {
  return { shown, scroll };
}

function numberIn(state: unknown, key: 'shown' | 'scroll'): number | undefined {
  if (typeof state !== 'object' || state === null || !(key in state)) return undefined;
  const value: unknown = Reflect.get(state, key);
  return typeof value === 'number' ? value : undefined;
}
