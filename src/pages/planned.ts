import { Lazy } from './lazy.ts';
import type { Page } from './page.ts';

/** A page of the site that is described only where it is drawn; until then it is compared by what it follows from. */
export interface PlannedPage {
  readonly path: string;
  readonly unlisted: true | undefined;
  readonly page: Lazy<Page>;
}

/** @param describe stands outside of all functions, so that it can use nothing but the inputs */
export function planned<Inputs extends Pick<Page, 'path'>>(
  inputs: Inputs,
  describe: (inputs: Inputs) => Page,
): PlannedPage {
  return { path: inputs.path, unlisted: undefined, page: Lazy.of(inputs, describe) };
}

/** A page that is described at once, because that is little work. */
export function described(page: Page): PlannedPage {
  return { path: page.path, unlisted: page.unlisted, page: Lazy.of(page, itself) };
}

function itself(page: Page): Page {
  return page;
}
