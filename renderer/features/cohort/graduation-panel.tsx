import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { AskReason } from '../../ui/form/ask-reason.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import { useMayChange } from '../people/may-change.ts'
import styles from './cohort.module.css'
import type { Cohort, ProgressRow } from './rows.ts'

/** The defences before the expert team, what came of them, and who is still to come. */
export function GraduationPanel({ cohort, rows }: { cohort: Cohort; rows: readonly ProgressRow[] }) {
  const { t } = useTranslation()
  const { view, asOf } = useAsOf()
  const mayChange = useMayChange()
  const found = useQuery(useApi().cohort.defences.queryOptions({ input: { cohortId: cohort.id, ...view } }))
  const defences = found.data?.rows ?? []
  const staying = rows.filter((row) => row.leftOn === null)
  const open = staying.filter((row) => row.graduation === null).length
  const ended = asOf > cohort.toOn
  return (
    <>
      <Section
        title={t('cohort.graduation.title')}
        count={t('cohort.of', { found: staying.length - open, places: staying.length })}
      >
        <Lines>
          {(['excellent', 'pass', 'fail'] as const).map((grade) => (
            <li key={grade} className="row">
              <span className="grow">{t(`cohort.graduation.${grade}`)}</span>
              <span>{staying.filter((row) => row.graduation === grade).length}</span>
            </li>
          ))}
        </Lines>
      </Section>
      <Section title={t('cohort.defence.title')} count={defences.length}>
        <Lines>
          {defences.map((defence) => (
            <li key={defence.id}>
              <div className="row">
                <span className="grow">
                  {defence.heldOn} {defence.place}
                </span>
                <span className="note">{t('cohort.defence.reviewed', { count: defence.reviewed })}</span>
              </div>
              <p className="note">
                {defence.experts
                  .map((one) => (one.chair ? t('cohort.defence.chair', { name: one.name }) : one.name))
                  .join(t('findings.list'))}
              </p>
              {mayChange && defence.reviewed === 0 && (
                <RetractDefence defenceId={defence.id} heldOn={defence.heldOn} />
              )}
              {mayChange && open > 0 && (
                <LinkButton
                  className={styles.act as string}
                  to="/cohort/$cohortId/graduate/$defenceId"
                  params={{ cohortId: cohort.id, defenceId: defence.id }}
                >
                  {t('cohort.defence.review', { count: open })}
                </LinkButton>
              )}
            </li>
          ))}
        </Lines>
        {!ended && <p className="note">{t('cohort.defence.later', { day: cohort.toOn })}</p>}
        {mayChange && ended && (
          <LinkButton
            className={styles.act as string}
            variant="default"
            to="/cohort/$cohortId/defence"
            params={{ cohortId: cohort.id }}
            leftSection={<IconPlus size={15} />}
          >
            {t('cohort.defence.open')}
          </LinkButton>
        )}
      </Section>
    </>
  )
}

/** A defence entered by mistake, before anybody was reviewed in it. */
function RetractDefence({ defenceId, heldOn }: { defenceId: Id<'defence'>; heldOn: string }) {
  const { t } = useTranslation()
  const retract = useCommand(useClient().cohort.retractDefence)
  return (
    <AskReason
      act={t('cohort.defence.retract')}
      title={t('cohort.defence.retractTitle', { day: heldOn })}
      what={t('cohort.defence.retractWhat')}
      pending={retract.isPending}
      error={retract.error}
      onSubmit={(reason, close) =>
        retract.mutate(
          { defenceId, reason },
          {
            onSuccess: () => {
              close()
              showDone(t('cohort.defence.retracted'))
            },
          },
        )
      }
    />
  )
}
