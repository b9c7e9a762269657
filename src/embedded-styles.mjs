import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import { styles } from './compile-options.mjs';

/**
 * The style sheets of an archive that is a part of another site, by the names of those that they replace. They style what
 * is in `.clipfile`, and nothing else of a page. Whether that is light or dark, the other site decides by its
 * `color-scheme`.
 *
 * @param {string} outdir
 * @returns {import('esbuild').BuildOptions}
 */
export function embeddedPageFiles(outdir) {
  return {
    ...styles,
    entryPoints: {
      style: 'templates/styles/embedded/style.css',
      search: 'templates/styles/embedded/search.css',
      selection: 'templates/styles/selection.css',
    },
    outdir,
    plugins: [{ name: 'embedded-styles', setup: keepOurs }],
  };
}

/** @param {import('esbuild').PluginBuild} build */
function keepOurs(build) {
  build.onLoad({ filter: /[\\/]styles[\\/][\w-]+\.css$/ }, ({ path }) => ({
    contents: keepToArchive(readFileSync(path, 'utf8'), followsScripts.test(path)),
    loader: 'css',
  }));
}

/** Where scripts place the filters by the width of the window, so do these. */
const followsScripts = /[\\/](search|filters|explorer)\.css$/;

/**
 * @param {string} style
 * @param {boolean} byWindow whether widths are those of the window and not of the archive's part of it
 * @returns {string} the same, for what is in `.clipfile`
 */
export function keepToArchive(style, byWindow = false) {
  const root = postcss.parse(style);
  root.walkAtRules('media', followColorScheme);
  if (!byWindow) root.walkAtRules('media', followFrame);
  root.walkRules((rule) => {
    // A nested selector begins with one that is kept already.
    if (rule.parent?.type !== 'rule' && !isKeyframes(rule.parent)) {
      rule.selectors = rule.selectors.map(keepSelector);
    }
  });
  return root.toString();
}

/** @param {import('postcss').Rule['parent']} parent */
function isKeyframes(parent) {
  return parent?.type === 'atrule' && 'name' in parent && parent.name === 'keyframes';
}

/**
 * Turns widths of the window into those of the frame around the archive, which is as wide as the layout lets it be.
 *
 * @param {import('postcss').AtRule} media
 */
function followFrame(media) {
  const [, screen, width] = /^(screen and )?(\((?:min|max)-width: [\d.]+rem\))$/.exec(media.params) ?? [];
  if (width === undefined) return;
  const container = media.clone({ name: 'container', params: `clipfile ${width}` });
  const onScreen = { name: 'media', params: 'screen', nodes: [container] };
  media.replaceWith(screen === undefined ? container : postcss.atRule(onScreen));
}

/**
 * Turns what a dark colour scheme changes of a rule into colours that are both.
 *
 * @param {import('postcss').AtRule} media
 */
function followColorScheme(media) {
  if (media.params !== '(prefers-color-scheme: dark)') return;
  media.walkRules(({ selector, nodes }) => {
    const light = media.parent?.nodes?.find((node) => node.type === 'rule' && node.selector === selector);
    if (light?.type !== 'rule') throw new Error(`${selector} has dark colours only`);
    for (const dark of nodes) {
      const own = light.nodes.find(
        (node) => node.type === 'decl' && dark.type === 'decl' && node.prop === dark.prop,
      );
      if (own?.type !== 'decl' || dark.type !== 'decl') throw new Error(`${selector} has dark colours only`);
      own.value = `light-dark(${own.value}, ${dark.value})`;
    }
    light.walkDecls('color-scheme', (declaration) => {
      declaration.remove();
    });
  });
  media.remove();
}

/**
 * The root of the page becomes that of the archive. All else has to be in it: that is said of the element itself, so that
 * what a selector says of those around it holds for the root too.
 *
 * @param {string} selector
 */
function keepSelector(selector) {
  const own = selector
    .replace(/(?<![\w.#:-])(?:html|body)(?![\w-])|:root/g, '.clipfile')
    .replace(/(?<![\w.#:-])main(?![\w-])/g, '.clipfile-main');
  if (/^\.clipfile(:not\([^)]*\))?$/.test(own)) return own;
  const element = startOfPseudoElement(own);
  return `${own.slice(0, element)}:is(.clipfile *)${own.slice(element)}`;
}

/**
 * @param {string} selector
 * @returns {number} where its pseudo-element begins, or its end
 */
function startOfPseudoElement(selector) {
  let depth = 0;
  for (let at = 0; at < selector.length; at++) {
    if (selector[at] === '(') depth++;
    else if (selector[at] === ')') depth--;
    else if (depth === 0 && selector.startsWith('::', at)) return at;
  }
  return selector.length;
}
