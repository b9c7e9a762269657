import { type Spans, spansOf } from '../../../src/browser/timeline/spans.ts';
import { dayNumber } from '../../../src/search/files/days.ts';

/** Days as tests write them: `1931-05-02`, or `1930-01-01/1930-12-31`, with `~` where uncertain; empty for none. */
export function spansFrom(dates: readonly string[]): Promise<Spans> {
  return spansOf(
    dates.map((text, docId) => {
      const [first = '', last = first] = text.replace('~', '').split('/');
      const days = { first: dayNumber(first), last: dayNumber(last), isUncertain: text.endsWith('~') };
      return { docId, days: text === '' ? undefined : days };
    }),
    async () => {},
  );
}

/** How many documents have each date. */
export function countsOf({ length, starts }: Spans): Uint32Array {
  return Uint32Array.from({ length }, (_, i) => (starts[i + 1] ?? 0) - (starts[i] ?? 0));
}
