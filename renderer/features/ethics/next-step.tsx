import { Button, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type BreachKind,
  breachKinds,
  type EthicsStep,
  type SanctionKind,
  sanctionKinds,
} from '../../../shared/domain/ethics.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { useSession } from '../../app/session.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './ethics.module.css'
import type { EthicsCase } from './rows.ts'

/** What can be done next in a case: one act until it is concluded, then sanctions and notices. */
export function NextStep({ found }: { found: EthicsCase }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const client = useClient()
  const investigate = useCommand(client.ethics.investigate)
  const conclude = useCommand(client.ethics.conclude)
  const sanction = useCommand(client.ethics.sanction)
  const notify = useCommand(client.ethics.notify)
  const [after, setAfter] = useState<'sanction' | 'notice'>('sanction')
  const [on, setOn] = useState<Day | null>(today)
  const [toOn, setToOn] = useState<Day | null>(null)
  const [upheld, setUpheld] = useState(true)
  const [breach, setBreach] = useState<BreachKind>('ethics')
  const [kind, setKind] = useState<SanctionKind>('warning')
  const [document, setDocument] = useState('')
  const [statement, setStatement] = useState('')
  const acts = { investigation: investigate, finding: conclude, sanction, notice: notify }
  const step: EthicsStep =
    found.state === 'received' ? 'investigation' : found.state === 'investigating' ? 'finding' : after
  const act = acts[step]
  const problems = useProblems(act.error)
  if (found.state === 'dismissed') return <p className="note">{t('ethics.closed')}</p>
  const needsDocument = step === 'sanction' || step === 'notice'
  const number = document.trim()
  const said = { statement: statement.trim() || null }
  const ready = on !== null && (!needsDocument || number !== '')
  const done = () => showDone(t('ethics.saved'))
  const submit = () => {
    if (!ready) return
    const caseId = found.id
    if (step === 'investigation')
      investigate.mutate(
        { caseId, startedOn: on, documentNumber: number || null, ...said },
        { onSuccess: done },
      )
    else if (step === 'finding')
      conclude.mutate(
        {
          caseId,
          concludedOn: on,
          upheld,
          breach: upheld ? breach : null,
          documentNumber: number || null,
          ...said,
        },
        {
          onSuccess: ({ proposed }) =>
            showDone(
              proposed.length > 0 ? t('ethics.proposed', { count: proposed.length }) : t('ethics.saved'),
            ),
        },
      )
    else if (step === 'sanction')
      sanction.mutate(
        { caseId, kind, fromOn: on, toOn, documentNumber: number, ...said },
        { onSuccess: done },
      )
    else notify.mutate({ caseId, on, documentNumber: number, ...said }, { onSuccess: done })
  }
  const dayFields = { investigation: 'startedOn', finding: 'concludedOn', sanction: 'fromOn', notice: 'on' }
  return (
    <Section title={t('ethics.nextStep')}>
      <Form className={styles.form} onSubmit={submit}>
        {found.breach !== null && (
          <SegmentedControl
            aria-label={t('ethics.nextStep')}
            value={after}
            data={(['sanction', 'notice'] as const).map((value) => ({
              value,
              label: t(`ethics.step.${value}`),
            }))}
            onChange={(value) => setAfter(value as 'sanction' | 'notice')}
          />
        )}
        {step === 'finding' && (
          <SegmentedControl
            aria-label={t('ethics.result')}
            value={upheld ? 'yes' : 'no'}
            data={[
              { value: 'yes', label: t('ethics.upheld') },
              { value: 'no', label: t('ethics.notUpheld') },
            ]}
            onChange={(value) => setUpheld(value === 'yes')}
          />
        )}
        {step === 'finding' && upheld && (
          <Select
            label={t('ethics.breachLabel')}
            allowDeselect={false}
            value={breach}
            data={breachKinds.map((value) => ({ value, label: t(`ethics.breach.${value}`) }))}
            onChange={(value) => setBreach(value as BreachKind)}
          />
        )}
        {step === 'sanction' && (
          <Select
            label={t('ethics.sanctionLabel')}
            allowDeselect={false}
            value={kind}
            data={sanctionKinds.map((value) => ({ value, label: t(`ethics.sanction.${value}`) }))}
            onChange={(value) => setKind(value as SanctionKind)}
          />
        )}
        <DayInput
          label={t(step === 'sanction' ? 'ethics.from' : 'ethics.on')}
          required
          value={on}
          max={today}
          error={problems.field(dayFields[step])}
          onChange={setOn}
        />
        {step === 'sanction' && (
          <DayInput label={t('ethics.to')} value={toOn} error={problems.field('toOn')} onChange={setToOn} />
        )}
        <TextInput
          label={t('ethics.document')}
          required={needsDocument}
          placeholder={t('ui.decision.documentHint')}
          value={document}
          error={problems.field('documentNumber')}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
        <Textarea
          label={t('ethics.statement')}
          autosize
          minRows={2}
          value={statement}
          onChange={(event) => setStatement(event.currentTarget.value)}
        />
        <FormProblem>
          {problems.whole ?? problems.elsewhere([dayFields[step], 'toOn', 'documentNumber'])[0]}
        </FormProblem>
        <Button type="submit" loading={act.isPending} disabled={!ready}>
          {t(`ethics.saveAs.${step}`)}
        </Button>
      </Form>
    </Section>
  )
}
