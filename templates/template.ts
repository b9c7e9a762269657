import type { Html } from '../src/html/html.ts';
import type { PageKind, PageOf, Site } from '../src/pages/page-model.ts';

/** The input of a template. */
export interface TemplateInput<K extends PageKind> {
  readonly page: PageOf<K>;
  readonly site: Site;
}

/** Renders one kind of page. Templates only lay out; `src/pages/` decides what a page shows. */
export type Template<K extends PageKind> = (input: TemplateInput<K>) => Html;
