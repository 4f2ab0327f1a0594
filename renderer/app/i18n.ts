import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en, zh } from './locales/index.ts'
import { preference } from './preferences.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof zh }
  }
}

export type Language = 'zh' | 'en'

const htmlLang: Record<Language, string> = { zh: 'zh-CN', en: 'en' }

function follow(language: string): void {
  document.documentElement.lang = htmlLang[language === 'en' ? 'en' : 'zh']
  document.title = i18next.t('shell.name')
}

/** Starts both languages synchronously (they are in the bundle) and keeps `html lang` in step. */
export function startWords(language: Language = preference('language')): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    initAsync: false,
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false }, // React escapes
  })
  i18next.on('languageChanged', follow)
  follow(language)
}
