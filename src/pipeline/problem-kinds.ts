import { bodyKinds } from './problem-kinds/bodies.ts';
import { dateKinds } from './problem-kinds/dates.ts';
import { entryKinds } from './problem-kinds/entries.ts';
import { fileKinds } from './problem-kinds/files.ts';
import { frontMatterKinds, sourceHint, valueHint } from './problem-kinds/front-matter.ts';
import type { KindOfProblem, KindsOfProblem } from './problem-kinds/kind-of-problem.ts';
import { linkKinds } from './problem-kinds/links.ts';

/** What is said of a kind, by the kind as it is in the problem. A kind that is not listed is shown by its name. */
export function kindOfProblem(kind: string): KindOfProblem {
  const found = kinds[kind];
  if (found !== undefined) return found;
  for (const { pattern, of } of families) {
    const match = pattern.exec(kind);
    if (match !== null) return of(match[1] ?? '');
  }
  return { says: `{n} problems in {where}: ${kind}` };
}

/** Those that are always of the same words. */
export const kinds: KindsOfProblem = {
  ...frontMatterKinds,
  ...dateKinds,
  ...fileKinds,
  ...linkKinds,
  ...bodyKinds,
  ...entryKinds,
};

/** Kinds that contain a word of their own. */
const families: readonly { readonly pattern: RegExp; readonly of: (word: string) => KindOfProblem }[] = [
  {
    pattern: /^invalid YAML: (.*)$/,
    of: (mistake) => ({ says: `{where} {has|have} invalid YAML: ${mistake}` }),
  },
  {
    pattern: /^cannot be read as (.*)$/,
    of: (target) => ({
      says: `{n} values in {where} cannot be read as ${target}`,
      remedy: `They are kept as fields. Correct them, or let read: in site.yml take ${target} from another field.`,
    }),
  },
  {
    pattern: /^(.*) are left out$/,
    of: (markup) => ({
      says: `{where} {has|have} ${markup}, which are left out`,
      remedy:
        'The pages show the texts without them. Write in Markdown what readers need of them, or remove them.',
    }),
  },
  {
    pattern: /^not loaded, since (.*)$/,
    of: (reason) => ({ says: `{n} pictures were not loaded, each since ${reason}` }),
  },
  {
    pattern: /^value is (.*)$/,
    of: (found) => ({
      says: `{n} values in {where} are of the wrong form: ${found}`,
      ...(found.endsWith('not text') && { remedy: valueHint }),
      ...(found.endsWith('not a set of keys') && { remedy: sourceHint }),
    }),
  },
  {
    pattern: /^unknown key in (.*)$/,
    of: (owner) => ({ says: `{n} keys in {where} are unknown in ${owner}` }),
  },
  {
    pattern: /^missing (.*)$/,
    of: (key) => ({ says: `{n} entries in {where} have no ${key}` }),
  },
  {
    pattern: /^link to (an? .*) that does not exist$/,
    of: (target) => ({ says: `{n} links in {where} lead to ${target} that does not exist` }),
  },
];
