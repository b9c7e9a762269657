import { range, sum } from 'd3-array';
import { truncate } from '../records/truncate.ts';

/** A circle with a name, in px. */
export interface NamedCircle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly name: string;
  /** Follows the name. */
  readonly suffix?: string;
}

/** A name in one or two lines, and where it is, in px from the middle of its circle. */
export interface Label {
  readonly lines: readonly string[];
  /** Of the first line's baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The end of a line from the circle to a name that is not beside it. */
  readonly leader: { readonly x: number; readonly y: number } | undefined;
  /** What the name covers. */
  readonly box: Box;
  /** Whether there is room for it. */
  readonly fits: boolean;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface LabelOptions {
  /** Of lines to names, in px. */
  readonly reach: number;
  /** How far names may be above or below the figure, in px. */
  readonly bleed: number;
  /** Whether a name that has no other place may cover circles that come later. */
  readonly mayCover: boolean;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The size of the names, in px: `--tiny` in the style sheet. */
const fontSize = 13;
export const lineHeight = 16;
const gap = 3;
/** In characters, of a line. */
const longestLine = 26;
/** A name of more characters is in two lines, and one of fewer than the second number never is. */
const longestInOneLine = 20;
const shortestInTwo = 9;

/** How often names that found no good place may choose before others: less often where there are many. */
const [mostRounds, namesInRounds] = [12, 360];

/**
 * Puts names beside circles so that none overlaps another name or a circle. A name without room beside its circle is
 * farther away, with a line to it; or, where there is none or lines are not wanted, it does not fit.
 *
 * @param circles placed in a figure of the first size. Those that come first choose first
 * @param sizes that the figure may have: circles move apart, but keep their size and the place of their names
 */
export function placeLabels<Circle extends NamedCircle>(
  circles: readonly Circle[],
  sizes: readonly [Size, ...Size[]],
  options: LabelOptions = { reach: 0, bleed: 0, mayCover: false },
): readonly (Circle & { readonly label: Label })[] {
  const choices = circles.map((circle) => choicesOf(circle, circle.x > sizes[0].width / 2, options.reach));
  let best: { readonly chosen: readonly (Candidate | undefined)[]; readonly cost: number } | undefined;
  let order: readonly number[] = [...circles.keys()];
  const rounds = Math.min(mostRounds, Math.ceil(namesInRounds / circles.length));
  for (let round = 0; round < rounds && best?.cost !== 0; round++) {
    const figures = sizes.map((size) => new Figure(circles, sizes[0], size, options.bleed));
    const chosen = choose(choices, order, figures, options.mayCover);
    const costs = circles.map(({ radius }, i) => {
      const place = chosen[i];
      return place === undefined ? radius ** 2 : crossingArea * crossings(figures, i, place);
    });
    const cost = sum(costs);
    if (best === undefined || cost < best.cost) best = { chosen, cost };
    const isBad = (position: number): boolean => costs[position] !== 0;
    order = [...order.filter(isBad), ...order.filter((position) => !isBad(position))];
  }
  return circles.map((circle, i) => {
    const chosen = best?.chosen[i];
    const { distance: _, ...label } = chosen ?? nearCandidates(formsOf(circle)[0], circle.radius, false)[0];
    return { ...circle, label: { ...label, fits: chosen !== undefined } };
  });
}

/** Where a name may be, the best places first. */
interface Choices {
  /** Beside its circle. */
  readonly near: readonly Candidate[];
  /** At the end of a line. */
  readonly far: readonly Candidate[];
}

function choicesOf(circle: NamedCircle, isRight: boolean, reach: number): Choices {
  const forms = formsOf(circle);
  return {
    near: forms.flatMap((form) => nearCandidates(form, circle.radius, isRight)),
    far: farCandidates(forms, circle.radius, reach),
  };
}

/** The place of each name, by position; undefined where it has no room. */
function choose(
  choices: readonly Choices[],
  order: readonly number[],
  figures: readonly Figure[],
  mayCover: boolean,
): readonly (Candidate | undefined)[] {
  const chosen = new Array<Candidate | undefined>(choices.length).fill(undefined);
  for (const i of order) {
    const { near = [], far = [] } = choices[i] ?? {};
    const isFree = (candidate: Candidate): boolean => figures.every((figure) => figure.isFree(i, candidate));
    const costOf = (candidate: Candidate): number =>
      candidate.distance +
      crossingCost * Math.max(...figures.map((figure) => figure.crossings(i, candidate)));
    const found =
      near.find(isFree) ??
      cheapest(far, isFree, costOf) ??
      (mayCover
        ? near.find((candidate) => figures.every((figure) => figure.isFree(i, candidate, true)))
        : undefined);
    if (found !== undefined) for (const figure of figures) figure.take(i, found);
    chosen[i] = found;
  }
  return chosen;
}

type Candidate = Omit<Label, 'fits'> & {
  /** From the circle, in px. */
  readonly distance: number;
};

/** A line that crosses a circle is as bad as one that is this much longer, in px… */
const crossingCost = 15;
/** …and as a circle of this area without a name, in px² by π. */
const crossingArea = 5;

/** How many other circles a line crosses. */
function crossings(figures: readonly Figure[], circle: number, candidate: Candidate): number {
  return Math.max(...figures.map((figure) => figure.crossings(circle, candidate)));
}

/** @param candidates the nearest first */
function cheapest(
  candidates: readonly Candidate[],
  isFree: (candidate: Candidate) => boolean,
  costOf: (candidate: Candidate) => number,
): Candidate | undefined {
  let best: { readonly candidate: Candidate; readonly cost: number } | undefined;
  for (const candidate of candidates) {
    if (best !== undefined && candidate.distance >= best.cost) break;
    if (!isFree(candidate)) continue;
    const cost = costOf(candidate);
    if (best === undefined || cost < best.cost) best = { candidate, cost };
  }
  return best?.candidate;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

type Segment = readonly [Point, Point];

/** What is taken in a figure of one size. */
class Figure {
  readonly #frame: Box;
  readonly #middles: readonly Point[];
  readonly #circles: readonly Box[];
  readonly #names: Box[] = [];
  readonly #leaders: Segment[] = [];

  constructor(circles: readonly NamedCircle[], from: Size, size: Size, bleed: number) {
    this.#frame = { left: 0, right: size.width, top: -bleed, bottom: size.height + bleed };
    this.#middles = circles.map(({ x, y }) => ({
      x: (x * size.width) / from.width,
      y: (y * size.height) / from.height,
    }));
    this.#circles = this.#middles.map(({ x, y }, i) => {
      const radius = circles[i]?.radius ?? 0;
      return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
    });
  }

  /** @param mayCover circles that come later */
  isFree(circle: number, candidate: Candidate, mayCover = false): boolean {
    const box = this.#boxOf(circle, candidate);
    const { left, right, top, bottom } = this.#frame;
    if (box.left < left || box.right > right || box.top < top || box.bottom > bottom) return false;
    if (this.#circles.some((other, i) => overlap(box, other) && !(mayCover && i > circle))) return false;
    if (this.#names.some((other) => overlap(box, other))) return false;
    if (this.#leaders.some((leader) => crosses(leader, box))) return false;
    const leader = this.#leaderOf(circle, candidate);
    return (
      leader === undefined ||
      !(
        this.#names.some((name) => crosses(leader, name)) ||
        this.#leaders.some((other) => cross(leader, other))
      )
    );
  }

  /** How many other circles its line crosses. */
  crossings(circle: number, candidate: Candidate): number {
    const leader = this.#leaderOf(circle, candidate);
    if (leader === undefined) return 0;
    return this.#circles.filter((box, i) => i !== circle && crosses(leader, box)).length;
  }

  take(circle: number, candidate: Candidate): void {
    this.#names.push(this.#boxOf(circle, candidate));
    const leader = this.#leaderOf(circle, candidate);
    if (leader !== undefined) this.#leaders.push(leader);
  }

  #boxOf(circle: number, { box }: Candidate): Box {
    const { x, y } = this.#middle(circle);
    return { left: x + box.left, right: x + box.right, top: y + box.top, bottom: y + box.bottom };
  }

  #leaderOf(circle: number, { leader }: Candidate): Segment | undefined {
    if (leader === undefined) return undefined;
    const from = this.#middle(circle);
    return [from, { x: from.x + leader.x, y: from.y + leader.y }];
  }

  #middle(circle: number): Point {
    return this.#middles[circle] ?? { x: 0, y: 0 };
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function crosses([from, to]: Segment, { left, right, top, bottom }: Box): boolean {
  const isInside = ({ x, y }: Point): boolean => x > left && x < right && y > top && y < bottom;
  const [a, b, c, d] = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return isInside(from) || isInside(to) || cross([from, to], [a, c]) || cross([from, to], [b, d]);
}

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** On which side of the line from a to b a point is. */
function side(a: Point, b: Point, point: Point): boolean {
  return (b.x - a.x) * (point.y - a.y) > (b.y - a.y) * (point.x - a.x);
}

/** A name in one or two lines, and its size in px. */
interface Form {
  readonly lines: readonly string[];
  readonly size: Size;
}

/** Below the circle; above; beside it, on the side with more room at first; at its corners. */
function nearCandidates(form: Form, radius: number, isRight: boolean): readonly [Candidate, ...Candidate[]] {
  const [beside, above] = [radius + gap + 1, radius + gap - 1];
  const corner = Math.round(radius * Math.SQRT1_2) + gap;
  const at = (x: number, y: number, across: -1 | 0 | 1, down: -1 | 0 | 1) =>
    candidate(form, { x, y }, across, down, undefined, 0);
  const inward = isRight ? -1 : 1;
  return [
    at(0, above, 0, 1),
    at(0, -above, 0, -1),
    at(inward * beside, 0, inward, 0),
    at(-inward * beside, 0, isRight ? 1 : -1, 0),
    at(inward * corner, corner, inward, 1),
    at(inward * corner, -corner, inward, -1),
    at(-inward * corner, corner, isRight ? 1 : -1, 1),
    at(-inward * corner, -corner, isRight ? 1 : -1, -1),
  ];
}

const directions = range(24).map((i) => (i * Math.PI) / 12);
const shortestLeader = 8;

function farCandidates(forms: readonly Form[], radius: number, reach: number): readonly Candidate[] {
  return range(shortestLeader, reach + 1, 6).flatMap((distance) =>
    directions.flatMap((angle) => {
      const [right, down] = [Math.cos(angle), Math.sin(angle)];
      const end = { x: Math.round(right * (radius + distance)), y: Math.round(down * (radius + distance)) };
      const isBeside = Math.abs(right) > 0.4;
      const across = isBeside ? (right > 0 ? 1 : -1) : 0;
      const at = { x: end.x + 2 * across, y: end.y };
      return forms.map((form) =>
        candidate(form, at, across, isBeside ? 0 : down > 0 ? 1 : -1, end, distance),
      );
    }),
  );
}

/**
 * A name that begins, ends or has its middle at a point.
 *
 * @param across whether it is to the left of the point, around it, or to the right
 * @param down whether it is above the point, around it, or below
 */
function candidate(
  { lines, size: { width, height } }: Form,
  at: Point,
  across: -1 | 0 | 1,
  down: -1 | 0 | 1,
  leader: Point | undefined,
  distance: number,
): Candidate {
  const left = at.x + ((across - 1) * width) / 2;
  const top = at.y + ((down - 1) * height) / 2;
  return {
    lines,
    x: at.x,
    // The baseline is a third of the size below the middle of the letters.
    y: Math.round(top + lineHeight / 2 + fontSize / 3),
    anchor: across === 0 ? 'middle' : across > 0 ? 'start' : 'end',
    leader,
    box: { left, right: left + width, top, bottom: top + height },
    distance,
  };
}

/** A name in one line, in two, or in either. */
function formsOf({ name, suffix }: NamedCircle): readonly [Form, ...Form[]] {
  const formOf = (lines: readonly string[]): Form => ({ lines, size: sizeOf(lines, suffix) });
  const two = inTwoLines(name);
  if (two === undefined || name.length < shortestInTwo) return [formOf([shortLine(name)])];
  return name.length > longestInOneLine ? [formOf(two)] : [formOf([name]), formOf(two)];
}

/** Broken at the space that is nearest to its middle; undefined where it has none. */
function inTwoLines(name: string): readonly string[] | undefined {
  const breaks = [...name.matchAll(/\s+/g)].map(({ index }) => index);
  if (breaks.length === 0) return undefined;
  const excess = (index: number): number => Math.abs(index - name.length / 2);
  const middle = breaks.reduce((best, index) => (excess(index) < excess(best) ? index : best));
  return [shortLine(name.slice(0, middle)), shortLine(name.slice(middle).trimStart())];
}

function shortLine(line: string): string {
  return line.length <= longestLine ? line : `${truncate(line, longestLine - 1).trimEnd()}…`;
}

function sizeOf(lines: readonly string[], suffix: string | undefined): Size {
  const widths = lines.map((line, i) =>
    textWidth(i === lines.length - 1 && suffix !== undefined ? `${line} ${suffix}` : line),
  );
  return { width: Math.max(...widths), height: lines.length * lineHeight };
}

/** The width of a text in px, rather too large: fonts are not known while a site is built. */
function textWidth(text: string): number {
  let ems = 0;
  for (const character of text) ems += widthOf(character);
  return Math.ceil(ems * fontSize * 1.05);
}

function widthOf(character: string): number {
  if (/[\p{Mn}\p{Cf}]/u.test(character)) return 0;
  if (/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/.test(character) || character.length > 1)
    return 1;
  if (/[MWmw@—]/.test(character)) return 0.85;
  if (/\p{Lu}/u.test(character)) return 0.62;
  if (/[\sfijlrtI.,:;'’|()/-]/.test(character)) return 0.33;
  return 0.53;
}
