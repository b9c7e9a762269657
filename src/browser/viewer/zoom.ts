/** In px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** In px, from the upper left corner of the stage. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a picture is shown: px of the page for each of its own, and where its upper left corner is on the stage. */
export interface View extends Point {
  readonly scale: number;
}

/** A picture on a stage. */
export interface Shown {
  readonly picture: Size;
  readonly stage: Size;
}

/** The scale at which all of a picture is seen. A small one is not made larger. */
export function wholeScale({ picture, stage }: Shown): number {
  return Math.min(1, stage.width / picture.width, stage.height / picture.height);
}

/** Twice the picture's own pixels, and at least four times as large as the whole. */
export function largestScale(shown: Shown): number {
  return Math.max(2, wholeScale(shown) * 4);
}

/** The scale that a click leads to: wide enough to read a column of a newspaper, and at most its own pixels. */
export function readingScale(shown: Shown): number {
  const whole = wholeScale(shown);
  return Math.min(Math.max(1, whole * 2), whole * 3);
}

/** All of the picture, in the middle. */
export function wholeView(shown: Shown): View {
  return settled({ scale: wholeScale(shown), x: 0, y: 0 }, shown);
}

/** The same with another scale; what is at a point of the stage stays there. */
export function scaledTo(view: View, scale: number, at: Point, shown: Shown): View {
  const next = Math.min(largestScale(shown), Math.max(wholeScale(shown), scale));
  const factor = next / view.scale;
  return settled(
    { scale: next, x: at.x - (at.x - view.x) * factor, y: at.y - (at.y - view.y) * factor },
    shown,
  );
}

/** The same moved by so many px. */
export function movedBy(view: View, by: Point, shown: Shown): View {
  return settled({ ...view, x: view.x + by.x, y: view.y + by.y }, shown);
}

/** A picture that is smaller than the stage is in its middle, and one that is larger leaves nothing of it empty. */
function settled({ scale, x, y }: View, { picture, stage }: Shown): View {
  return {
    scale,
    x: settledAlong(x, picture.width * scale, stage.width),
    y: settledAlong(y, picture.height * scale, stage.height),
  };
}

function settledAlong(start: number, length: number, available: number): number {
  return length <= available ? (available - length) / 2 : Math.min(0, Math.max(available - length, start));
}
