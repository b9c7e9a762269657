/** What `site.yml` says of the archive as a whole. */
export interface Settings {
  readonly title: string;
  readonly description: string;
  /** BCP 47; `en` where the file names none. */
  readonly language: string;
  /** Absolute address of the site's root, ending in `/`. Only sitemap, canonical links and feeds need it. */
  readonly url?: string;
  readonly author?: string;
  readonly rights?: string;
  /** Items on a page of a long list; 50 where the file names none. */
  readonly pageSize: number;
}
