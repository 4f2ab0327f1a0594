import type { TFunction } from 'i18next'

/** What a title rests on: a card by its letter, anything else in the words it was entered with. */
export const sayBasis = (t: TFunction, basis: string | null): string | null =>
  basis === 'A' || basis === 'B' ? t(`recognition.basis.${basis}`) : basis
