import { max } from 'd3-array';
import { type Html, html } from '../../src/html/html.ts';
import type { Sparkline } from '../../src/pages/sparkline.ts';

/** Units of the drawing, which is stretched to the width and height that the style gives it. */
const height = 24;
const barWidth = 0.75;

/** Bars without axes, hidden from screen readers: the number of items is beside them. */
export function sparkline(counts: Sparkline): Html | undefined {
  const most = max(counts) ?? 0;
  if (most === 0) return undefined;
  const bars = counts.map((count, i) => {
    if (count === 0) return '';
    // At least a twelfth, so that one item among thousands stays visible.
    const bar = Math.max(height / 12, Math.round((count / most) * height * 10) / 10);
    return `M${i} ${height}v${-bar}h${barWidth}v${bar}z`;
  });
  return html`<svg class="sparkline" viewBox="0 0 ${counts.length - 1 + barWidth} ${height}" preserveAspectRatio="none" aria-hidden="true"><path d="${bars.join('')}"/></svg>`;
}
