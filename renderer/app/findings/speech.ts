import { type Language, type Speech, speechOf } from '../../../shared/policy/say/speech.ts'
import { terms } from '../locales/terms.ts'

/** How findings speak in a window: its language, its words of the field, the names the page knows. */
export const speech = (language: Language, name?: Speech['name']): Speech =>
  speechOf(language, terms[language], name)
