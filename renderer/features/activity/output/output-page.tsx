import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { studioStaff } from '../../../../shared/domain/role.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useCommand } from '../../../app/command.ts'
import { useSession } from '../../../app/session.ts'
import { AskReason } from '../../../ui/form/ask-reason.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { EvidenceSection } from '../../evidence/evidence-section.tsx'
import type { Output } from '../rows.ts'
import styles from './output.module.css'
import { sayDetail } from './output-columns.tsx'

const route = getRouteApi('/activity/output/$outputId')

/** One output: whose it is, what it came of, and the papers behind it. */
export function OutputPage() {
  const { t } = useTranslation()
  const { outputId } = route.useParams()
  const { view } = useAsOf()
  const { data } = useQuery(
    useApi().activity.outputs.queryOptions({ input: { outputId: outputId as Id<'output'>, ...view } }),
  )
  const [output] = data?.rows ?? []
  if (!data) return null
  if (output) return <OneOutput output={output} />
  return (
    <EmptyPage
      title={t('activity.output.missing')}
      foot={<LinkButton to="/activity/output">{t('activity.output.title')}</LinkButton>}
    >
      {t('activity.output.missingBody')}
    </EmptyPage>
  )
}

function OneOutput({ output }: { output: Output }) {
  const { t } = useTranslation()
  const mayChange = studioStaff.includes(useSession().account.role)
  const { person, level, activityId, note } = output
  const detail = sayDetail(t, output)
  return (
    <Page
      header={
        <PageHeader
          crumb={
            <>
              <Link to="/activity/output">{t('activity.output.title')}</Link>
              {` / ${t(`terms.outputKind.${output.kind}`)}`}
            </>
          }
          title={output.title}
          facts={[
            [
              t('activity.output.person'),
              <Link key="person" to="/people/$personId" params={{ personId: person.id }}>
                {person.name}
              </Link>,
            ],
            [t('activity.output.day'), output.happenedOn],
            ...(level ? [[t('activity.output.level'), t(`terms.level.${level}`)] as const] : []),
            ...(detail ? [[t('activity.output.detail'), detail] as const] : []),
          ]}
          actions={
            mayChange && (
              <>
                <Retract output={output} />
                {activityId && (
                  <LinkButton to="/activity/$activityId" params={{ activityId }} variant="default">
                    {t('activity.output.ofActivity')}
                  </LinkButton>
                )}
              </>
            )
          }
        />
      }
    >
      <div className={styles.body}>
        {note !== null && (
          <Section title={t('activity.output.note')}>
            <p>{note}</p>
          </Section>
        )}
        <EvidenceSection
          subject={{ kind: 'output', id: output.id }}
          mayChange={mayChange}
          usual="certificate"
        />
      </div>
    </Page>
  )
}

function Retract({ output: { id: outputId, title } }: { output: Output }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const retract = useCommand(useClient().activity.retractOutput)
  return (
    <AskReason
      act={t('activity.output.retract')}
      title={t('activity.output.retractTitle', { title })}
      what={t('activity.output.retractWhat')}
      pending={retract.isPending}
      error={retract.error}
      onSubmit={(reason, close) =>
        retract.mutate(
          { outputId, reason },
          {
            onSuccess: () => {
              close()
              showDone(t('activity.output.retracted', { title }))
              void navigate({ to: '/activity/output' })
            },
          },
        )
      }
    />
  )
}
