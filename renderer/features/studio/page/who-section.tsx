import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Unknown } from '../../../ui/page/facts.tsx'
import { Section } from '../../../ui/page/section.tsx'
import type { Studio, StudioPerson } from '../rows.ts'
import { EndMembership } from './end-membership.tsx'
import styles from './studio-page.module.css'

/** Who is in the studio on the day, by role, and how often they came this year. */
export function WhoSection({ studio, mayChange }: { studio: Studio; mayChange: boolean }) {
  const { t } = useTranslation()
  const { people, former, composition } = studio
  const complete = composition.every((finding) => finding.outcome === 'compliant')
  const count = t('studio.who.count', { count: people.length })
  return (
    <Section
      title={t('studio.who.title')}
      count={complete ? `${count} · ${t('studio.who.complete')}` : count}
      aside={<span title={t('studio.who.attendedHint')}>{t('studio.who.attended')}</span>}
    >
      {people.length === 0 && <p className="ink-2">{t('studio.who.nobody')}</p>}
      <ul className={styles.who}>
        {people.map((one, i) => (
          <li key={one.membershipId}>
            <span className="note">
              {people[i - 1]?.role === one.role ? '' : t(`terms.studioRole.${one.role}`)}
            </span>
            <Link to="/people/$personId" params={{ personId: one.person.id }} className={styles.name}>
              {one.person.name}
            </Link>
            <span className="ink-2 ellipsis">
              {one.school?.name ?? <Unknown label={t('studio.column.school')} />}
            </span>
            <span className={styles.last}>
              <span className="ink-2">{t('studio.who.attendedOf', one)}</span>
              {mayChange && <EndMembership membership={one} />}
            </span>
          </li>
        ))}
      </ul>
      {former.length > 0 && <Former people={former} />}
    </Section>
  )
}

function Former({ people }: { people: readonly StudioPerson[] }) {
  const { t } = useTranslation()
  return (
    <details className={styles.met}>
      <summary>{t('studio.who.former', { count: people.length })}</summary>
      <ul className={styles.former}>
        {people.map((one) => (
          <li key={one.membershipId}>
            <span className="note">{t(`terms.studioRole.${one.role}`)}</span>
            <Link to="/people/$personId" params={{ personId: one.person.id }} className={styles.name}>
              {one.person.name}
            </Link>
            <span className="note ellipsis" title={one.endReason ?? undefined}>
              {t('studio.who.left', { day: one.toOn ?? '' })} {one.endReason}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
