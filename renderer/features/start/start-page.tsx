import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session.ts'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { EmptyPage, type FirstAct } from '../../ui/page/empty-page.tsx'
import { JobBar } from '../../ui/progress/job-bar.tsx'
import { useDemonstration } from './use-demonstration.ts'

const stages = ['schools', 'people', 'studios'] as const

/** The first page of a new data file: one's own data, or the fictitious county to look around in. */
export function StartPage() {
  const { t } = useTranslation()
  const { file, empty, unprotected, account } = useSession()
  const demonstration = useDemonstration()
  const { whole } = useProblems(demonstration.error)
  const { progress } = demonstration
  const stage = stages.find((one) => one === progress?.stage)
  const mayGuard = unprotected && account.role === 'administrator'
  const acts: FirstAct[] = [
    ...(mayGuard
      ? [
          {
            title: t('account.establish.title'),
            detail: t('account.establish.sub'),
            action: <LinkButton to="/admin/account/establish">{t('account.establish.title')}</LinkButton>,
          },
        ]
      : []),
    {
      title: t('intake.page.enter'),
      detail: t('intake.page.enterDetail'),
      action: (
        <LinkButton to="/people/import" {...(mayGuard ? { variant: 'default' as const } : {})}>
          {t('intake.page.enter')}
        </LinkButton>
      ),
    },
    {
      title: t('start.school'),
      detail: t('start.schoolDetail'),
      action: (
        <LinkButton to="/people/school/add" variant="default">
          {t('start.addSchool')}
        </LinkButton>
      ),
    },
    {
      title: t('start.person'),
      detail: t('start.personDetail'),
      action: (
        <LinkButton to="/people/add" variant="default">
          {t('start.addPerson')}
        </LinkButton>
      ),
    },
    {
      title: t('handback.start.title'),
      detail: t('handback.start.detail'),
      ...(empty ? {} : { state: t('start.notEmpty') }),
      action: (
        <LinkButton to="/start/package" variant="default" disabled={!empty}>
          {t('handback.start.go')}
        </LinkButton>
      ),
    },
    {
      title: t('start.demonstration'),
      detail: t('start.demonstrationDetail'),
      ...(empty ? {} : { state: t('start.notEmpty') }),
      action: demonstration.running ? (
        <JobBar
          stage={stage ? t(`start.stage.${stage}`) : t('start.stage.begin')}
          done={progress?.done ?? 0}
          total={progress?.total ?? null}
          onCancel={demonstration.cancel}
        />
      ) : (
        <Button variant="default" disabled={!empty} onClick={demonstration.load}>
          {t('start.load')}
        </Button>
      ),
    },
  ]
  return (
    <EmptyPage
      title={t(empty ? 'start.title' : 'start.titleBegun')}
      acts={acts}
      foot={t('start.file', { file })}
    >
      {t('start.body')}
      <FormProblem>{whole}</FormProblem>
    </EmptyPage>
  )
}
