import type { rights as rightsWords } from '../messages/en/rights.ts';
import type { Messages } from '../messages/messages.ts';

/** The statements of rightsstatements.org, by their codes. */
const statements: Readonly<Record<string, keyof typeof rightsWords>> = {
  InC: 'inCopyright',
  'InC-OW-EU': 'orphanWork',
  'InC-EDU': 'educationalUse',
  'InC-NC': 'nonCommercialUse',
  'InC-RUU': 'unknownRightsHolder',
  'NoC-CR': 'contractualRestrictions',
  'NoC-NC': 'nonCommercialUseOnly',
  'NoC-OKLR': 'otherLegalRestrictions',
  'NoC-US': 'noCopyrightInUnitedStates',
  CNE: 'copyrightNotEvaluated',
  UND: 'copyrightUndetermined',
  NKC: 'noKnownCopyright',
};

/**
 * The name of a rights statement or a licence by its address: `In copyright`, `CC BY-SA 4.0`. Undefined for what is no
 * such address.
 */
export function rightsName(rights: string, messages: Messages): string | undefined {
  const [, host, path = ''] = /^https?:\/\/(?:www\.)?([^/]+)\/(.*)$/i.exec(rights) ?? [];
  if (host === 'rightsstatements.org') {
    const key = statements[/^(?:vocab|page)\/([\w-]+)/.exec(path)?.[1] ?? ''];
    return key && messages.text(key);
  }
  if (host !== 'creativecommons.org') return undefined;
  const [, kind, version = ''] = /^(?:licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)/.exec(path) ?? [];
  if (kind === 'zero') return `CC0 ${version}`;
  if (kind === 'mark') return `Public Domain Mark ${version}`;
  return kind?.startsWith('by') ? `CC ${kind.toUpperCase()} ${version}` : undefined;
}
