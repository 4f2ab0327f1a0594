import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsOf } from '../../../app/as-of.ts'
import { LifeLine } from '../../../ui/life/life-line.tsx'
import type { Person } from '../rows.ts'
import { lifeLanes } from './life-lanes.ts'
import styles from './person-page.module.css'
import { PersonRecords } from './person-records.tsx'

/** The life line, and below it the sections that answer from it: the records behind every mark. */
export function PersonLife({
  person,
  years,
  onYears,
}: {
  person: Person
  years: 'all' | 'ten'
  onYears: (years: 'all' | 'ten') => void
}) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const lanes = useMemo(() => lifeLanes(t, person.lifeLine), [t, person.lifeLine])
  return (
    <div className={styles.body}>
      <LifeLine lanes={lanes} asOf={asOf} years={years === 'all' ? null : 10}>
        <SegmentedControl
          aria-label={t('people.page.years')}
          value={years}
          data={[
            { value: 'all', label: t('people.page.allYears') },
            { value: 'ten', label: t('people.page.tenYears') },
          ]}
          onChange={(value) => onYears(value as typeof years)}
        />
      </LifeLine>
      <div className={styles.below}>
        <PersonRecords entries={person.lifeLine} />
      </div>
    </div>
  )
}
