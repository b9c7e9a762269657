/** The statements of rightsstatements.org. Use the official translations where there are any. */
export const rights = {
  inCopyright: 'Protégé par le droit d’auteur',
  orphanWork: 'Protégé par le droit d’auteur – œuvre orpheline dans l’UE',
  educationalUse: 'Protégé par le droit d’auteur – utilisation à des fins éducatives autorisée',
  nonCommercialUse: 'Protégé par le droit d’auteur – utilisation non commerciale autorisée',
  unknownRightsHolder:
    'Protégé par le droit d’auteur – titulaires des droits introuvables ou non identifiables',
  contractualRestrictions: 'Pas de protection par le droit d’auteur – restrictions contractuelles',
  nonCommercialUseOnly: 'Pas de protection par le droit d’auteur – utilisation non commerciale uniquement',
  otherLegalRestrictions: 'Pas de protection par le droit d’auteur – autres restrictions légales connues',
  noCopyrightInUnitedStates: 'Pas de protection par le droit d’auteur – États-Unis',
  copyrightNotEvaluated: 'Droit d’auteur non évalué',
  copyrightUndetermined: 'Statut du droit d’auteur indéterminé',
  noKnownCopyright: 'Pas de droit d’auteur connu',
} as const;
