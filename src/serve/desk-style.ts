import { ownFolder } from './own-folder.ts';

export const deskStylePath = `${ownFolder}desk.css`;

/**
 * The style of the desk, after the style sheet of the site, which has the colours and fonts. Where no site has been
 * built yet there is none, and the browser's own are used.
 */
export const deskStyle = `:root { color-scheme: light dark; }
.desk {
  display: grid; grid-template-columns: minmax(0, 14rem) minmax(0, 46rem); gap: 0 clamp(2rem, 5vw, 4.5rem);
  align-content: start; max-width: 68rem; margin: 0 auto; padding: 1.25rem var(--edge, 1.5rem) 5rem;
}
.desk-head { grid-column: 1 / -1; padding-bottom: 1.5rem; margin-bottom: 1.75rem; border-bottom: 1px solid var(--rule, GrayText); }
.desk-head h1 { margin: 1.5rem 0 0.6rem; font-size: clamp(1.9rem, 1.4rem + 2vw, 2.6rem); }
.desk-head > :last-child { margin-bottom: 0; }
.desk-site { margin: 0; font-weight: 600; }
.desk-site a { display: inline-block; padding-block: 0.3rem; color: inherit; text-decoration: none; }
.desk-site a:hover { text-decoration: underline; }
.desk-sum, .desk-remedy, .desk-hint, .desk-contents, .desk-place {
  font-family: var(--sans, system-ui, sans-serif); font-size: var(--small, 0.9375rem); line-height: 1.5;
}
.desk-sum, .desk-remedy, .desk-hint, .desk-place, .desk-count { color: var(--faint, inherit); }
.desk > main { grid-column: 2; width: auto; max-width: none; margin: 0; padding: 0; }
.desk-contents + main { margin: 0; }
.desk-contents { position: sticky; top: 1.5rem; align-self: start; }
.desk-contents ul { margin: 0; padding: 0; list-style: none; }
.desk-contents li { display: flex; justify-content: space-between; align-items: baseline; gap: 0.75rem; border-bottom: 1px solid var(--hair, GrayText); }
.desk-contents a { flex: 1; padding-block: 0.4rem; color: inherit; text-decoration: none; }
.desk-contents a:hover { text-decoration: underline; }
.desk-count { font-family: var(--sans, system-ui, sans-serif); font-variant-numeric: tabular-nums; font-weight: 400; }
h2 .desk-count { font-size: 0.7em; letter-spacing: 0; padding-inline-start: 0.25em; }
.desk-kind { padding-bottom: 2.75rem; scroll-margin-top: 1rem; }
.desk-kind h2 { margin: 0 0 0.3rem; }
.desk-remedy { max-width: 40rem; margin: 0 0 0.9rem; }
.desk-list, .desk-others { margin: 0; padding: 0; list-style: none; }
.desk-list > li { padding-block: 0.7rem; border-top: 1px solid var(--hair, GrayText); }
.desk-list p { margin: 0; }
.desk-list a { display: inline-block; padding-block: 0.1rem; }
.desk-list > li > p > a, .desk-others p > a { font-weight: 600; }
.desk-list + .desk-remedy { margin: 0; padding-top: 0.7rem; border-top: 1px solid var(--hair, GrayText); }
.desk-place { display: flex; flex-wrap: wrap; gap: 0 0.9rem; align-items: baseline; overflow-wrap: anywhere; }
.desk-reason { color: var(--ink, inherit); }
.desk-hint { white-space: pre-wrap; }
.desk-others { margin-block-start: 0.4rem; padding-inline-start: 1rem; border-inline-start: 2px solid var(--rule, GrayText); }
.desk-others li + li { margin-top: 0.4rem; }
.desk-error strong { color: var(--accent, inherit); }
.desk-draft h3 { margin: 0; }
.desk-draft .meta { margin: 0.15rem 0 0.4rem; }
.desk-draft p + p { margin-top: 0.5rem; }
.desk-draft { max-width: 40rem; margin-bottom: 0.5rem; }
@media (max-width: 52rem) {
  .desk { display: block; }
  .desk-contents { position: static; margin-bottom: 2.25rem; }
}
`;
