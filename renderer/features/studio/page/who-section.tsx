import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { studioRoles } from '../../../../shared/domain/studio.ts'
import { Unknown } from '../../../ui/page/facts.tsx'
import { Section } from '../../../ui/page/section.tsx'
import type { Studio, StudioPerson } from '../rows.ts'
import { EndMembership } from './end-membership.tsx'
import styles from './studio-page.module.css'
import { Vacancies } from './vacancies.tsx'

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
        {studioRoles.map((role) => (
          <Fragment key={role}>
            {people
              .filter((one) => one.role === role)
              .map((one, i) => (
                <li key={one.membershipId}>
                  <span className="note">{i === 0 ? t(`terms.studioRole.${role}`) : ''}</span>
                  <Link to="/people/$personId" params={{ personId: one.person.id }} className={styles.name}>
                    {one.person.name}
                  </Link>
                  <span className="ink-2 ellipsis">
                    {one.school?.name ?? <Unknown label={t('studio.column.school')} />}
                  </span>
                  <span className={styles.last}>
                    <span className="ink-2">{t('studio.who.attendedOf', one)}</span>
                    {mayChange && <Acts studio={studio} membership={one} />}
                  </span>
                </li>
              ))}
            <Vacancies studio={studio} role={role} fill={mayChange} />
          </Fragment>
        ))}
      </ul>
      {former.length > 0 && <Former people={former} />}
    </Section>
  )
}

/** What may be changed about somebody in the studio: what is filed about them, and that they leave. */
function Acts({ studio, membership }: { studio: Studio; membership: StudioPerson }) {
  const { t } = useTranslation()
  return (
    <span className={styles.acts}>
      <Link
        to="/studio/$studioId/filing/$membershipId"
        params={{ studioId: studio.id, membershipId: membership.membershipId }}
      >
        {t('studio.who.filing')}
      </Link>
      <EndMembership membership={membership} />
    </span>
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
