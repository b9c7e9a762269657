import type { Archive } from '../archive/archive.ts';
import type { Messages } from '../messages/messages.ts';
import type { ItemSource } from './item-source.ts';
import { Lazy } from './lazy.ts';
import type { Page } from './page-model.ts';

/** What all pages are planned from. */
export interface PlanInputs {
  readonly archive: Archive;
  readonly source: ItemSource;
}

/** A page of the site. Its model is computed only where it is rendered; until then it is compared by its inputs. */
export interface PlannedPage {
  readonly path: string;
  readonly unlisted: true | undefined;
  readonly page: Lazy<Page>;
}

/** @param view computes the page model. Declare it outside of all functions, so that it can use only its inputs. */
export function lazyPage<Inputs extends Pick<Page, 'path'>>(
  inputs: Inputs,
  view: (inputs: Inputs, messages: Messages) => Page,
): PlannedPage {
  return { path: inputs.path, unlisted: undefined, page: Lazy.of(inputs, view) };
}

/** A page whose model is computed at once, because that takes little work. */
export function computedPage(page: Page): PlannedPage {
  return { path: page.path, unlisted: page.unlisted, page: Lazy.of(page, identity) };
}

function identity(page: Page): Page {
  return page;
}
