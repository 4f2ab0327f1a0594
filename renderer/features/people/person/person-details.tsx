import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Facts, Unknown } from '../../../ui/page/facts.tsx'
import { Lines, Section } from '../../../ui/page/section.tsx'
import { type DetailField, detailGroups } from '../form/detail-groups.ts'
import type { Person } from '../rows.ts'
import styles from './person-page.module.css'
import { type SealedNumbers, Unmask } from './unmask.tsx'

/** What is kept of a person beside posts and titles; ID number, phone and bank account stay masked until someone says why. */
export function PersonDetails({ person, mayChange }: { person: Person; mayChange: boolean }) {
  const { t } = useTranslation()
  const [plain, setPlain] = useState<SealedNumbers | null>(null)
  const masked = (person.idNumber ?? person.phone ?? person.bankAccount) !== null
  const said = (field: DetailField): ReactNode => {
    const value = (plain && field in plain ? plain : person)[field as 'idNumber']
    // nobody misses a note that was never written, nor an account before there is something to pay
    if (value === null && ['note', 'bankName', 'bankAccount'].includes(field)) return ''
    if (value === null)
      return <Unknown label={t('people.details.missing', { field: t(`people.details.${field}`) })} />
    return field === 'sex' ? t(`terms.sex.${value as 'male'}`) : value
  }
  return (
    <div className={styles.groups}>
      {detailGroups.map((group) => (
        <Section
          key={group.id}
          title={t(`people.details.${group.id}`)}
          aside={
            group.id === 'person' &&
            masked &&
            (plain ? (
              <span role="status">{t('people.unmask.shown')}</span>
            ) : (
              <Unmask personId={person.id} onShown={setPlain} />
            ))
          }
        >
          <Facts
            unknownLabel={t('terms.unknown')}
            facts={group.fields.map((field) => ({
              name: t(`people.details.${field}`),
              value: said(field),
            }))}
          />
        </Section>
      ))}
      {mayChange && (
        <Section
          title={t('people.same.formerly')}
          count={person.formerly.length}
          aside={
            <Link to="/people/same" search={{ one: person.id }}>
              {t('people.same.compare')}
            </Link>
          }
        >
          <Lines>
            {person.formerly.map((one) => (
              <li key={one.id} className={styles.formerly}>
                <span>{one.name}</span>
                <span className="note">
                  {t('people.same.formerlyAt', { day: one.mergedAt.slice(0, 10), reason: one.reason })}
                </span>
              </li>
            ))}
          </Lines>
        </Section>
      )}
    </div>
  )
}
