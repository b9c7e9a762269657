import type { Html } from '../src/html/html.ts';
import type { Page, PageKind, PageOf, Site } from '../src/pages/page-model.ts';
import about from './about.11ty.ts';
import accessibility from './accessibility.11ty.ts';
import corrections from './corrections.11ty.ts';
import data from './data.11ty.ts';
import dossier from './dossier.11ty.ts';
import home from './home.11ty.ts';
import item from './item.11ty.ts';
import map from './map.11ty.ts';
import matrix from './matrix.11ty.ts';
import network from './network.11ty.ts';
import notFound from './not-found.11ty.ts';
import older from './older.11ty.ts';
import ownPage from './own-page.11ty.ts';
import period from './period.11ty.ts';
import redirect from './redirect.11ty.ts';
import search from './search.11ty.ts';
import tagIndex from './tag-index.11ty.ts';
import type { Template } from './template.ts';
import timeline from './timeline.11ty.ts';
import tombstone from './tombstone.11ty.ts';
import withdrawn from './withdrawn.11ty.ts';

/** The template of each kind of page. */
export const templates: { readonly [K in PageKind]: Template<K> } = {
  home,
  item,
  tombstone,
  redirect,
  dossier,
  'tag-index': tagIndex,
  network,
  matrix,
  map,
  older,
  timeline,
  period,
  search,
  about,
  'own-page': ownPage,
  accessibility,
  data,
  withdrawn,
  corrections,
  'not-found': notFound,
};

/** Renders a page with the template of its kind. */
export function renderPage(page: Page, site: Site): Html {
  return renderWith(page, site);
}

function renderWith<K extends PageKind>(page: PageOf<K>, site: Site): Html {
  return templates[page.kind]({ page, site });
}
