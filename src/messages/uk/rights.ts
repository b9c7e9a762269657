/** The statements of rightsstatements.org, which has none in Ukrainian. */
export const rights = {
  inCopyright: 'Захищено авторським правом',
  orphanWork: 'Захищено авторським правом – сирітський твір у ЄС',
  educationalUse: 'Захищено авторським правом – дозволено освітнє використання',
  nonCommercialUse: 'Захищено авторським правом – дозволено некомерційне використання',
  unknownRightsHolder: 'Захищено авторським правом – правовласників неможливо знайти або встановити',
  contractualRestrictions: 'Не захищено авторським правом – договірні обмеження',
  nonCommercialUseOnly: 'Не захищено авторським правом – лише некомерційне використання',
  otherLegalRestrictions: 'Не захищено авторським правом – інші відомі правові обмеження',
  noCopyrightInUnitedStates: 'Не захищено авторським правом – Сполучені Штати',
  copyrightNotEvaluated: 'Авторсько-правовий статус не оцінено',
  copyrightUndetermined: 'Авторсько-правовий статус не визначено',
  noKnownCopyright: 'Про авторське право нічого не відомо',
} as const;
