import type { FieldMapping } from './field-mapping.ts';

/** How the files of a folder that another program made are read as items: `read:` in `site.yml`. */
export interface ReadRules {
  /** Patterns of paths in the content folder, such as `_posts/**\/*.md`. */
  readonly items: readonly string[];
  readonly mapping: FieldMapping;
}
