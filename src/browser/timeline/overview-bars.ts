import { svgElement } from '../svg-element.ts';
import type { Spans } from './spans.ts';
import type { Bounds } from './zooming.ts';

/**
 * How many documents there are in each of some equal parts of a time. Those of a date that covers several are shared
 * out by how much of it each has.
 *
 * @param counts for each date, how many documents have it
 * @param parts at least 1
 */
export function countByPart(
  counts: Uint32Array,
  { firstDays, lastDays }: Pick<Spans, 'firstDays' | 'lastDays'>,
  { start, end }: Bounds,
  parts: number,
): Float64Array {
  const sums = new Float64Array(parts);
  const perDay = parts / (end - start);
  for (const [i, count] of counts.entries()) {
    if (count === 0) continue;
    const left = ((firstDays[i] ?? 0) - start) * perDay;
    const right = ((lastDays[i] ?? 0) + 1 - start) * perDay;
    for (let part = Math.max(0, Math.floor(left)); part < Math.min(parts, right); part++) {
      const share = (Math.min(part + 1, right) - Math.max(part, left)) / (right - left);
      sums[part] = (sums[part] ?? 0) + count * share;
    }
  }
  return sums;
}

/** The bars of an overview as one shape, as wide and as high as its space; as tall as the square root of what they count. */
export function overviewBars(sums: Float64Array): SVGElement {
  const most = Math.sqrt(Math.max(1, ...sums));
  const heightOf = (sum: number): number => (sum === 0 ? 0 : Math.max(10, (Math.sqrt(sum) / most) * 100));
  const points = [...sums].flatMap((sum, i) => {
    const y = (100 - heightOf(sum)).toFixed(1);
    return [`${i},${y}`, `${i + 1},${y}`];
  });
  return svgElement(
    'svg',
    { viewBox: `0 0 ${sums.length} 100`, preserveAspectRatio: 'none', ...barsPlace },
    svgElement('polyline', { points: ['0,100', ...points, `${sums.length},100`].join(' ') }),
  );
}

/** Pixels from the top of the strip. */
const barsPlace = { y: 8, width: '100%', height: 32 };
