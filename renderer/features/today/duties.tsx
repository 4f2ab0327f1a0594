import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/page/section.tsx'
import styles from './today.module.css'
import { useStudios } from './use-due.ts'

const looks = ['met', 'due', 'undet'] as const
type Standing = (typeof looks)[number]

interface Counted {
  violation: number
  undetermined: number
  pending: number
  notice: number
}

/** The year still runs: what is not done is due, no breach. Only what nothing but missing records hides is undetermined. */
function standingOf({ violation, undetermined, pending, notice }: Counted): Standing {
  if (violation + pending + notice > 0) return 'due'
  return undetermined > 0 ? 'undet' : 'met'
}

/** How the studios stand with the duties of their management year. */
export function Duties() {
  const { t } = useTranslation()
  const { data } = useStudios()
  const running = data?.rows.filter((studio) => studio.managementYear !== null) ?? []
  if (running.length === 0) return null
  const counts = looks.map((look) => ({
    look,
    count: running.filter((studio) => standingOf(studio.duties) === look).length,
  }))
  return (
    <Section
      title={t('today.duties.title')}
      count={t('assessment.round.count.studio', { count: running.length })}
    >
      <div className={styles.share} aria-hidden>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ look, count }) => (
            <i key={look} data-look={look} style={{ flex: count }} />
          ))}
      </div>
      <dl>
        {counts.map(({ look, count }) => (
          <div key={look} className={styles.count}>
            <i data-look={look} className={styles.dot} aria-hidden />
            <dt className="ink-2 grow">{t(`today.duties.${look}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
