import type { IndexInputs } from '../indexing/index-archive.ts';
import type { Site } from '../pages/page-model.ts';
import type { Font } from '../read/assets.ts';
import type { Look } from '../records/look.ts';
import type { WrittenTemplates } from '../render/load-templates.ts';
import type { RenderPages } from '../render/render-pages.ts';
import type { SiteReader } from './site-reader.ts';
import type { TextFile } from './text-output.ts';

/** What the outputs of a site follow from, and the workers that help to make them. */
export interface SiteInputs extends IndexInputs {
  /** What the layout shows on every page. */
  readonly site: Site;
  /** The content folder. */
  readonly content: string;
  /** From a path in the content folder to the same as the disk has it. */
  readonly diskPath: (path: string) => string;
  /** The pictures and fonts of the owner's theme. */
  readonly look: Look;
  /** Paths below `static/` in the content folder. */
  readonly staticFiles: readonly string[];
  /** The text of the owner's `_redirects`; empty where there is none. */
  readonly ownRedirects: string;
  /** Style and scripts, compiled. */
  readonly assets: readonly TextFile[];
  readonly fonts: readonly Font[];
  /** The program's fingerprint, which changes with its templates too. */
  readonly program: string;
  /** Turns plain data into its canonical text, see `createCanonicalizer`. */
  readonly canonicalize: (data: object) => string;
  readonly render: RenderPages;
  /** Templates of the owner's own, in the place of ours. */
  readonly templates?: WrittenTemplates;
  /** Whether there is a file at this path of the site before it is written. */
  readonly isOnSite: (path: string) => boolean;
  readonly reader: SiteReader;
}
