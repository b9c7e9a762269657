import type { Archive } from '../archive/archive.ts';
import { mapPage } from './map.ts';
import { matrixPage } from './matrix.ts';
import { networkPage } from './network.ts';
import type { PlannedPage } from './planned-page.ts';

/** The pages that show topics and actors at a glance. Those that the archive is too small for are undefined. */
export interface OverviewPages {
  readonly network: PlannedPage | undefined;
  readonly matrix: PlannedPage | undefined;
  readonly map: PlannedPage | undefined;
}

/** The overviews of an archive. The plan of the site and the navigation ask for them, and they are made once. */
export function overviewPages(archive: Archive): OverviewPages {
  let pages = made.get(archive);
  if (pages === undefined) {
    pages = { network: networkPage(archive), matrix: matrixPage(archive), map: mapPage(archive) };
    made.set(archive, pages);
  }
  return pages;
}

const made = new WeakMap<Archive, OverviewPages>();
