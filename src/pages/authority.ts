/** A record of the same topic or actor in a register elsewhere. */
export interface Authority {
  readonly url: string;
  /** What readers know the register as: `Wikidata`. */
  readonly name: string;
}

/**
 * Names each address by the register that its host belongs to, and by the host where the register is not known. Of
 * several editions of Wikipedia each has its language in brackets.
 *
 * @param urls absolute addresses, http or https
 */
export function authorities(urls: readonly string[]): readonly Authority[] {
  const hosts = urls.map((url) => new URL(url).hostname.replace(/^www\./, ''));
  const editions = hosts.filter((host) => registerOf(host) === 'Wikipedia').length;
  return urls.map((url, i) => {
    const host = hosts[i] ?? '';
    const name = registerOf(host) ?? host;
    const edition =
      name === 'Wikipedia' && editions > 1 ? /^(.+?)\.(?:m\.)?wikipedia/.exec(host)?.[1] : undefined;
    return { url, name: edition === undefined ? name : `${name} (${edition})` };
  });
}

function registerOf(host: string): string | undefined {
  return registers.find(([domain]) => host === domain || host.endsWith(`.${domain}`))?.[1];
}

/** Registers that libraries, museums and newspapers refer to, by domain. */
const registers: readonly (readonly [string, string])[] = [
  ['wikidata.org', 'Wikidata'],
  ['wikipedia.org', 'Wikipedia'],
  ['viaf.org', 'VIAF'],
  ['d-nb.info', 'GND'],
  ['isni.org', 'ISNI'],
  ['id.loc.gov', 'Library of Congress'],
  ['geonames.org', 'GeoNames'],
  ['orcid.org', 'ORCID'],
  ['ror.org', 'ROR'],
  ['vocab.getty.edu', 'Getty'],
  ['data.bnf.fr', 'BnF'],
  ['cv.iptc.org', 'IPTC'],
  ['openstreetmap.org', 'OpenStreetMap'],
];
