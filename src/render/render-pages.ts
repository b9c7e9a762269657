import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import configure from '../../.eleventy.ts';
import type { Page, Site } from '../pages/page.ts';
import type { PlannedPage } from '../pages/planned.ts';

/** Pages that Eleventy holds in memory at once. */
const batchSize = 1000;

/** A page as it goes to the disk: bytes pass from thread to thread without being taken for what stays in memory. */
export interface RenderedPage {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Draws pages. What is drawn comes in parts, in the order of the pages. */
export type RenderPages = (
  pages: readonly PlannedPage[],
  site: Site,
) => AsyncIterable<readonly RenderedPage[]> | Iterable<readonly RenderedPage[]>;

/** Takes longer than to draw a small site. */
export function loadEngine() {
  return import('@11ty/eleventy');
}

/** Describes pages and draws them, a batch at a time, so that memory does not grow with the archive. */
export async function* renderPages(
  pages: readonly PlannedPage[],
  site: Site,
): AsyncGenerator<readonly RenderedPage[]> {
  for (let start = 0; start < pages.length; start += batchSize) {
    const batch = pages.slice(start, start + batchSize).map(({ page }) => page.evaluate());
    yield await render(batch, site);
  }
}

/** Draws pages with Eleventy, which is imported only here and only when there is a page to draw. */
export async function render(pages: readonly Page[], site: Site): Promise<readonly RenderedPage[]> {
  const { Eleventy } = await loadEngine();
  // Eleventy looks for templates in its input folder. All of ours are virtual, so it gets an empty one.
  const input = await mkdtemp(join(tmpdir(), 'clipfile-'));
  try {
    const eleventy = new Eleventy(input, join(input, outputName), {
      quietMode: true,
      configPath: undefined,
      config: (config) => configure(config, { site, pages }),
    });
    const encoder = new TextEncoder();
    return (await eleventy.toJSON()).map(({ outputPath, content }) => ({
      path: sitePath(outputPath),
      bytes: encoder.encode(content),
    }));
  } finally {
    await rm(input, { recursive: true, force: true });
  }
}

/** A name that marks where the site's own path begins in what Eleventy calls an output path. */
const outputName = 'clipfile-output';

function sitePath(outputPath: string): string {
  const path = outputPath.split(`/${outputName}/`)[1];
  if (path === undefined) throw new Error(`Eleventy put a page outside its output folder: ${outputPath}`);
  return path;
}
