import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxDay } from '../../../../shared/kernel/day.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useSession } from '../../../app/session.ts'
import { type Decision as Deed, unfilled } from '../../../ui/form/decision.ts'
import { DecisionFields } from '../../../ui/form/decision-form.tsx'
import { FormPage } from '../../../ui/form/form-page.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { Section } from '../../../ui/page/section.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { Effects } from '../effects.tsx'
import type { Decision } from '../rows.ts'
import { sayName } from '../said.ts'
import { useDecision } from '../use-decisions.ts'
import { formProblems } from '../worklist/use-decide.ts'
import { DecisionMissing } from './decision-page.tsx'

const route = getRouteApi('/decision/taken/$decisionId/reverse')

/** Undoes a decision by another one, with its own day, document number and reason. */
export function ReversePage() {
  const { decisionId } = route.useParams()
  const { data, error } = useDecision(decisionId)
  return data ? <Reverse decision={data} /> : <DecisionMissing error={error} />
}

function Reverse({ decision }: { decision: Decision }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const navigate = useNavigate()
  const reverse = useCommand(useClient().decision.reverse)
  const problems = formProblems(useProblems(reverse.error))
  const [tried, setTried] = useState(false)
  const [deed, setDeed] = useState<Deed>({
    kind: 'reverse',
    on: maxDay(today, decision.effectiveOn),
    documentNumber: '',
    approver: '',
    note: '',
  })
  const open = (decisionId: string) =>
    void navigate({ to: '/decision/taken/$decisionId', params: { decisionId }, replace: true })
  const name = sayName(t, decision)
  const submit = () => {
    setTried(true)
    if (unfilled(deed).length > 0 || deed.on === null) return
    reverse.mutate(
      {
        decisionId: decision.id,
        on: deed.on,
        documentNumber: deed.documentNumber.trim(),
        approver: deed.approver.trim(),
        reason: deed.note.trim(),
      },
      {
        onSuccess: ({ decisionId }) => {
          showDone(t('decision.done.reverse', { name, what: t(`terms.proposalKind.${decision.kind}`) }))
          open(decisionId)
        },
      },
    )
  }
  return (
    <FormPage
      crumb={
        <Link to="/decision/taken/$decisionId" params={{ decisionId: decision.id }}>
          {name} · {t(`terms.proposalKind.${decision.kind}`)}
        </Link>
      }
      title={t('decision.reverse.title')}
      sub={t('decision.reverse.sub', { document: decision.documentNumber })}
      submit={t('decision.reverse.act')}
      pending={reverse.isPending}
      onSubmit={submit}
      onCancel={() => open(decision.id)}
      problem={problems.whole}
      aside={
        <Section title={t('decision.reverse.undone')}>
          <Effects effects={decision.effects} />
          <p className="note">{t('decision.reverse.openAgain')}</p>
        </Section>
      }
    >
      <DecisionFields
        value={deed}
        onChange={setDeed}
        tried={tried}
        earliest={decision.effectiveOn}
        problems={problems}
      />
    </FormPage>
  )
}
