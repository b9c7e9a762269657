/**
 * Roughly how a folded word of Latin letters sounds: words that are written for each other have the same sound. The idea is
 * that of Metaphone (Philips 1990), with what is alike in the European languages instead of one language's rules.
 */
export function soundOf(word: string): string {
  return rules.reduce((sound, [written, heard]) => sound.replace(written, heard), word);
}

const rules: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/t?sch|tch|tsh/g, 'ch'],
  [/ph/g, 'f'],
  [/(?:ow|off|ov|ev|eff|ew)$/, 'ov'],
  [/gh|(?<=[dtrg])h/g, ''],
  [/kh/g, 'h'],
  [/c(?=[eiy])/g, 's'],
  [/ck|qu|c(?!h)|q/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/[jy]/g, 'i'],
  [/w/g, 'v'],
  [/[ei][ei]|ea/g, 'i'],
  [/ou|oo/g, 'u'],
  [/(.)\1+/g, '$1'],
  [/(?<=.{3})e$/, ''],
];
