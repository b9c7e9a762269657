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
  readonly extent: MapExtent;
  readonly project: GeoProjection;
  /** From the left edge to the right, in degrees. */
  readonly degrees: number;
  readonly size: Size;
}

/** A part of the earth; all but Antarctica; all of it. Each has a shape, which the style sheet knows, too. */
export type MapExtent = 'region' | 'world' | 'earth';

/** In px, for the narrowest of wide windows. */
const sizes: Readonly<Record<MapExtent, Size>> = {
  region: { width: 840, height: 520 },
  world: { width: 840, height: 366 },
  earth: { width: 840, height: 409 },
};

/** Where a place is farther than this from the middle of all, in degrees, the map is one of the world. */
const regionRadius = 50;
/** A map shows no less than this from left to right, so that coasts and borders can be recognised. */
const minDegrees = 9;
/** Between the places and the edges, as a part of width and height. */
const margin = 0.13;
/** The map of the world ends in the Bering Strait, where it divides hardly any land. */
const worldRotation = -11;
/** South of it there is only Antarctica. */
const southernmost = -56;

/** Fits a map to places. Areas keep their proportions. */
export function fitMap(places: readonly Coordinates[]): FittedMap {
  const points = { type: 'MultiPoint' as const, coordinates: places.map(toPoint) };
  const middle = geoCentroid(points);
  if (places.every((place) => degrees(geoDistance(middle, toPoint(place))) <= regionRadius))
    return fitRegion(points, middle);
  const extent = places.some(({ latitude }) => latitude < southernmost) ? 'earth' : 'world';
  const { width, height } = sizes.earth;
  const project = geoEqualEarth().rotate([worldRotation, 0]).fitSize([width, height], { type: 'Sphere' });
  return clipped(extent, project, 360);
}

function fitRegion(points: MultiPoint, [longitude, latitude]: [number, number]): FittedMap {
  const { width, height } = sizes.region;
  const project = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .fitExtent(
      [
        [width * margin, height * margin],
        [width * (1 - margin), height * (1 - margin)],
      ],
      points,
    );
  const largest = width / radians(minDegrees);
  // Of places at one point the scale that fits is infinite.
  if (!(project.scale() < largest)) {
    const [[left, top], [right, bottom]] = geoPath(project.scale(largest).translate([0, 0])).bounds(points);
    project.translate([(width - left - right) / 2, (height - top - bottom) / 2]);
  }
  return clipped('region', project, degrees(width / project.scale()));
}

function clipped(extent: MapExtent, project: GeoProjection, shown: number): FittedMap {
  const size = sizes[extent];
  project.clipExtent([
    [0, 0],
    [size.width, size.height],
  ]);
  return { extent, project, degrees: shown, size };
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
