import type { i18n, TFunction } from 'i18next'

/** An act in words: people.addPerson → 录入人员. One that this version has no words for goes by its name. */
export function sayAct(t: TFunction, i18n: i18n, procedure: string): string {
  const key = `admin.act.${procedure}`
  return i18n.exists(key) ? t(key as 'admin.act.people.addPerson') : procedure
}

/** 1,234,567 bytes → 1.2 MB. */
export const saySize = (i18n: i18n, bytes: number): string =>
  `${(bytes / 1_000_000).toLocaleString(i18n.language, { maximumFractionDigits: 1 })} MB`
