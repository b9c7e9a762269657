import { hash } from 'node:crypto';
import { posix } from 'node:path';
import { isMistake, type ProblemCollector } from '../records/problem.ts';
import { allOf, quote } from '../records/quote.ts';
import { didYouMean } from '../records/spelling.ts';
import {
  type OwnTemplates,
  partNames,
  type TemplateModule,
  type TemplateName,
  templateNames,
} from '../records/template-names.ts';
import { decodeText } from './decode.ts';
import type { ContentFolder } from './folder.ts';
import { parseTemplateModule } from './template-module.ts';
import { linkMistakes } from './walk.ts';

/** In bytes. */
const maxModuleSize = 1_000_000;

/**
 * Reads the templates in `theme/`, which are the files `NAME.11ty.js` and `NAME.11ty.ts`, and the files that they import
 * from there. Nothing of them runs here. Undefined where there is no template.
 */
export async function readOwnTemplates(
  disk: ContentFolder,
  collectorFor: (path: string) => ProblemCollector,
): Promise<OwnTemplates | undefined> {
  const modules = new Map<string, TemplateModule>();
  const read = async (path: string, isTemplate: boolean): Promise<void> => {
    if (modules.has(path)) return;
    // Before its imports, of which one may import it.
    modules.set(path, { path, code: '' });
    const collector = collectorFor(path);
    const source = sourceOf(path, disk, collector);
    if (source === undefined) return;
    if (path.endsWith('.json')) {
      modules.set(path, { path, code: source });
      return;
    }
    const parsed = await parseTemplateModule(path, source);
    if (isMistake(parsed)) {
      collector.add(parsed.line, parsed);
      return;
    }
    modules.set(path, { path, code: parsed.code });
    if (isTemplate && !parsed.hasDefault) collector.error(1, 'template has no default export', defaultHint);
    for (const { path: imported, written, line } of parsed.imports) {
      if (disk.kindOf(imported) === 'file' && imported.startsWith('theme/') && isModule(imported)) {
        await read(imported, false);
      } else collector.error(line, `cannot import ${quote(written)}`, importHint(imported, disk), importKind);
    }
  };
  const entries = listTemplates(disk, collectorFor);
  for (const { path } of entries) await read(path, true);
  warnOfIgnored('theme', disk, new Set(modules.keys()), collectorFor);
  if (entries.length === 0) return undefined;
  const sorted = [...modules.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { hash: hash('sha256', JSON.stringify([entries, sorted])).slice(0, 16), modules: sorted, entries };
}

const defaultHint = 'Its function is the default: export default ({ page, site, html }) => html`…`;';
const importKind = 'cannot import a file';

function listTemplates(
  disk: ContentFolder,
  collectorFor: (path: string) => ProblemCollector,
): OwnTemplates['entries'] {
  const names = [...templateNames, ...partNames];
  const found = new Map<TemplateName, string>();
  for (const file of disk.namesIn('theme')) {
    const path = `theme/${file}`;
    const [, written] = /^(.*)\.11ty\.([cm]?[jt]s)$/.exec(file) ?? [];
    if (written === undefined) continue;
    const name = names.find((each) => each === written);
    const other = name && found.get(name);
    if (name === undefined) {
      const hint = `${didYouMean(written, names)}The templates of pages are ${allOf(templateNames)}; those of parts are ${allOf(partNames)}.`;
      collectorFor(path).error(1, `there is no template ${quote(written)}`, hint, 'unknown template');
    } else if (!isModule(path)) {
      const hint = `Name it ${name}.11ty.js or ${name}.11ty.ts. It is a module (import and export) in either.`;
      collectorFor(path).error(1, 'template has another ending', hint);
    } else if (other !== undefined) {
      collectorFor(path).error(1, 'template is there twice', `Remove it, or ${other}.`);
    } else found.set(name, path);
  }
  return [...found].map(([name, path]) => ({ name, path }));
}

/** Templates in other languages, and those in folders inside `theme/` that no other imports. */
function warnOfIgnored(
  folder: string,
  disk: ContentFolder,
  imported: ReadonlySet<string>,
  collectorFor: (path: string) => ProblemCollector,
): void {
  for (const name of disk.namesIn(folder)) {
    const path = `${folder}/${name}`;
    if (disk.kindOf(path) === 'folder') warnOfIgnored(path, disk, imported, collectorFor);
    else if (/\.(njk|liquid|hbs|mustache|ejs|haml|pug|webc)$/i.test(name)) {
      const hint = 'Templates in theme/ are modules of JavaScript or TypeScript, such as footer.11ty.js.';
      collectorFor(path).warn(1, 'file is not read as a template', hint);
    } else if (folder !== 'theme' && /\.11ty\.[cm]?[jt]s$/.test(name) && !imported.has(path)) {
      const hint = 'Templates are the files in theme/ itself, not in folders inside it.';
      collectorFor(path).warn(1, 'file is not read as a template', hint);
    }
  }
}

function isModule(path: string): boolean {
  return /\.(js|ts|json)$/.test(path);
}

function sourceOf(path: string, disk: ContentFolder, collector: ProblemCollector): string | undefined {
  const kind = disk.kindOf(path);
  if (kind === 'outside' || kind === 'broken' || kind === 'loop') {
    collector.add(1, linkMistakes[kind]);
    return undefined;
  }
  const bytes = disk.read(path, maxModuleSize);
  if (!isMistake(bytes)) return decodeText(bytes, collector);
  collector.add(1, bytes);
  return undefined;
}

function importHint(path: string, disk: ContentFolder): string {
  const folder = posix.dirname(path);
  const near = didYouMean(posix.basename(path), disk.namesIn(folder).filter(isModule));
  return `${near}What a template imports by a path is a file in theme/, with its ending: .js, .ts or .json.`;
}
