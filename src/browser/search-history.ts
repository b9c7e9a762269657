import { facetNames, noFilters, type Question } from '../search/search.ts';

/** Where the reader is in the search: what the address says, and what only this visit knows. */
export interface Place {
  readonly question: Question;
  /** How many results are shown. */
  readonly shown: number;
  /** How far the page is scrolled, in pixels. */
  readonly scroll: number;
}

/** A question that stood for so long, in milliseconds, was a place of its own, and the way back leads to it. */
const standing = 2000;

/** When the reader came to the present question, and whether they said that it is meant. */
let since = 0;
let meant = false;

/** Reads the place from the address and from what the browser kept with it. */
export function readPlace(firstShown: number): Place {
  // Whoever goes back is no longer on the way to somewhere else.
  catchUp = undefined;
  const kept: unknown = history.state;
  return {
    question: questionInAddress(),
    shown: numberIn(kept, 'shown') ?? firstShown,
    scroll: numberIn(kept, 'scroll') ?? 0,
  };
}

/** Puts into the address where the reader already is, as long as that is still to be done. */
let catchUp: (() => void) | undefined;

/**
 * Goes on to another question: in place of the one before, where that was only typed on the way to it. A question
 * that is meant, by Enter or by a click, is a place of its own.
 *
 * A browser takes ten milliseconds for an address, which nobody is to wait for who waits for results.
 *
 * @param drawn resolves when its results are drawn
 * @param patience milliseconds after which the address does not wait for them
 */
export function goTo(place: Place, isMeant: boolean, drawn: Promise<unknown>, patience: number): void {
  catchUp?.();
  const now = performance.now();
  const arrive = (): void => {
    clearTimeout(late);
    if (catchUp !== arrive) return;
    catchUp = undefined;
    putThere(place, isMeant, now);
  };
  catchUp = arrive;
  const late = setTimeout(arrive, patience);
  void drawn.then(() => setTimeout(arrive));
}

function putThere(place: Place, isMeant: boolean, now: number): void {
  const before = addressOf(questionInAddress());
  const address = addressOf(place.question);
  if (address === before) {
    write('replaceState', place, address);
    meant ||= isMeant;
    return;
  }
  const leaves = meant || isMeant || now - since > standing;
  write(leaves && before !== addressOf({ text: '' }) ? 'pushState' : 'replaceState', place, address);
  since = now;
  meant = isMeant;
}

/** Remembers, for the way back, how much of the results the reader saw. */
export function keep(place: Place): void {
  catchUp?.();
  write('replaceState', place, addressOf(place.question));
}

/** The address of a question, from the search page. The order and the filters are in it only where they are asked for. */
export function addressOf({ text, filters = noFilters, order = 'relevance' }: Question): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  for (const facet of facetNames) for (const value of filters[facet]) parameters.append(facet, value);
  if (filters.from !== undefined) parameters.set('from', filters.from);
  if (filters.to !== undefined) parameters.set('to', filters.to);
  if (order !== 'relevance') parameters.set('sort', order);
  const query = parameters.toString();
  return query === '' ? location.pathname : `?${query}`;
}

function questionInAddress(): Question {
  const parameters = new URLSearchParams(location.search);
  const month = (name: string): string | undefined => monthIn(parameters.get(name) ?? '');
  const values = (name: string): readonly string[] => [...new Set(parameters.getAll(name))];
  const [from, to] = [month('from'), month('to')];
  const sort = parameters.get('sort');
  return {
    text: parameters.get('q') ?? '',
    filters: {
      topic: values('topic'),
      actor: values('actor'),
      type: values('type'),
      year: values('year'),
      source: values('source'),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    },
    order: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
  };
}

/** A month as it is filtered by, `YYYY-MM`, where a text is one. */
export function monthIn(text: string): string | undefined {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text.trim()) ? text.trim() : undefined;
}

/** A browser may refuse to write too many addresses in too little time; the search must go on without. */
function write(how: 'pushState' | 'replaceState', { shown, scroll }: Place, address: string): void {
  try {
    history[how]({ shown, scroll }, '', address);
  } catch (error) {
    console.info(error);
  }
}

function numberIn(state: unknown, key: 'shown' | 'scroll'): number | undefined {
  if (typeof state !== 'object' || state === null || !(key in state)) return undefined;
  const value: unknown = Reflect.get(state, key);
  return typeof value === 'number' ? value : undefined;
}
