import type { RenderPages } from '../render/render-pages.ts';
import type { WorkerClient } from '../workers/worker-client.ts';
import type { InspectCalls } from '../write/inspect-output.ts';
import type { BuildCache } from './build-cache.ts';

export interface BuildOptions {
  /** The content folder. */
  readonly content: string;
  /** Names in the content folder that are not part of the archive: those of the output folder and of the cache. */
  readonly ignored?: readonly string[];
  /** The output folder. */
  readonly output: string;
  /** The folder of compiled style and scripts. */
  readonly assets: string;
  /** Set where the archive is to be a part of another site, whose layout pages get. */
  readonly embedded?: {
    /** The folder of the style sheets that keep to the archive's part of a page. */
    readonly styles: string;
  };
  /** The program's fingerprint: pages that another program wrote are rendered again. */
  readonly program: string;
  /** Shows drafts, marked as such. The site is not for publication. */
  readonly withDrafts?: boolean;
  /** `YYYY-MM-DD`: items whose embargo ends later are held back. Without it, `site.yml` may say it; else all with one are. */
  readonly asOf?: string | undefined;
  /** What earlier builds cached; by default, everything is built. */
  readonly cache?: BuildCache;
  /** Renders the pages; by default, this thread does. */
  readonly renderer?: PageRenderer;
  /** Inspects the output folder where it has many files; by default, this thread does. */
  readonly inspector?: WorkerClient<InspectCalls>;
  /** Called with the name of each step when it begins, and with how far it is. */
  readonly onProgress?: (step: string) => void;
  /** Called when the site is written, before the cache is saved, with the number of files that have new bytes. */
  readonly onWritten?: (written: number) => void;
  /**
   * Goes through all steps even where nothing changed, so that everything that a build needs is loaded and the next
   * build, of a change, need not wait for it.
   */
  readonly rehearse?: boolean;
}

export interface PageRenderer {
  /** Called once the build finds that something changed, so that the renderer can start to load. */
  prepare(): void;
  readonly render: RenderPages;
}
