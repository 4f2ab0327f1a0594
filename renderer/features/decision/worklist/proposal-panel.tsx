import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxDay } from '../../../../shared/kernel/day.ts'
import { useSession } from '../../../app/session.ts'
import { FindingFull, FindingPart } from '../../../ui/finding/finding-full.tsx'
import type { Decision } from '../../../ui/form/decision.ts'
import { DecisionForm } from '../../../ui/form/decision-form.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { Effects } from '../effects.tsx'
import { useMayDecide } from '../may-decide.ts'
import { ProposalBadge } from '../proposal-badge.tsx'
import type { Proposal } from '../rows.ts'
import { useProposal } from '../use-decisions.ts'
import { useWordsFor } from '../use-words-for.ts'
import { AdjustmentChoice, adjustmentOf, type Choice, noChoice } from './adjustment-choice.tsx'
import { needsReassessment, ReassessFirst } from './reassess-first.tsx'
import { useDecide } from './use-decide.ts'

/** One proposal beside the list: the finding in full, what would change, and the decision. */
export function ProposalPanel({ proposalId, onDecided }: { proposalId: string; onDecided: () => void }) {
  const { today } = useSession()
  const [decision, setDecision] = useState<Decision>({
    kind: 'confirm',
    on: today,
    documentNumber: '',
    approver: '',
    note: '',
  })
  const [choice, setChoice] = useState(noChoice)
  const { data, error } = useProposal(
    proposalId,
    decision.kind === 'confirm' ? decision.on : null,
    adjustmentOf(choice),
  )
  const { whole } = useProblems(error)
  if (!data) return <FormProblem>{whole}</FormProblem>
  return (
    <Loaded
      proposal={data}
      decision={{ ...decision, on: decision.on && maxDay(decision.on, data.groundOn) }}
      onChange={setDecision}
      choice={choice}
      onChoice={setChoice}
      onDecided={onDecided}
    />
  )
}

function Loaded({
  proposal,
  decision,
  onChange,
  choice,
  onChoice,
  onDecided,
}: {
  proposal: Proposal
  decision: Decision
  onChange: (decision: Decision) => void
  choice: Choice
  onChoice: (choice: Choice) => void
  onDecided: () => void
}) {
  const { t } = useTranslation()
  const mayDecide = useMayDecide()
  const words = useWordsFor(proposal)
  const [tried, setTried] = useState(false)
  const adjusts = proposal.kind === 'adjustment'
  const again = needsReassessment(proposal)
  const adjustment = adjusts ? adjustmentOf(choice) : undefined
  const { decide, busy, problems } = useDecide(proposal, adjustment, onDecided)
  return (
    <FindingFull finding={proposal.finding} words={words} badge={<ProposalBadge row={proposal} large />}>
      {proposal.returned && (
        <p className="note">
          {t('decision.returned', {
            on: proposal.returned.at.slice(0, 10),
            reason: proposal.returned.reason,
          })}
        </p>
      )}
      {again ? (
        mayDecide && <ReassessFirst proposal={proposal} />
      ) : (
        <FindingPart label={t('ui.finding.after')}>
          <Effects effects={proposal.effects} />
        </FindingPart>
      )}
      {mayDecide && !again && (
        <FindingPart label={t('ui.finding.decision')}>
          <DecisionForm
            act={t(`decision.act.${proposal.kind}`)}
            finding={proposal.finding}
            value={decision}
            onChange={onChange}
            onDecide={(value) => {
              setTried(true)
              if (value.kind !== 'confirm' || !adjusts || adjustment) decide(value)
            }}
            earliest={proposal.groundOn}
            more={
              adjusts && (
                <AdjustmentChoice
                  value={choice}
                  onChange={onChoice}
                  error={tried && !adjustment ? t('decision.adjust.needed') : undefined}
                />
              )
            }
            busy={busy}
            problems={problems}
          />
        </FindingPart>
      )}
    </FindingFull>
  )
}
