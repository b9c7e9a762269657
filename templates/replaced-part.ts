import type { Html } from '../src/html/html.ts';
import type { Site } from '../src/pages/page-model.ts';
import type { PartName } from '../src/records/template-names.ts';

/** Renders a part as the owner does; undefined where it is ours. */
export type ReplacePart = (name: PartName, input: object) => Html | undefined;

const replacements = new WeakMap<Site, ReplacePart>();

/** The same site, whose parts are replaced. Whoever renders a part of it passes the site on as it is. */
export function withReplacedParts(site: Site, replace: ReplacePart): Site {
  const copy = { ...site };
  replacements.set(copy, replace);
  return copy;
}

/** The owner's form of a part; undefined where there is none, or where it is being rendered and asks for ours. */
export function replacedPart(name: PartName, site: Site, input: object): Html | undefined {
  return replacements.get(site)?.(name, { ...input, site });
}
