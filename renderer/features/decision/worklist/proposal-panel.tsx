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
  const { data, error } = useProposal(proposalId, decision.kind === 'confirm' ? decision.on : null)
  const { whole } = useProblems(error)
  if (!data) return <FormProblem>{whole}</FormProblem>
  return (
    <Loaded
      proposal={data}
      decision={{ ...decision, on: decision.on && maxDay(decision.on, data.groundOn) }}
      onChange={setDecision}
      onDecided={onDecided}
    />
  )
}

function Loaded({
  proposal,
  decision,
  onChange,
  onDecided,
}: {
  proposal: Proposal
  decision: Decision
  onChange: (decision: Decision) => void
  onDecided: () => void
}) {
  const { t } = useTranslation()
  const mayDecide = useMayDecide()
  const words = useWordsFor(proposal)
  const { decide, busy, problems } = useDecide(proposal, onDecided)
  return (
    <FindingFull finding={proposal.finding} words={words} badge={<ProposalBadge row={proposal} large />}>
      <FindingPart label={t('ui.finding.after')}>
        <Effects effects={proposal.effects} />
      </FindingPart>
      {mayDecide && (
        <FindingPart label={t('ui.finding.decision')}>
          <DecisionForm
            act={t(`decision.act.${proposal.kind}`)}
            finding={proposal.finding}
            value={decision}
            onChange={onChange}
            onDecide={decide}
            earliest={proposal.groundOn}
            returnable={false}
            busy={busy}
            problems={problems}
          />
        </FindingPart>
      )}
    </FindingFull>
  )
}
