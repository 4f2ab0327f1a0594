import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Lines, Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import { useMayChange } from '../people/may-change.ts'
import styles from './cohort.module.css'

/** Certificates due and given, and the one act that issues all that are due. */
export function CertificatePanel({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const mayChange = useMayChange()
  const input = { cohortId: cohortId as Id<'cohort'>, ...view }
  const { data } = useQuery(useApi().cohort.certificates.queryOptions({ input }))
  if (!data) return null
  const { due, rows } = data
  return (
    <>
      <Section title={t('cohort.certificate.due')} count={due.length}>
        {mayChange && due.length > 0 && <Issue cohortId={input.cohortId} count={due.length} />}
        {due.length === 0 && <p className="note">{t('cohort.certificate.noneDue')}</p>}
      </Section>
      <Section
        title={t('cohort.certificate.given')}
        count={rows.length}
        aside={
          rows.length > 0 && (
            <LinkButton
              variant="default"
              size="compact-sm"
              to="/roster"
              search={{ form: 'graduation-certificate', cohortId: input.cohortId }}
            >
              {t('cohort.certificate.print')}
            </LinkButton>
          )
        }
      >
        <Lines>
          {rows.map((row) => (
            <li key={row.id} className="row">
              <span className={row.voidFrom ? 'ink-3 grow' : 'grow'}>{row.number}</span>
              <span>{row.person.name}</span>
              {row.issue > 1 && (
                <span className="note">{t('cohort.certificate.again', { count: row.issue })}</span>
              )}
              {row.voidFrom && (
                <span className="note">{t('cohort.certificate.void', { day: row.voidFrom })}</span>
              )}
            </li>
          ))}
        </Lines>
      </Section>
    </>
  )
}

function Issue({ cohortId, count }: { cohortId: Id<'cohort'>; count: number }) {
  const { t } = useTranslation()
  const { today } = useAsOf()
  const issue = useCommand(useClient().cohort.issueCertificates)
  const problems = useProblems(issue.error)
  const [firstNumber, setNumber] = useState('')
  const [issuedOn, setDay] = useState<Day | null>(today)
  return (
    <Form
      label={t('cohort.certificate.due')}
      className={styles.form as string}
      onSubmit={() => {
        if (firstNumber.trim() === '' || issuedOn === null) return
        issue.mutate(
          { cohortId, issuedOn, firstNumber: firstNumber.trim() },
          {
            onSuccess: ({ certificates }) =>
              showDone(t('cohort.certificate.issued', { count: certificates.length })),
          },
        )
      }}
    >
      <TextInput
        label={t('cohort.certificate.first')}
        placeholder={t('cohort.certificate.firstHint')}
        required
        value={firstNumber}
        error={problems.field('firstNumber')}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <DayInput
        label={t('cohort.certificate.on')}
        required
        value={issuedOn}
        error={problems.field('issuedOn')}
        onChange={setDay}
      />
      <FormProblem>{problems.whole ?? problems.elsewhere(['firstNumber', 'issuedOn'])[0]}</FormProblem>
      <Button type="submit" loading={issue.isPending} disabled={firstNumber.trim() === ''}>
        {t('cohort.certificate.issue', { count })}
      </Button>
    </Form>
  )
}
