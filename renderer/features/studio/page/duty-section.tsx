import { useTranslation } from 'react-i18next'
import { minDay } from '../../../../shared/kernel/day.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useYearName } from '../../../app/findings/use-year-name.ts'
import type { FindingWords } from '../../../ui/finding/finding-words.ts'
import { ChoiceChip } from '../../../ui/list/choice-chip.tsx'
import { Section } from '../../../ui/page/section.tsx'
import type { Duties, Studio } from '../rows.ts'
import { DutyList } from './duty-list.tsx'
import { cycleRows, type DutyRow, yearRows } from './duty-rows.ts'
import styles from './studio-page.module.css'

/** 3项待完成 · 1项无法判定 · 8项已满足 */
function useCounts(): (rows: readonly DutyRow[]) => string {
  const { t } = useTranslation()
  return (rows) => {
    const say = (look: DutyRow['look'], key: 'pending' | 'violation' | 'notice' | 'undetermined') => {
      const count = rows.filter((row) => row.look === look).length
      return count > 0 && t(`studio.due.${key}`, { count })
    }
    const open = [
      say('pending', 'pending'),
      say('breach', 'violation'),
      say('due', 'notice'),
      say('undet', 'undetermined'),
    ].filter((part) => part !== false)
    return open.length > 0 ? open.join(' · ') : t('studio.due.none')
  }
}

/** What the studio still owes in the management year, and over the whole cycle. */
export function DutySection({
  studio,
  duties,
  words,
  href,
  onYear,
}: {
  studio: Studio
  duties: Duties
  words: FindingWords
  href: (question: string) => string
  onYear: (year: number) => void
}) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const yearName = useYearName()
  const say = useCounts()
  const year = duties.managementYear
  if (!year) {
    return (
      <Section title={t('studio.duty.title')}>
        <p className="ink-2">{t('studio.duty.outside')}</p>
      </Section>
    )
  }
  const rows = yearRows(duties, minDay(asOf, year.to))
  const cycle = cycleRows(duties)
  const current = studio.managementYear?.number === year.number
  return (
    <>
      <Section
        title={current ? t('studio.duty.title') : t('studio.duty.titleOf', { year: yearName(year.number) })}
        count={say(rows)}
        aside={
          <span className={styles.year}>
            <ChoiceChip
              label={t('studio.duty.year')}
              value={String(year.number)}
              options={studio.managementYears
                .filter((y) => y.from <= asOf)
                .map((y) => ({ value: String(y.number), label: yearName(y.number) }))}
              onChange={(number) => onYear(Number(number))}
            />
          </span>
        }
      >
        <DutyList rows={rows} words={words} href={href} />
      </Section>
      {cycle.length > 0 && (
        <div className={styles.cycle}>
          <Section
            title={t('studio.duty.cycle')}
            count={say(cycle)}
            aside={t('studio.duty.cycleUntil', { day: studio.toOn })}
          >
            <DutyList rows={cycle} words={words} href={href} />
          </Section>
        </div>
      )}
    </>
  )
}
