/** The statements of rightsstatements.org, in its own translation. */
export const rights = {
  inCopyright: 'Protegido por derecho de autor',
  orphanWork: 'Protegido por derecho de autor – obra huérfana UE',
  educationalUse: 'Protegido por derecho de autor – uso educativo permitido',
  nonCommercialUse: 'Protegido por derecho de autor – uso no comercial permitido',
  unknownRightsHolder:
    'Protegido por derecho de autor – titular o titulares de derechos imposibles de localizar o de identificar',
  contractualRestrictions: 'Sin derecho de autor – restricciones contractuales',
  nonCommercialUseOnly: 'Sin derecho de autor – uso no comercial solamente',
  otherLegalRestrictions: 'Sin derecho de autor – otras restricciones legales conocidas',
  noCopyrightInUnitedStates: 'Sin derecho de autor – Estados Unidos',
  copyrightNotEvaluated: 'Derecho de autor sin evaluar',
  copyrightUndetermined: 'Derecho de autor sin determinar',
  noKnownCopyright: 'Sin derecho de autor conocido',
} as const;
