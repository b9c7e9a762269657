import type { OwnPart } from 'clipfile/templates';

const address: string = 'Harbour Street 1, Lightport';

/** The foot of every page: an address, and below it the footer of Clipfile. */
const footer: OwnPart<'footer'> = ({ page, site, link, parts, html }) =>
  html`<aside class="address" aria-label="Address">${address}</aside>
${parts.footer(page, site, link)}`;

export default footer;
