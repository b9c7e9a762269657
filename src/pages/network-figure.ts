import { scaleSqrt } from 'd3-scale';
import type { ActorType } from '../records/actor.ts';
import { type Label, placeLabels, type Size } from './label-placement.ts';
import { layoutNetwork, type Point } from './network-layout.ts';
import type { CountedLink, NetworkFigure, PageLink } from './page-model.ts';
import { strengthScale, tieStrengths } from './tie-strength.ts';

/** An actor in a network. */
export interface TiedActor extends CountedLink {
  readonly id: string;
  readonly type: ActorType;
}

/** Two actors, as positions in their list, and the number of items that they share. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly count: number;
}

interface FigureSize extends Size {
  readonly name: NetworkFigure['size'];
  /** Those that it has in wider windows. */
  readonly widths: readonly number[];
  /** How many actors it shows at most. */
  readonly actors: number;
  /** Of the largest circle, in px. */
  readonly largest: number;
}

/** Each is laid out for the narrowest window that it is shown in. In wider ones its circles are only further apart. */
const sizes: readonly FigureSize[] = [
  { name: 'wide', width: 840, height: 640, widths: [960, 1080, 1224], actors: 60, largest: 24 },
  { name: 'narrow', width: 284, height: 440, widths: [354, 500, 840], actors: 16, largest: 15 },
];

/** Of a circle, in px. */
const smallest = 3.5;

/**
 * A figure for wide windows, and one for narrow ones.
 *
 * @param actors those with most items first
 * @param ties strongest first
 */
export function networkFigures(actors: readonly TiedActor[], ties: readonly Tie[]): readonly NetworkFigure[] {
  return sizes.map((size) => {
    const shown = strongest(ties, size.actors);
    return figureOf(
      shown.flatMap((position) => actors[position] ?? []),
      ties
        .map(({ a, b, count }) => ({ a: shown.indexOf(a), b: shown.indexOf(b), count }))
        .filter(({ a, b }) => a >= 0 && b >= 0),
      size,
    );
  });
}

/** The positions of the actors with the strongest ties, in order. */
function strongest(ties: readonly Tie[], count: number): readonly number[] {
  return [...new Set(ties.flatMap(({ a, b }) => [a, b]))].slice(0, count).sort((a, b) => a - b);
}

function figureOf(actors: readonly TiedActor[], ties: readonly Tie[], size: FigureSize): NetworkFigure {
  const strengthOf = strengthScale(ties.map(({ count }) => count));
  const most = Math.max(1, ...actors.map(({ count }) => count));
  const radiusOf = scaleSqrt([0, most], [smallest, size.largest]);
  const circles = layoutNetwork(
    actors.map((actor) => ({ actor, id: actor.id, radius: Math.round(radiusOf(actor.count)) })),
    ties.map(({ a, b, count }) => ({ a, b, strength: strengthOf(count) })),
    size,
  );
  const placed = placeLabels(
    circles.map((circle) => ({ ...circle, name: circle.actor.name })),
    [size, ...size.widths.map((width) => ({ width, height: size.height }))],
  );
  const shown = shownOf(placed, ties);
  const shownTies = ties.filter(({ a, b }) => shown.has(a) && shown.has(b));
  const points = placed.map((circle) => perMille(circle, size));
  return {
    size: size.name,
    ties: tieStrengths.map((strength) => ({
      strength,
      lines: lines(
        shownTies.filter(({ count }) => strengthOf(count) === strength),
        points,
      ),
    })),
    nodes: placed.flatMap((circle, i) => {
      if (!shown.has(i)) return [];
      const { lines: name, x, y, anchor, box } = circle.label;
      return [
        {
          ...linkOf(circle.actor),
          count: circle.actor.count,
          type: circle.actor.type,
          ...perMille(circle, size),
          radius: circle.radius,
          label: { lines: name, x, y, anchor, box },
          lines: lines(
            shownTies.filter(({ a, b }) => a === i || b === i),
            points,
          ),
        },
      ];
    }),
  };
}

/** The positions of the circles whose names fit and that have a tie to another one: a circle without a name says nothing. */
function shownOf(circles: readonly { readonly label: Label }[], ties: readonly Tie[]): ReadonlySet<number> {
  const fits = (position: number): boolean => circles[position]?.label.fits === true;
  return new Set(ties.filter(({ a, b }) => fits(a) && fits(b)).flatMap(({ a, b }) => [a, b]));
}

function perMille({ x, y }: Point, { width, height }: Size): Point {
  return { x: Math.round((1000 * x) / width), y: Math.round((1000 * y) / height) };
}

/** Without what only the layout needs. */
export function linkOf({ path, name, inSiteLanguage }: PageLink): PageLink {
  return { path, name, ...(inSiteLanguage && { inSiteLanguage }) };
}

/** As the `d` of a path. */
function lines(ties: readonly Tie[], places: readonly Point[]): string {
  return ties
    .map(({ a, b }) => {
      const [from, to] = [places[a], places[b]];
      return from && to ? `M${from.x} ${from.y}L${to.x} ${to.y}` : '';
    })
    .join('');
}
