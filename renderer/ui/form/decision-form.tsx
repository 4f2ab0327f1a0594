import { Button, Radio, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import { DayInput } from './day-input.tsx'
import {
  canWaive,
  type Decision,
  type DecisionField,
  type DecisionKind,
  type Judged,
  unfilled,
} from './decision.ts'
import styles from './decision-form.module.css'
import { Form } from './form.tsx'
import { FormProblem } from './form-problem.tsx'
import type { SaidProblems } from './use-problems.ts'

interface DecisionFormProps {
  /** The act by its name: 确认退出, 确认撤销. Never 确定. */
  act: string
  finding: Judged
  value: Decision
  onChange: (value: Decision) => void
  onDecide: (value: Decision) => void
  /** The earliest day the decision can take effect: not before its ground arose. */
  earliest?: Day
  onPreview?: () => void
  /** False where the proposal can't be sent back for more facts. */
  returnable?: boolean
  busy?: boolean
  problems?: SaidProblems
  /** Beside the buttons. */
  aside?: ReactNode
  /** What else this act has to say, between the choice and the day. */
  more?: ReactNode
}

const labels = {
  on: {
    confirm: 'ui.decision.on',
    waive: 'ui.decision.waiverOn',
    return: 'ui.decision.on',
    reverse: 'ui.decision.on',
  },
  note: {
    confirm: 'ui.decision.note',
    waive: 'ui.decision.reason',
    return: 'ui.decision.reason',
    reverse: 'ui.decision.reason',
  },
} as const

/**
 * Confirm, waive or return. Date, document number and approver are always asked; under a `must` the waiver stays
 * visible, disabled, with the reason beside it. The button names the act.
 */
export function DecisionForm(props: DecisionFormProps) {
  const { act, value, onChange, onDecide, onPreview, busy = false, problems, aside, more } = props
  const { t } = useTranslation()
  const [tried, setTried] = useState(false)
  const acts: Record<DecisionKind, string> = {
    confirm: act,
    reverse: act,
    waive: t('ui.decision.waiveAct'),
    return: t('ui.decision.returnAct'),
  }
  const decide = () => {
    setTried(true)
    if (unfilled(value).length === 0 && !busy) onDecide(value)
  }
  return (
    <Form onSubmit={decide} label={t('ui.finding.decision')} className={styles.form}>
      <Choice {...props} />
      {value.kind === 'confirm' && more}
      <DecisionFields value={value} onChange={onChange} tried={tried} {...pick(props)} />
      <FormProblem>{problems?.whole}</FormProblem>
      <div className={styles.acts}>
        <Button type="submit" loading={busy}>
          {acts[value.kind]}
        </Button>
        {onPreview && (
          <Button variant="default" onClick={onPreview}>
            {t('ui.decision.preview')}
          </Button>
        )}
        <span className="note grow">{aside ?? t('ui.decision.kept')}</span>
      </div>
    </Form>
  )
}

const pick = ({ earliest, problems }: DecisionFormProps) => ({
  ...(earliest ? { earliest } : {}),
  ...(problems ? { problems } : {}),
})

function Choice({ act, finding, value, onChange, returnable = true }: DecisionFormProps) {
  const { t } = useTranslation()
  const reasonId = useId()
  const waivable = canWaive(finding)
  return (
    <div>
      <Radio.Group
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind: kind as DecisionKind })}
        aria-label={t('ui.decision.choice')}
      >
        <div className={styles.choice}>
          <Radio value="confirm" label={act} />
          <Radio
            value="waive"
            label={t('ui.decision.waive')}
            disabled={!waivable}
            aria-describedby={waivable ? undefined : reasonId}
          />
          {returnable && <Radio value="return" label={t('ui.decision.return')} />}
        </div>
      </Radio.Group>
      {!waivable && (
        <p id={reasonId} className="note">
          {t(finding.force === 'must' ? 'ui.decision.mustReason' : 'ui.decision.noWaiver')}
        </p>
      )}
    </div>
  )
}

/** Day, document number, approver and note or reason, which every decision states. */
export function DecisionFields({
  value,
  onChange,
  tried,
  earliest,
  problems,
}: {
  value: Decision
  onChange: (value: Decision) => void
  tried: boolean
  earliest?: Day
  problems?: SaidProblems
}) {
  const { t } = useTranslation()
  const open = unfilled(value)
  const label = {
    on: t(labels.on[value.kind]),
    documentNumber: t('ui.decision.document'),
    approver: t('ui.decision.approver'),
    note: t(labels.note[value.kind]),
  }
  const error = (field: DecisionField) =>
    problems?.field(field) ??
    (tried && open.includes(field) ? t('ui.decision.required', { field: label[field] }) : undefined)
  return (
    <>
      {value.kind !== 'return' && (
        <div className={styles.fields}>
          <DayInput
            label={label.on}
            value={value.on}
            onChange={(on) => onChange({ ...value, on })}
            required
            error={error('on')}
            {...(earliest ? { min: earliest } : {})}
          />
          <TextInput
            label={label.documentNumber}
            placeholder={t('ui.decision.documentHint')}
            value={value.documentNumber}
            onChange={(event) => onChange({ ...value, documentNumber: event.currentTarget.value })}
            required
            error={error('documentNumber')}
          />
          <TextInput
            label={label.approver}
            value={value.approver}
            onChange={(event) => onChange({ ...value, approver: event.currentTarget.value })}
            required
            error={error('approver')}
          />
        </div>
      )}
      <Textarea
        label={label.note}
        rows={1}
        value={value.note}
        onChange={(event) => onChange({ ...value, note: event.currentTarget.value })}
        required={value.kind !== 'confirm'}
        error={error('note')}
      />
    </>
  )
}
