import { truncate } from '../records/truncate.ts';

/** A circle with a name, in px. */
export interface NamedCircle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly name: string;
}

/** Where a name begins, from the middle of its circle in px, and whether there is room for it. */
export interface Label {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fits: boolean;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of the names, in px: `--tiny` in the style sheet. */
const fontSize = 13;
const lineHeight = 16;
const gap = 3;
/** In characters. */
const longestName = 26;

/**
 * Puts names beside circles so that none overlaps another name or a circle. Those that come first choose first; where
 * there is no room left, a name is only for the circle that is pointed at.
 */
export function placeLabels<Circle extends NamedCircle>(
  circles: readonly Circle[],
  { width, height }: Size,
): readonly (Circle & { readonly label: Label })[] {
  const taken: Box[] = circles.map(({ x, y, radius }) => boxAround(x, y, 2 * radius, 2 * radius));
  const isFree = (box: Box): boolean =>
    box.left >= 0 &&
    box.right <= width &&
    box.top >= 0 &&
    box.bottom <= height &&
    !taken.some((other) => overlap(box, other));
  return circles.map((circle) => {
    const [outward, ...others] = candidatesFor(circle, circle.x > width / 2);
    const chosen = [...others, outward].find(({ box }) => isFree(box));
    if (chosen !== undefined) taken.push(chosen.box);
    return { ...circle, label: { ...(chosen ?? outward).label, fits: chosen !== undefined } };
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

interface Candidate {
  readonly label: Omit<Label, 'fits'>;
  readonly box: Box;
}

/** Beside the circle, on the side with less room at first; below; above; on the other side. */
function candidatesFor(
  { x, y, radius, name }: NamedCircle,
  isRight: boolean,
): readonly [Candidate, ...Candidate[]] {
  const width = textWidth(name);
  const beside = radius + gap + 1;
  const above = radius + gap + lineHeight / 2 - 1;
  const at = (dx: number, middle: number, anchor: Label['anchor']): Candidate => {
    const centre = dx + (anchor === 'start' ? width / 2 : anchor === 'end' ? -width / 2 : 0);
    return {
      // The baseline is a third of the size below the middle of the letters.
      label: { dx, dy: middle + Math.round(fontSize / 3), anchor },
      box: boxAround(x + centre, y + middle, width, lineHeight),
    };
  };
  const [left, right] = [at(-beside, 0, 'end'), at(beside, 0, 'start')];
  const vertical = [at(0, above, 'middle'), at(0, -above, 'middle')];
  return isRight ? [left, ...vertical, right] : [right, ...vertical, left];
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** A name that is not too long for a label. */
export function shortName(name: string): string {
  return name.length <= longestName ? name : `${truncate(name, longestName - 1).trimEnd()}…`;
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
