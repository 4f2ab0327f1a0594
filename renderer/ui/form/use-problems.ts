import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../shared/policy/finding.ts'
import { type FieldProblem, readProblems } from './problems.ts'

/** The problems of a failed submission in the reader's words. */
export interface SaidProblems {
  /** For a field's `error`; undefined when nothing is wrong with it. */
  field(name: string): string | undefined
  /** The sentence about the whole, above the buttons. */
  whole: string | null
  /** Problems of fields this form does not show, so that nothing is swallowed. */
  elsewhere(shown: readonly string[]): readonly string[]
  findings: readonly Finding[]
}

/** Turns the error of a mutation (null = none) into words. */
export function useProblems(error: unknown): SaidProblems {
  const { t, i18n } = useTranslation()
  const { fields, whole, findings } = error ? readProblems(error) : { fields: [], whole: null, findings: [] }

  // the back end's problem words and codes are open-ended for the renderer; an unknown one still says what it can
  const sayField = ({ problem, value, allowed }: FieldProblem): string => {
    const key = `errors.field.${problem}`
    return i18n.exists(key)
      ? String(t(key as 'errors.field.required', { value, allowed } as never))
      : t('errors.field.other', { value, allowed })
  }
  const sayWhole = () => {
    if (!whole) return null
    const key = `errors.code.${whole.code}`
    return i18n.exists(key)
      ? String(t(key as 'errors.code.INTERNAL', whole.data as never))
      : t('errors.other', { code: whole.code })
  }
  return {
    field: (name) => {
      const found = fields.find((problem) => problem.field === name)
      return found && sayField(found)
    },
    whole: sayWhole(),
    elsewhere: (shown) =>
      fields.filter((p) => !shown.includes(p.field)).map((p) => `${p.field}: ${sayField(p)}`),
    findings,
  }
}
