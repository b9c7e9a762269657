import type { Html } from '../src/html/html.ts';
import type { PageKind, PageOf, Site } from '../src/pages/page.ts';

/** What a template is given: the page that it shows and the site around it. */
export interface TemplateInput<K extends PageKind> {
  readonly page: PageOf<K>;
  readonly site: Site;
}

/** A template draws one kind of page. It says how things look; what is shown was decided in `src/pages/`. */
export type Template<K extends PageKind> = (shown: TemplateInput<K>) => Html;
