import { useTranslation } from 'react-i18next'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import type { Decision, DecisionField } from '../../../ui/form/decision.ts'
import { type SaidProblems, useProblems } from '../../../ui/form/use-problems.ts'
import { showDone } from '../../../ui/undo-toast.tsx'
import type { Adjustment, ProposalRow } from '../rows.ts'
import { sayName } from '../said.ts'

/** What the fields of the form are called in the input of each command. */
const inputNames: Readonly<Record<DecisionField, readonly string[]>> = {
  on: ['effectiveOn', 'on'],
  documentNumber: ['documentNumber'],
  approver: ['approver'],
  note: ['reason', 'note'],
}

/** Problems of a command as problems of the form's own fields; whatever belongs to none stands above the buttons. */
export function formProblems(problems: SaidProblems): SaidProblems {
  return {
    ...problems,
    field: (name) =>
      inputNames[name as DecisionField]
        ?.map((input) => problems.field(input))
        .find((said) => said !== undefined),
    whole: problems.whole ?? problems.elsewhere(Object.values(inputNames).flat())[0] ?? null,
  }
}

/** Confirms, waives or sends back one proposal; an adjustment goes with what was chosen for it. */
export function useDecide(proposal: ProposalRow, adjustment: Adjustment | undefined, onDecided: () => void) {
  const { t } = useTranslation()
  const client = useClient()
  const confirm = useCommand(client.decision.confirm)
  const waive = useCommand(client.decision.waive)
  const sendBack = useCommand(client.decision.return)
  const problems = useProblems(confirm.error ?? waive.error ?? sendBack.error)
  const done = (said: 'decision.done.confirm' | 'decision.done.waive' | 'decision.done.return') => ({
    onSuccess: () => {
      showDone(t(said, { name: sayName(t, proposal), what: t(`terms.proposalKind.${proposal.kind}`) }))
      onDecided()
    },
  })
  const decide = ({ kind, on, documentNumber, approver, note }: Decision) => {
    if (kind === 'return') {
      sendBack.mutate({ proposalId: proposal.id, reason: note.trim() }, done('decision.done.return'))
      return
    }
    if (on === null) return
    const deed = { documentNumber: documentNumber.trim(), approver: approver.trim() }
    const words = note.trim()
    confirm.reset()
    waive.reset()
    if (kind === 'waive')
      waive.mutate({ proposalId: proposal.id, on, reason: words, ...deed }, done('decision.done.waive'))
    else
      confirm.mutate(
        {
          proposalIds: [proposal.id],
          effectiveOn: on,
          note: words || null,
          ...(adjustment && { adjustment }),
          ...deed,
        },
        done('decision.done.confirm'),
      )
  }
  const busy = confirm.isPending || waive.isPending || sendBack.isPending
  return { decide, busy, problems: formProblems(problems) }
}

/** Confirms several proposals under one document, all or none. */
export function useConfirmTogether(onDone: () => void) {
  const { t } = useTranslation()
  const confirm = useCommand(useClient().decision.confirm)
  const problems = formProblems(useProblems(confirm.error))
  const decide = (rows: readonly ProposalRow[], { on, documentNumber, approver, note }: Decision) => {
    if (on === null) return
    confirm.mutate(
      {
        proposalIds: rows.map((row): Id<'proposal'> => row.id),
        effectiveOn: on,
        note: note.trim() || null,
        documentNumber: documentNumber.trim(),
        approver: approver.trim(),
      },
      {
        onSuccess: () => {
          showDone(t('decision.done.together', { count: rows.length }))
          onDone()
        },
      },
    )
  }
  return { decide, busy: confirm.isPending, problems }
}
