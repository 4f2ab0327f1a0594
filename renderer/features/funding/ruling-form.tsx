import { Button, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { choicesAbout, type RulingChoice, type RulingMatter } from '../../../shared/domain/reward.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { useSession } from '../../app/session.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './funding.module.css'

const fields = ['choice', 'decidedOn', 'approver', 'documentNumber', 'reason']

/** What a person decides where rewards meet: the choice, the day, who approved it, the document and why. */
export function RulingForm({
  personId,
  year,
  about,
}: {
  personId: Id<'person'>
  year: number
  about: RulingMatter
}) {
  const { t } = useTranslation()
  const { today } = useSession()
  const rule = useCommand(useClient().funding.ruleReward)
  const [choice, setChoice] = useState<RulingChoice | null>(null)
  const [decidedOn, setDecidedOn] = useState<Day | null>(today)
  const [approver, setApprover] = useState('')
  const [document, setDocument] = useState('')
  const [reason, setReason] = useState('')
  const problems = useProblems(rule.error)
  const [approvedBy, number, why] = [approver, document, reason].map((text) => text.trim()) as [
    string,
    string,
    string,
  ]
  const ready = choice !== null && decidedOn !== null && approvedBy !== '' && number !== '' && why !== ''
  return (
    <Form
      className={styles.fields}
      label={t(`funding.ruling.title.${about}`)}
      onSubmit={() => {
        if (!ready) return
        rule.mutate(
          {
            personId,
            year,
            about,
            choice,
            decidedOn,
            approver: approvedBy,
            documentNumber: number,
            reason: why,
          },
          { onSuccess: () => showDone(t('funding.ruling.saved')) },
        )
      }}
    >
      <div className={styles.wide}>
        <Radio.Group
          label={t(`funding.ruling.title.${about}`)}
          description={t(`funding.ruling.what.${about}`)}
          value={choice}
          error={problems.field('choice')}
          onChange={(value) => setChoice(value as RulingChoice)}
        >
          {choicesAbout[about].map((value) => (
            <Radio key={value} value={value} label={t(`funding.ruling.choice.${value}`)} mt={6} />
          ))}
        </Radio.Group>
      </div>
      <DayInput
        label={t('funding.ruling.decidedOn')}
        required
        value={decidedOn}
        max={today}
        error={problems.field('decidedOn')}
        onChange={setDecidedOn}
      />
      <TextInput
        label={t('funding.ruling.document')}
        required
        placeholder={t('ui.decision.documentHint')}
        value={document}
        error={problems.field('documentNumber')}
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
      <TextInput
        label={t('funding.ruling.approver')}
        required
        value={approver}
        error={problems.field('approver')}
        onChange={(event) => setApprover(event.currentTarget.value)}
      />
      <TextInput
        label={t('funding.ruling.reason')}
        required
        value={reason}
        error={problems.field('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={styles.wide}>
        <FormProblem>{problems.whole ?? problems.elsewhere(fields)[0]}</FormProblem>
        <Button type="submit" loading={rule.isPending} disabled={!ready}>
          {t('funding.ruling.save')}
        </Button>
      </div>
    </Form>
  )
}
