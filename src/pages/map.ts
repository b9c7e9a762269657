import { scaleSqrt } from 'd3-scale';
import type { ActorEntry, Archive } from '../archive/archive.ts';
import type { Messages } from '../messages/messages.ts';
import type { Coordinates } from '../records/coordinates.ts';
import { busiestOf } from './busiest.ts';
import { type NamedCircle, placeLabels, type Size } from './label-placement.ts';
import { actorLink } from './links.ts';
import { mapOutline } from './map-outline.ts';
import { fitMap, toPoint } from './map-projection.ts';
import type { CountedLink, MapPlace, PageOf } from './page-model.ts';
import { lazyPage, type PlannedPage } from './planned-page.ts';

/** Places with most items that a map shows. With more, the page would be too large. */
const maxPlaces = 120;
/** A single place needs no map. */
const minPlaces = 2;

export const mapPath = 'map.html';

/** The map of the places whose coordinates are known and that have items; none where there are hardly any. */
export function mapPage(archive: Archive): PlannedPage | undefined {
  const shown = shownOn(archive);
  if (shown.length === 0) return undefined;
  const places = shown.flatMap(({ tag, items }) => {
    const { coordinates } = tag;
    return coordinates === undefined
      ? []
      : [{ link: actorLink(archive, tag.id), count: items.length, coordinates }];
  });
  const withoutCoordinates = archive.actors.filter(
    ({ tag, items }) => tag.type === 'place' && tag.coordinates === undefined && items.length > 0,
  ).length;
  return lazyPage({ path: mapPath, total: locatedIn(archive).length, withoutCoordinates, places }, mapView);
}

/** The ids of the actors that the map shows. */
export function actorsOnMap(archive: Archive): ReadonlySet<string> {
  return new Set(shownOn(archive).map(({ tag }) => tag.id));
}

function shownOn(archive: Archive): readonly ActorEntry[] {
  const located = locatedIn(archive);
  return located.length < minPlaces ? [] : busiestOf(located, maxPlaces);
}

function locatedIn({ actors }: Archive): readonly ActorEntry[] {
  return actors.filter(({ tag, items }) => tag.coordinates !== undefined && items.length > 0);
}

interface MapInputs {
  readonly path: string;
  readonly total: number;
  readonly withoutCoordinates: number;
  /** Those with most items first. */
  readonly places: readonly PlaceInputs[];
}

interface PlaceInputs {
  readonly link: Omit<CountedLink, 'count'>;
  readonly count: number;
  readonly coordinates: Coordinates;
}

/** Of the largest and the smallest circle in a wide window, in px. */
const largest = 18;
const smallest = 4;
/** The part of that which circles have in a narrow window. The style sheet has it, too. */
const narrowScale = 0.55;

/** The widths that the map has in wide windows and in narrow ones, in px. */
const widths = { wide: [840, 960, 1080, 1224], narrow: [284, 354, 500, 840] } as const;
/** How far a name may be from its circle, in px, and above or below the map, where the style sheet has room for it. */
const [reach, bleed] = [100, 20];

function mapView({ path, total, withoutCoordinates, places }: MapInputs, messages: Messages): PageOf<'map'> {
  const { project, degrees, size } = fitMap(places.map(({ coordinates }) => coordinates));
  const most = Math.max(...places.map(({ count }) => count));
  const radiusOf = scaleSqrt([0, most], [smallest, largest]);
  const circles = places.map(({ link, count, coordinates }) => {
    const [x = 0, y = 0] = project(toPoint(coordinates)) ?? [];
    return { x, y, radius: radiusOf(count), name: link.name, suffix: messages.number(count) };
  });
  const [wide, narrow] = [labels(circles, size, 'wide'), labels(circles, size, 'narrow')];
  return {
    kind: 'map',
    path,
    title: messages.text('mapTitle'),
    description: messages.text('mapDescription'),
    section: 'actors',
    data: {
      total,
      withoutCoordinates,
      size,
      outline: mapOutline({ project, degrees, size }),
      places: circles.flatMap(({ x, y, radius }, i): readonly MapPlace[] => {
        const [place, wideLabel, narrowLabel] = [places[i], wide[i], narrow[i]];
        if (place === undefined || wideLabel === undefined || narrowLabel === undefined) return [];
        return [
          {
            ...place.link,
            count: place.count,
            x: perCent(x, size.width),
            y: perCent(y, size.height),
            radius: Math.round(10 * radius) / 10,
            wide: wideLabel,
            narrow: narrowLabel,
          },
        ];
      }),
    },
  };
}

/** The names on the map as it is in wide or in narrow windows. */
function labels(
  circles: readonly NamedCircle[],
  { width, height }: Size,
  window: keyof typeof widths,
): readonly MapPlace['wide'][] {
  const [first, ...others] = widths[window];
  const sizeOf = (mapWidth: number): Size => ({ width: mapWidth, height: (height * mapWidth) / width });
  const scale = first / width;
  const scaled = circles.map(({ x, y, radius, ...rest }) => ({
    ...rest,
    x: x * scale,
    y: y * scale,
    radius: window === 'narrow' ? radius * narrowScale : radius,
  }));
  const placed = placeLabels(scaled, [sizeOf(first), ...others.map(sizeOf)], {
    reach,
    bleed,
    mayCover: true,
  });
  return placed.map(({ label: { box: _, ...label } }) => label);
}

/** With two decimals, which are finer than any screen. */
function perCent(length: number, of: number): number {
  return Math.round((10_000 * length) / of) / 100;
}
