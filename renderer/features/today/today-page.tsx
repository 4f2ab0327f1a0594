import { Navigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type Day, daysBetween } from '../../../shared/kernel/day.ts'
import { useSession } from '../../app/session.ts'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { useMayDecide } from '../decision/may-decide.ts'
import { useWaiting } from '../decision/use-decisions.ts'
import { BackupState } from './backup-state.tsx'
import type { Due } from './due.ts'
import { DueList } from './due-list.tsx'
import { Duties } from './duties.tsx'
import { LeadHome } from './lead-home.tsx'
import { Recent } from './recent.tsx'
import styles from './today.module.css'
import { useDue } from './use-due.ts'
import { Waiting } from './waiting.tsx'

/** The first page of the day: a studio's own people see their studio, everybody else the county. */
export function TodayPage() {
  const { i18n } = useTranslation()
  const { today, account } = useSession()
  const ofStudio = account.role === 'lead' || account.role === 'assistant'
  return ofStudio ? <LeadHome day={sayDay(i18n.language, today)} /> : <CountyToday />
}

/** What asks for somebody today: what waits for a decision, what is due, what changed, whether it is backed up. */
function CountyToday() {
  const { t, i18n } = useTranslation()
  const { today, empty } = useSession()
  const mayDecide = useMayDecide()
  const waiting = useWaiting()
  const due = useDue()
  if (empty) return <Navigate to="/start" replace />
  return (
    <Page
      header={
        <PageHeader
          title={t('shell.room.today')}
          sub={
            <Summary
              day={sayDay(i18n.language, today)}
              waiting={waiting.data?.rows.length}
              due={due}
              today={today}
            />
          }
        />
      }
      footer={
        <StatusBar
          keys={[
            { keys: 'Tab', does: t('ui.list.move') },
            { keys: 'Enter', does: t('ui.list.open') },
            { keys: 'Ctrl K', does: t('shell.find.rooms') },
          ]}
        />
      }
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          <Waiting rows={waiting.data?.rows} />
          <DueList due={due} />
        </div>
        <div className={styles.side}>
          <Duties />
          <BackupState />
          {mayDecide && <Recent />}
        </div>
      </div>
    </Page>
  )
}

/** 6月18日 星期三. */
const sayDay = (language: string, day: Day): string =>
  new Date(`${day}T00:00:00`).toLocaleDateString(language === 'en' ? 'en' : 'zh-CN', {
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  })

function Summary({
  day,
  waiting,
  due,
  today,
}: {
  day: string
  waiting: number | undefined
  due: readonly Due[] | undefined
  today: Day
}) {
  const { t } = useTranslation()
  const { late, soon } = countDue(due ?? [], today)
  return (
    <>
      {day}
      {parts(t, waiting, soon).map((part) => (
        <span key={part}> · {part}</span>
      ))}
      {late > 0 && <span className={styles.late}> · {t('today.late', { count: late })}</span>}
    </>
  )
}

const countDue = (due: readonly Due[], today: Day) => {
  const left = due.map(({ on }) => daysBetween(today, on))
  return { late: left.filter((n) => n < 0).length, soon: left.filter((n) => n >= 0 && n <= 3).length }
}

const parts = (t: TFunction, waiting: number | undefined, soon: number): string[] => [
  ...(waiting === undefined
    ? []
    : [waiting > 0 ? t('today.waiting', { count: waiting }) : t('decision.list.nothing')]),
  ...(soon > 0 ? [t('today.soon', { count: soon })] : []),
]
