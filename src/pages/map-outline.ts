import { createRequire } from 'node:module';
import { type GeoContext, geoPath } from 'd3-geo';
import memoize from 'memoize';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { FittedMap } from './map-projection.ts';

/** Coasts and borders, each as the `d` of a path. */
export interface MapOutline {
  readonly land: string;
  readonly borders: string;
}

/** Up to this width of a map, in degrees, its coasts are drawn in detail. A wider map would be too large a page. */
const detailedDegrees = 45;

/** The land and the borders of countries on a map, from Natural Earth. */
export function mapOutline({ project, degrees }: FittedMap): MapOutline {
  const { land, borders } = loadWorld(degrees <= detailedDegrees ? '50m' : '110m');
  const [landPath, borderPath] = [new RelativePath(), new RelativePath()];
  geoPath(project, landPath)(land);
  geoPath(project, borderPath)(borders);
  return { land: landPath.text, borders: borderPath.text };
}

interface World extends Topology {
  readonly objects: { readonly countries: GeometryCollection; readonly land: GeometryCollection };
}

const require = createRequire(import.meta.url);

/** Read only where a map is made: the detailed one has 0.7 MB. */
const loadWorld = memoize((scale: '50m' | '110m') => {
  const world: World = require(`world-atlas/countries-${scale}.json`);
  return {
    land: feature(world, world.objects.land),
    borders: mesh(world, world.objects.countries, (a, b) => a !== b),
  };
});

/** A path in whole px, each point relative to the one before it, without points that are the same. */
class RelativePath implements GeoContext {
  text = '';
  #x = 0;
  #y = 0;

  moveTo(x: number, y: number): void {
    [this.#x, this.#y] = [Math.round(x), Math.round(y)];
    this.text += `M${this.#x} ${this.#y}`;
  }

  lineTo(x: number, y: number): void {
    const [dx, dy] = [Math.round(x) - this.#x, Math.round(y) - this.#y];
    if (dx === 0 && dy === 0) return;
    this.text += `l${dx}${dy < 0 ? '' : ' '}${dy}`;
    this.#x += dx;
    this.#y += dy;
  }

  closePath(): void {
    this.text += 'z';
  }

  /** Points, which outlines have none of. */
  arc(): void {}
  beginPath(): void {}
}
