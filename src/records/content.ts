import type { Actor } from './actor.ts';
import type { AttachedFile } from './attached-file.ts';
import type { Item } from './item.ts';
import type { Look } from './look.ts';
import type { Navigation } from './navigation.ts';
import type { About, OwnPage } from './own-page.ts';
import type { Picture } from './picture.ts';
import type { Settings } from './settings.ts';
import type { OwnTemplates } from './template-names.ts';
import type { Topic } from './topic.ts';

/** A content folder, read: every record of the archive, valid and with its references resolved. */
export interface Content {
  readonly settings: Settings;
  readonly front: FrontPage;
  readonly navigation: Navigation;
  /** In the order of `topics.yml`. */
  readonly topics: readonly Topic[];
  /** In the order of `actors.yml`. */
  readonly actors: readonly Actor[];
  /** All items, including drafts and withdrawn ones, sorted by id. */
  readonly items: readonly Item[];
  /** `about.md`, where there is one. */
  readonly about?: About;
  /** The pages of `pages/`, sorted by id. */
  readonly ownPages: readonly OwnPage[];
  /** The owner's style sheet, which comes after ours; empty where there is none. */
  readonly style: string;
  /** The pictures and fonts of the owner's theme. */
  readonly look: Look;
  /** Templates in the place of ours, where there are any. */
  readonly templates?: OwnTemplates;
  /** Paths below `static/`, of files that the site has as they are. */
  readonly staticFiles: readonly string[];
  /** The text of the owner's `static/_redirects`; empty where there is none. */
  readonly ownRedirects: string;
  /** By path in the content folder, those attachments that are pictures and can be read. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** By path in the content folder, the PDFs and scans among the attachments. */
  readonly files: ReadonlyMap<string, AttachedFile>;
}

/** What the owner chose for the front page. */
export interface FrontPage {
  /** The id of a published item; left out for the newest that is fit. */
  readonly lead?: string;
  /** Ids; empty for the most frequent. */
  readonly topics: readonly string[];
}
