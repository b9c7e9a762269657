/** The templates of pages and of their parts that an owner can replace, by the names that their files have. */
export const templateNames = [
  'home',
  'item',
  'tombstone',
  'redirect',
  'dossier',
  'tag-index',
  'network',
  'matrix',
  'map',
  'older',
  'timeline',
  'period',
  'search',
  'about',
  'own-page',
  'accessibility',
  'data',
  'withdrawn',
  'corrections',
  'not-found',
] as const;

export const partNames = ['layout', 'head', 'masthead', 'footer', 'item-list'] as const;

export type PartName = (typeof partNames)[number];
export type TemplateName = (typeof templateNames)[number] | PartName;

/** Templates of the owner's own, as modules of JavaScript. Plain data. */
export interface OwnTemplates {
  /** Of all that the templates follow from. */
  readonly hash: string;
  /** The templates and what they import. */
  readonly modules: readonly TemplateModule[];
  /** The path of the module of each template. */
  readonly entries: readonly { readonly name: TemplateName; readonly path: string }[];
}

export interface TemplateModule {
  /** In the content folder: `theme/item.11ty.ts`. */
  readonly path: string;
  /**
   * Its code without types, line by line as in the file, with the relative paths of other modules as `compiledPath` has
   * them.
   */
  readonly code: string;
}

/** What a module is called where Node.js loads it, which then takes it for a module whatever is beside it. */
export function compiledPath(path: string): string {
  return path.endsWith('.json') ? path : `${path}.mjs`;
}
