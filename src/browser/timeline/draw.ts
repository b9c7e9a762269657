import { isolated } from '../../html/isolate.ts';
import { placeOfLabel, type Tick } from './axis.ts';
import type { Cluster, Marks } from './marks.ts';
import type { Spans } from './spans.ts';
import { type View, xOf } from './view.ts';

/** Where a lane is, in pixels from the top of the canvas. */
export interface LanePlace {
  /** The middle of its marks. */
  readonly middle: number;
  /** The space that marks may take. */
  readonly height: number;
  /** The line below it. */
  readonly bottom: number;
}

/** The look of the page, as the canvas needs it. */
export interface Look {
  readonly accent: string;
  readonly ink: string;
  readonly faint: string;
  readonly hair: string;
  readonly paper: string;
  /** CSS font of labels. */
  readonly font: string;
}

/** What of a page's style applies to the canvas. */
export function lookOf(canvas: HTMLElement): Look {
  const style = getComputedStyle(canvas);
  // As a colour of the page, since a token may say which it is in a light and which in a dark place.
  const token = (name: string): string => {
    canvas.style.color = name;
    return style.color;
  };
  return {
    accent: token('var(--accent)'),
    ink: token('var(--ink)'),
    faint: token('var(--faint)'),
    hair: token('var(--hair)'),
    paper: token('var(--paper)'),
    font: `${style.fontSize} ${style.fontFamily}`,
  };
}

/** A mark with the title of its only item. */
export interface TitledMark {
  readonly lane: number;
  /** Pixels: where the title may be. */
  readonly left: number;
  readonly right: number;
  readonly title: string;
}

export interface Frame {
  readonly view: View;
  readonly height: number;
  readonly spans: Spans;
  readonly lanes: readonly LanePlace[];
  readonly marks: readonly Marks[];
  readonly markWidth: number;
  readonly ticks: readonly Tick[];
  readonly titles: readonly TitledMark[];
  readonly selected: { readonly lane: number; readonly cluster: Cluster } | undefined;
}

export function drawFrame(context: CanvasRenderingContext2D, frame: Frame, look: Look): void {
  const { view, height, lanes, marks } = frame;
  context.globalAlpha = 1;
  context.clearRect(0, 0, view.width, height);
  drawAxis(context, frame, look);
  const most = marks.reduce((most, { most: each }) => Math.max(most, each), 1);
  lanes.forEach((lane, i) => {
    const own = marks[i];
    if (own !== undefined) drawLane(context, frame, lane, own, most, look);
  });
  drawTitles(context, frame, look);
  drawSelected(context, frame, look);
}

function drawAxis(
  context: CanvasRenderingContext2D,
  { view, lanes, ticks }: Frame,
  { hair, faint, font }: Look,
): void {
  const bottom = lanes.at(-1)?.bottom ?? 0;
  context.fillStyle = hair;
  for (const { bottom } of lanes) context.fillRect(0, bottom - 1, view.width, 1);
  for (const { day } of ticks) context.fillRect(Math.round(xOf(day, view)), 0, 1, bottom);
  context.fillStyle = faint;
  context.font = font;
  context.textBaseline = 'middle';
  for (const { day, label } of ticks) {
    if (label === undefined) continue;
    const { width } = context.measureText(label);
    // The canvas runs from left to right, dates as their language.
    context.fillText(isolated(label), placeOfLabel(xOf(day, view), width, view.width), bottom + 15);
  }
}

/** Pixels, however much space a lane has. */
const tallest = 60;

/** Marks are taller the more documents they have, by the square root, and centred in their lane. */
function drawLane(
  context: CanvasRenderingContext2D,
  { view, spans, markWidth }: Frame,
  { middle, height }: LanePlace,
  marks: Marks,
  most: number,
  { accent }: Look,
): void {
  const least = Math.max(3, Math.min(height, 14 - Math.log2(most)));
  // Where the most are a few, two of them are not twice as tall as one.
  const range = Math.max(2, Math.sqrt(most) - 1);
  const heightOf = (count: number): number =>
    least + ((Math.min(height, tallest) - least) * (Math.sqrt(count) - 1)) / range;
  context.fillStyle = accent;
  context.strokeStyle = accent;
  context.lineWidth = 1;
  for (let i = 0; i < marks.wideCount; i++) {
    const span = marks.wide[i] ?? 0;
    const [first, last] = [spans.firstDays[span] ?? 0, spans.lastDays[span] ?? 0];
    // The edges may be a thousand screens away.
    const left = Math.max(-2, xOf(first, view) + 0.5);
    const right = Math.min(view.width + 2, xOf(last + 1, view) - 0.5);
    const marked = heightOf(marks.wideCounts[i] ?? 1) * (last - first > 31 ? 0.4 : 1);
    const top = middle - marked / 2;
    const isUncertain = spans.uncertain[span] === 1;
    context.globalAlpha = isUncertain ? 0.22 : first === last ? 1 : 0.6;
    context.fillRect(left, top, right - left, marked);
    if (!isUncertain) continue;
    context.globalAlpha = 0.8;
    context.strokeRect(left + 0.5, top + 0.5, right - left - 1, marked - 1);
  }
  const { columns, uncertain } = marks;
  for (let x = 0; x < columns.length; x++) {
    const count = columns[x] ?? 0;
    if (count === 0) continue;
    const marked = heightOf(count);
    context.globalAlpha = uncertain[x] === count ? 0.4 : 1;
    context.fillRect(x - markWidth / 2, middle - marked / 2, markWidth, marked);
  }
  context.globalAlpha = 1;
}

function drawTitles(
  context: CanvasRenderingContext2D,
  { titles, lanes }: Frame,
  { ink, font, paper }: Look,
): void {
  context.font = font;
  context.textBaseline = 'middle';
  for (const { lane, left, right, title } of titles) {
    const middle = lanes[lane]?.middle ?? 0;
    const text = fitted(context, title, right - left);
    if (text === '') continue;
    context.globalAlpha = 0.85;
    context.fillStyle = paper;
    context.fillRect(left - 2, middle - 9, context.measureText(text).width + 4, 18);
    context.globalAlpha = 1;
    context.fillStyle = ink;
    context.fillText(isolated(text), left, middle + 1);
  }
}

/** As many words of a title as there is room for; none if that would be less than a few letters. */
function fitted(context: CanvasRenderingContext2D, title: string, space: number): string {
  if (context.measureText(title).width <= space) return title;
  const words = title.split(' ');
  while (words.length > 1) {
    words.pop();
    const text = `${words.join(' ')}…`;
    if (context.measureText(text).width <= space) return text.length > 6 ? text : '';
  }
  return '';
}

function drawSelected(
  context: CanvasRenderingContext2D,
  { selected, lanes, view }: Frame,
  { ink }: Look,
): void {
  const place = selected && lanes[selected.lane];
  if (selected === undefined || place === undefined) return;
  const left = Math.max(0, selected.cluster.left) - 3;
  const right = Math.min(view.width, selected.cluster.right) + 3;
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.strokeRect(left, place.middle - place.height / 2 - 1, right - left, place.height + 2);
}
