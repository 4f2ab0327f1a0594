import { IconAlertTriangle, IconCheck, IconClockHour4, IconHelp } from '@tabler/icons-react'
import { clsx } from 'clsx'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { outcomeLook } from '../../ui/finding/outcome-look.ts'
import styles from './cohort.module.css'
import type { Standing } from './rows.ts'

const icons = { met: IconCheck, due: IconClockHour4, breach: IconAlertTriangle, undet: IconHelp } as const

/** The last words of a question's id, as the locales name it: `cohort.task.paper` → `paper`. */
const tailOf = (question: string): string => question.split('.').at(-1) ?? question

type Named =
  | 'work'
  | 'paper'
  | 'paper-or-report'
  | 'lessons'
  | 'reports'
  | 'project'
  | 'mentor'
  | 'paired-school'
  | 'project-problems'
  | 'study-visits'

/** The short name of a task or measure, for the head of a column. */
export const sayStanding = (t: TFunction, question: string): string =>
  t(`cohort.asked.${tailOf(question) as Named}`)

/** The expert team speaks of the work at the end; until then nothing is missing. */
const notYet = ({ question, outcome }: Standing): boolean =>
  question === 'cohort.task.work' && outcome === 'undetermined'

/** How one task or measure stands: icon and figures, their colour from the outcome. */
export function StandingCell({ standing }: { standing: Standing }) {
  const { t } = useTranslation()
  const { question, outcome, found, required } = standing
  if (notYet(standing)) return <span className="ink-3">{t('cohort.task.notYet')}</span>
  const look = outcomeLook(outcome)
  const shown = look === 'met' || look === 'due' || look === 'breach' ? look : 'undet'
  const Icon = icons[shown]
  const counted = found !== null && required !== null
  const said = `${sayStanding(t, question)}：${t(`ui.outcome.${outcome}`)}`
  return (
    <span
      className={clsx(styles.standing, `look-${shown}`)}
      role="img"
      aria-label={counted ? `${said} ${found}/${required}` : said}
      title={said}
    >
      <Icon size={13} stroke={2} aria-hidden />
      {counted && (
        <span aria-hidden>
          {found}/{required}
        </span>
      )}
    </span>
  )
}

/** How many of the counted tasks are done; what the expert team has still to say is left out. */
export function tasksCount(tasks: readonly Standing[]): { done: number; of: number } {
  const counted = tasks.filter((task) => !notYet(task))
  return { done: counted.filter((task) => task.outcome === 'compliant').length, of: counted.length }
}
