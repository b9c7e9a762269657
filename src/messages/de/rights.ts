/** The statements of rightsstatements.org. Use the official translations where there are any. */
export const rights = {
  inCopyright: 'Urheberrechtsschutz',
  orphanWork: 'Urheberrechtsschutz – verwaistes Werk (EU)',
  educationalUse: 'Urheberrechtsschutz – Nutzung zu Bildungszwecken erlaubt',
  nonCommercialUse: 'Urheberrechtsschutz – nicht kommerzielle Nutzung erlaubt',
  unknownRightsHolder: 'Urheberrechtsschutz – Rechteinhaber nicht auffindbar oder identifizierbar',
  contractualRestrictions: 'Kein Urheberrechtsschutz – vertragliche Beschränkungen',
  nonCommercialUseOnly: 'Kein Urheberrechtsschutz – nur nicht kommerzielle Nutzung',
  otherLegalRestrictions: 'Kein Urheberrechtsschutz – andere rechtliche Beschränkungen',
  noCopyrightInUnitedStates: 'Kein Urheberrechtsschutz – Vereinigte Staaten',
  copyrightNotEvaluated: 'Urheberrechtsschutz nicht bewertet',
  copyrightUndetermined: 'Urheberrechtsschutz ungeklärt',
  noKnownCopyright: 'Kein Urheberrechtsschutz bekannt',
} as const;
