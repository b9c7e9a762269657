import { scaleSqrt } from 'd3-scale';
import type { Archive } from '../archive/archive.ts';
import type { Coordinates } from '../records/coordinates.ts';
import { busiestOf } from './busiest.ts';
import { type Label, placeLabels, type Size, shortName } from './label-placement.ts';
import { actorLink } from './links.ts';
import { mapOutline } from './map-outline.ts';
import { fitMap, toPoint } from './map-projection.ts';
import type { CountedLink, MapLabel, MapPlace, PageOf } from './page-model.ts';
import { lazyPage, type PlannedPage } from './planned-page.ts';

/** Places with most items that a map shows. With more, the page would be too large. */
const maxPlaces = 120;
/** A single place needs no map. */
const minPlaces = 2;

export const mapPath = 'map.html';

/** The map of the places whose coordinates are known and that have items; none where there are hardly any. */
export function mapPage(archive: Archive): PlannedPage | undefined {
  const located = archive.actors.filter(
    ({ tag, items }) => tag.coordinates !== undefined && items.length > 0,
  );
  if (located.length < minPlaces) return undefined;
  const places = busiestOf(located, maxPlaces).flatMap(({ tag, items }) => {
    const { coordinates } = tag;
    return coordinates === undefined
      ? []
      : [{ link: actorLink(archive, tag.id), count: items.length, coordinates }];
  });
  return lazyPage({ path: mapPath, total: located.length, places }, mapView);
}

interface MapInputs {
  readonly path: string;
  readonly total: number;
  /** Those with most items first. */
  readonly places: readonly PlaceInputs[];
}

interface PlaceInputs {
  readonly link: Omit<CountedLink, 'count'>;
  readonly count: number;
  readonly coordinates: Coordinates;
}

/** Of the largest and the smallest circle, in px. */
const largest = 22;
const smallest = 3;
/** The width of a narrow window's map, in px. */
const narrowWidth = 284;

function mapView({ path, total, places }: MapInputs): PageOf<'map'> {
  const map = fitMap(places.map(({ coordinates }) => coordinates));
  const most = Math.max(...places.map(({ count }) => count));
  const radiusOf = scaleSqrt([0, most], [smallest, largest]);
  const circles = places.map((place) => {
    const [x = 0, y = 0] = map.project(toPoint(place.coordinates)) ?? [];
    return { place, x, y, radius: radiusOf(place.count), name: shortName(place.link.name) };
  });
  const narrow = withLabels(circles, map.size, narrowWidth);
  const { width, height } = map.size;
  return {
    kind: 'map',
    path,
    title: 'Where',
    description: 'Places in the news, by their number of items.',
    section: 'actors',
    data: {
      total,
      extent: map.extent,
      size: map.size,
      outline: mapOutline(map),
      places: withLabels(circles, map.size, width).map(
        ({ place, x, y, radius, label }, i): MapPlace => ({
          ...place.link,
          count: place.count,
          x: perCent(x, width),
          y: perCent(y, height),
          // For lengths that belong to neither width nor height, per cent are of this (SVG 2, 8.9).
          radius: perCent(radius, Math.hypot(width, height) / Math.SQRT2),
          wide: label,
          narrow: narrow[i]?.label ?? label,
        }),
      ),
    },
  };
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly name: string;
}

/** Adds labels that have room on a map of this width, in px. On a wider one they have more. */
function withLabels<Each extends Circle>(
  circles: readonly Each[],
  size: Size,
  width: number,
): readonly (Each & { readonly label: MapLabel })[] {
  const scale = width / size.width;
  const scaled = circles.map((circle) => ({
    circle,
    name: circle.name,
    x: circle.x * scale,
    y: circle.y * scale,
    radius: circle.radius * scale,
  }));
  return placeLabels(scaled, { width, height: size.height * scale }).map(({ circle, radius, label }) => ({
    ...circle,
    label: fromEdge(label, circle, radius, size),
  }));
}

/** A label that begins at the edge of its circle, which grows with the map, and not at its middle. */
function fromEdge(label: Label, { x, y, radius, name }: Circle, scaledRadius: number, size: Size): MapLabel {
  const { dx, dy, anchor, fits } = label;
  const [right, down] = anchor === 'middle' ? [0, Math.sign(dy)] : [anchor === 'start' ? 1 : -1, 0];
  return {
    text: name,
    x: perCent(x + right * radius, size.width),
    y: perCent(y + down * radius, size.height),
    dx: Math.round(dx - right * scaledRadius),
    dy: Math.round(dy - down * scaledRadius),
    anchor,
    fits,
  };
}

/** With two decimals, which are finer than any screen. */
function perCent(length: number, of: number): number {
  return Math.round((10_000 * length) / of) / 100;
}
