/** The statements of rightsstatements.org, by their codes. */
const statements: Readonly<Record<string, string>> = {
  InC: 'In copyright',
  'InC-OW-EU': 'In copyright – EU orphan work',
  'InC-EDU': 'In copyright – educational use permitted',
  'InC-NC': 'In copyright – non-commercial use permitted',
  'InC-RUU': 'In copyright – rights-holders unlocatable or unidentifiable',
  'NoC-CR': 'No copyright – contractual restrictions',
  'NoC-NC': 'No copyright – non-commercial use only',
  'NoC-OKLR': 'No copyright – other known legal restrictions',
  'NoC-US': 'No copyright – United States',
  CNE: 'Copyright not evaluated',
  UND: 'Copyright undetermined',
  NKC: 'No known copyright',
};

/**
 * The name of a rights statement or a licence by its address: `In copyright`, `CC BY-SA 4.0`. Undefined for what is no
 * such address.
 */
export function rightsName(rights: string): string | undefined {
  const [, host, path = ''] = /^https?:\/\/(?:www\.)?([^/]+)\/(.*)$/i.exec(rights) ?? [];
  if (host === 'rightsstatements.org') return statements[/^(?:vocab|page)\/([\w-]+)/.exec(path)?.[1] ?? ''];
  if (host !== 'creativecommons.org') return undefined;
  const [, kind, version = ''] = /^(?:licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)/.exec(path) ?? [];
  if (kind === 'zero') return `CC0 ${version}`;
  if (kind === 'mark') return `Public Domain Mark ${version}`;
  return kind?.startsWith('by') ? `CC ${kind.toUpperCase()} ${version}` : undefined;
}
