import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, maxDay } from '../../../../shared/kernel/day.ts'
import { useSession } from '../../../app/session.ts'
import { ClauseChip } from '../../../ui/finding/clause-chip.tsx'
import { type Decision, unfilled } from '../../../ui/form/decision.ts'
import { DecisionFields } from '../../../ui/form/decision-form.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { Lines, Section } from '../../../ui/page/section.tsx'
import { useMayDecide } from '../may-decide.ts'
import { ProposalBadge } from '../proposal-badge.tsx'
import type { ProposalRow } from '../rows.ts'
import { sayContext, sayName } from '../said.ts'
import styles from './batch-panel.module.css'
import { useConfirmTogether } from './use-decide.ts'

/** The last of the grounds: one document can't take effect before each of them arose. */
const earliestOf = (rows: readonly ProposalRow[]): Day =>
  rows.map((row) => row.groundOn).reduce((a, b) => maxDay(a, b))

/** The ticked proposals, confirmed together under one document; whatever they have in common is asked once. */
export function BatchPanel({ rows, onDone }: { rows: readonly ProposalRow[]; onDone: () => void }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const mayDecide = useMayDecide()
  const [decision, setDecision] = useState<Decision>({
    kind: 'confirm',
    on: today,
    documentNumber: '',
    approver: '',
    note: '',
  })
  const [tried, setTried] = useState(false)
  const { decide, busy, problems } = useConfirmTogether(onDone)
  const count = rows.length
  const earliest = earliestOf(rows)
  const value = { ...decision, on: decision.on && maxDay(decision.on, earliest) }
  return (
    <div className={styles.batch}>
      <Section
        title={t('decision.batch.title', { count })}
        aside={t('decision.batch.from', { day: earliest })}
      >
        <Lines>
          {rows.map((row) => {
            const [clause] = row.finding.clauses
            return (
              <li key={row.id} className={styles.line}>
                <ProposalBadge row={row} />
                <span className="strong">{sayName(t, row)}</span>
                <span className="ink-2 grow ellipsis">{sayContext(t, row)}</span>
                {clause && <ClauseChip clause={clause} />}
              </li>
            )
          })}
        </Lines>
      </Section>
      {mayDecide && (
        <Form
          className={styles.form}
          label={t('ui.finding.decision')}
          onSubmit={() => {
            setTried(true)
            if (unfilled(value).length === 0 && !busy) decide(rows, value)
          }}
        >
          <DecisionFields
            value={value}
            onChange={setDecision}
            tried={tried}
            earliest={earliest}
            problems={problems}
          />
          <FormProblem>{problems.whole}</FormProblem>
          <div className="row">
            <Button type="submit" loading={busy}>
              {t('decision.batch.confirm', { count })}
            </Button>
            <span className="note grow">{t('decision.batch.note')}</span>
          </div>
        </Form>
      )}
    </div>
  )
}
