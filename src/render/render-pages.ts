import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import configure from '../../.eleventy.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Lazy } from '../pages/lazy.ts';
import type { Page, Site } from '../pages/page-model.ts';
import type { Problem } from '../records/problem.ts';
import { loadTemplates, renderProblem, type WrittenTemplates, withoutRepeats } from './load-templates.ts';
import { TemplateError } from './template-error.ts';

/** Pages that Eleventy has in memory at once. */
const batchSize = 1000;

/** A page as it is written. Bytes pass between threads without a copy in memory of either. */
export interface RenderedPage {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Renders pages in batches, in their order. May start before the first batch is asked for.
 *
 * @param own templates of the owner's own, in the place of ours; where one fails, the batches end with a `TemplateError`
 */
export type RenderPages = (
  pages: readonly Lazy<Page>[],
  site: Site,
  own?: WrittenTemplates,
) => AsyncIterable<readonly RenderedPage[]> | Iterable<readonly RenderedPage[]>;

/** To load Eleventy takes longer than to render a small site. */
export function loadEleventy() {
  return import('@11ty/eleventy');
}

/** Evaluates and renders one batch at a time, so that memory does not grow with the archive. */
export const renderPages: RenderPages = async function* (pages, site, own) {
  const messages = messagesOf(site);
  for (let start = 0; start < pages.length; start += batchSize) {
    const batch = pages.slice(start, start + batchSize).map((page) => page.evaluate(messages));
    yield await renderBatch(batch, site, own);
  }
};

/**
 * Renders pages with Eleventy, in their order. It is loaded only here and only when there is a page to render.
 *
 * @throws {TemplateError} where templates of the owner's own fail
 */
export async function renderBatch(
  pages: readonly Page[],
  site: Site,
  written?: WrittenTemplates,
): Promise<readonly RenderedPage[]> {
  const own = written && (await loadTemplates(written));
  const failures: Problem[] = [];
  const onFailure = (error: unknown, page: Pick<Page, 'kind' | 'path'>): void => {
    if (own === undefined || written === undefined) throw error;
    failures.push(renderProblem(error, page, own, written.folder));
  };
  const { Eleventy } = await loadEleventy();
  const eleventy = new Eleventy(`${noFolder}/*.none`, `${noFolder}/${outputName}`, {
    quietMode: true,
    // Otherwise it would take the configuration of a site that the archive lies in.
    configPath: '',
    config: (config) => configure(config, { site, pages, own, onFailure }),
  });
  const encoder = new TextEncoder();
  const rendered = new Map(
    (await eleventy.toJSON()).map(({ outputPath, content }) => [
      sitePath(outputPath),
      encoder.encode(content),
    ]),
  );
  if (failures.length > 0) throw new TemplateError(withoutRepeats(failures));
  // Eleventy returns them by template.
  return pages.map(({ path }) => {
    const content = rendered.get(path);
    if (content === undefined) throw new Error(`Eleventy did not render ${path}`);
    return { path, content };
  });
}

/**
 * Eleventy looks for templates, data and ignore files in its input folder. All of our templates are virtual, so it gets
 * a folder that does not exist, by a name that nobody can know in advance; Eleventy accepts that as a pattern. A
 * temporary folder would stay behind when the process is killed.
 */
const noFolder = `${tmpdir().replaceAll('\\', '/')}/clipfile-${randomUUID()}`;

/** A folder name that marks where the path within the site begins in what Eleventy calls the output path. */
const outputName = 'clipfile-output';

function sitePath(outputPath: string): string {
  const path = outputPath.split(`/${outputName}/`)[1];
  if (path === undefined) throw new Error(`Eleventy put a page outside its output folder: ${outputPath}`);
  return path;
}
