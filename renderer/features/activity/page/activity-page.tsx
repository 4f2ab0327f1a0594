import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { studioStaff } from '../../../../shared/domain/role.ts'
import { useSession } from '../../../app/session.ts'
import { LookBadge } from '../../../ui/finding/outcome-badge.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { DataList } from '../../../ui/list/data-list.tsx'
import { Unknown } from '../../../ui/page/facts.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { type HeaderFact, PageHeader } from '../../../ui/page/page-header.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { EvidenceSection } from '../../evidence/evidence-section.tsx'
import { outputColumns } from '../output/output-columns.tsx'
import type { Activity } from '../rows.ts'
import { ActivityMissing } from './activity-missing.tsx'
import styles from './activity-page.module.css'
import { RetractActivity } from './retract-activity.tsx'
import { useActivity } from './use-activity.ts'

const route = getRouteApi('/activity/$activityId')

/** One activity: what it was, who came, what a visit found and proposed, what came of it. */
export function ActivityPage() {
  const { activityId } = route.useParams()
  const { data, error } = useActivity(activityId)
  return data ? <ActivityBody activity={data} /> : <ActivityMissing error={error} />
}

function Header({ activity, mayChange }: { activity: Activity; mayChange: boolean }) {
  const { t } = useTranslation()
  const { fromOn, toOn, host, place, visitedSchool, halfDays } = activity
  const facts: HeaderFact[] = [
    [t('activity.page.day'), fromOn === toOn ? fromOn : `${fromOn} — ${toOn}`],
    [
      t('activity.page.length'),
      halfDays === null ? (
        <Unknown key="length" label={t('activity.length.unknown')} />
      ) : (
        t('activity.length.days', { n: halfDays / 2 })
      ),
    ],
    ...(visitedSchool
      ? [
          [
            t('activity.page.school'),
            <Link key="school" to="/people/school/$schoolId" params={{ schoolId: visitedSchool.id }}>
              {visitedSchool.name}
            </Link>,
          ] as const,
        ]
      : []),
    ...(place === null ? [] : [[t('activity.page.place'), place] as const]),
    ...(host
      ? [
          [
            t('activity.page.host'),
            <Link key="host" to="/people/$personId" params={{ personId: host.id }}>
              {host.name}
            </Link>,
          ] as const,
        ]
      : []),
    [t('activity.page.recorded'), activity.recordedAt.slice(0, 10)],
  ]
  return (
    <PageHeader
      crumb={
        <>
          <Link to="/studio/$studioId" params={{ studioId: activity.studio.id }}>
            {activity.studio.name}
          </Link>
          {` / ${t(`activity.kind.${activity.kind}`)}`}
        </>
      }
      title={activity.topic}
      badge={!activity.reported && <LookBadge look="due">{t('activity.notReported')}</LookBadge>}
      facts={facts}
      actions={
        mayChange && (
          <>
            <RetractActivity activity={activity} />
            <LinkButton
              to="/roster"
              search={{ form: 'sign-in-sheet', activityId: activity.id, studioId: activity.studio.id }}
              variant="default"
            >
              {t('activity.page.signIn')}
            </LinkButton>
            <LinkButton
              to="/roster"
              search={{ form: 'activity-record', activityId: activity.id }}
              variant="default"
            >
              {t('activity.page.paper')}
            </LinkButton>
            <LinkButton
              to="/activity/$activityId/amend"
              params={{ activityId: activity.id }}
              variant="default"
            >
              {t('activity.page.amend')}
            </LinkButton>
            <LinkButton to="/activity/record" search={{ studio: activity.studio.id, copy: activity.id }}>
              {t('activity.page.copy')}
            </LinkButton>
          </>
        )
      }
    />
  )
}

function WhoCame({ activity }: { activity: Activity }) {
  const { t } = useTranslation()
  const { attendance, present, marked } = activity
  return (
    <Section
      title={t('activity.page.attendance')}
      count={marked > 0 ? t('activity.presentOf', { present, marked }) : t('activity.page.nobody')}
    >
      <ul className={styles.people}>
        {attendance.map(({ person, role, present: came, absenceReason }) => (
          <li key={person.id}>
            <span className="note">{role && t(`terms.studioRole.${role}`)}</span>
            <Link to="/people/$personId" params={{ personId: person.id }} className={styles.name}>
              {person.name}
            </Link>
            {came === null ? (
              <Unknown label={t('activity.attendance.unmarked')} />
            ) : (
              <LookBadge look={came ? 'met' : 'due'}>
                {t(came ? 'activity.attendance.present' : 'activity.attendance.absent')}
              </LookBadge>
            )}
            <span className="note ellipsis">{absenceReason}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Report({ activity }: { activity: Activity }) {
  const { t } = useTranslation()
  const { kind, problem, solution } = activity
  if (kind !== 'visit') return null
  return (
    <Section title={t('activity.page.report')}>
      {problem === null && solution === null ? (
        <p className="ink-2">{t('activity.page.noReport')}</p>
      ) : (
        <dl className={styles.report}>
          <dt className="note">{t('activity.page.problem')}</dt>
          <dd>{problem ?? <Unknown label={t('activity.page.problem')} />}</dd>
          <dt className="note">{t('activity.page.solution')}</dt>
          <dd>{solution ?? <Unknown label={t('activity.page.solution')} />}</dd>
        </dl>
      )}
    </Section>
  )
}

function ActivityBody({ activity }: { activity: Activity }) {
  const { t } = useTranslation()
  const mayChange = studioStaff.includes(useSession().account.role)
  const navigate = useNavigate()
  const columns = useMemo(() => outputColumns(t), [t])
  return (
    <Page header={<Header activity={activity} mayChange={mayChange} />}>
      <div className={styles.body}>
        <WhoCame activity={activity} />
        <div className={styles.right}>
          <Report activity={activity} />
          {activity.note !== null && (
            <Section title={t('activity.page.note')}>
              <p>{activity.note}</p>
            </Section>
          )}
          <Section
            title={t('activity.page.outputs')}
            aside={
              mayChange && (
                <Link to="/activity/output/record" search={{ activity: activity.id }}>
                  {t('activity.page.addOutput')}
                </Link>
              )
            }
          >
            {activity.outputs.length === 0 ? (
              <p className="ink-2">{t('activity.page.noOutputs')}</p>
            ) : (
              <DataList
                label={t('activity.page.outputs')}
                columns={columns}
                rows={activity.outputs}
                rowKey={(output) => output.id}
                onOpen={(output) =>
                  void navigate({ to: '/activity/output/$outputId', params: { outputId: output.id } })
                }
                keys={false}
              />
            )}
          </Section>
          <EvidenceSection
            subject={{ kind: 'activity', id: activity.id }}
            mayChange={mayChange}
            usual="photo"
          />
        </div>
      </div>
    </Page>
  )
}
