import { useTranslation } from 'react-i18next'
import { LookBadge, PlainBadge } from '../../ui/finding/outcome-badge.tsx'
import type { Decision } from './rows.ts'

/** What is proposed; where the policy could not tell, that it could not. */
export function ProposalBadge({
  row,
  large = false,
}: {
  row: Pick<Decision, 'kind' | 'finding'>
  large?: boolean
}) {
  const { t } = useTranslation()
  if (row.finding.outcome === 'undetermined') return <LookBadge look="undet" large={large} />
  return (
    <LookBadge look="pending" large={large}>
      {t(`decision.proposed.${row.kind}`)}
      {large && ` · ${t('ui.look.pending')}`}
    </LookBadge>
  )
}

/** What became of it: a decision is paperwork, so only a waiver and what was reversed stand out. */
export function VerdictBadge({ decision }: { decision: Pick<Decision, 'verdict' | 'reversedById'> }) {
  const { t } = useTranslation()
  if (decision.reversedById) return <PlainBadge>{t('decision.taken.reversed')}</PlainBadge>
  const said = t(`decision.verdict.${decision.verdict}`)
  return decision.verdict === 'waive' ? (
    <LookBadge look="waived">{said}</LookBadge>
  ) : (
    <PlainBadge>{said}</PlainBadge>
  )
}
