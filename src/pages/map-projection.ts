import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from 'd3-geo';
import type { MultiPoint } from 'geojson';
import type { Coordinates } from '../records/coordinates.ts';
import type { Size } from './label-placement.ts';

/** A map's projection, and how much of the earth it shows. */
export interface FittedMap {
  readonly project: GeoProjection;
  /** From the left edge to the right, in degrees. */
  readonly degrees: number;
  /** In px, for the narrowest of wide windows. Its height is that of the places. */
  readonly size: Size;
}

const width = 840;
/** Of a map, in px. */
const [lowest, highest] = [380, 520];
/** Between the places and the edges, in px. */
const margin = { x: 76, y: 56 };

/** Where a place is farther than this from the middle of all, in degrees, the map is one of the world. */
const regionRadius = 50;
/** A map shows no less than this from left to right, so that coasts and borders can be recognised. */
const minDegrees = 9;

/** Fits a map to places, which fill it. Areas keep their proportions. */
export function fitMap(places: readonly Coordinates[]): FittedMap {
  const points = { type: 'MultiPoint' as const, coordinates: places.map(toPoint) };
  const middle = geoCentroid(points);
  const isRegion = places.every((place) => degrees(geoDistance(middle, toPoint(place))) <= regionRadius);
  const project = isRegion
    ? geoAzimuthalEqualArea().rotate([-middle[0], -middle[1]])
    : geoEqualEarth().rotate([-middleLongitude(places), 0]);
  const size = fitToPoints(project, points);
  return { project, degrees: isRegion ? Math.min(360, degrees(width / project.scale())) : 360, size };
}

/** Opposite the widest stretch of longitudes without places. There the map of the world is divided. */
function middleLongitude(places: readonly Coordinates[]): number {
  const longitudes = places.map(({ longitude }) => longitude).sort((a, b) => a - b);
  const first = longitudes[0] ?? 0;
  let [widest, middle] = [0, 0];
  for (const [i, longitude] of longitudes.entries()) {
    const gap = (longitudes[i + 1] ?? first + 360) - longitude;
    if (gap > widest) [widest, middle] = [gap, longitude + gap / 2 + 180];
  }
  return middle;
}

/** Scales and moves a projection so that points fill a map, whose size it returns. */
function fitToPoints(project: GeoProjection, points: MultiPoint): Size {
  const [[left, top], [right, bottom]] = geoPath(project.scale(1).translate([0, 0])).bounds(points);
  // Of places at one point the scale that fits is infinite.
  const scale = Math.min(
    (width - 2 * margin.x) / (right - left),
    (highest - 2 * margin.y) / (bottom - top),
    width / radians(minDegrees),
  );
  const height = Math.max(lowest, Math.ceil((bottom - top) * scale + 2 * margin.y));
  project
    .scale(scale)
    .translate([(width - (left + right) * scale) / 2, (height - (top + bottom) * scale) / 2])
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  return { width, height };
}

/** As d3 has it: longitude first. */
export function toPoint({ latitude, longitude }: Coordinates): [number, number] {
  return [longitude, latitude];
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}
