import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type AskedKind, askedKinds } from '../../../shared/domain/policy.ts'
import type { Finding } from '../../../shared/policy/finding.ts'

/** As whom the policy is asked about the subject of a finding; null where it can't be asked again. */
function askedKindOf({ subject: { kind } }: Finding): AskedKind | null {
  if (kind === 'lead' || kind === 'assistant' || kind === 'member') return 'membership'
  return askedKinds.find((asked) => asked === kind) ?? null
}

/** Opens the finding on paper: 决定说明书. */
export function ExplainLink({ finding }: { finding: Finding }) {
  const { t } = useTranslation()
  const aboutKind = askedKindOf(finding)
  if (aboutKind === null) return null
  return (
    <Link
      to="/roster"
      search={{
        form: 'decision-explanation',
        aboutKind,
        aboutId: finding.subject.id,
        question: finding.question,
      }}
    >
      {t('ui.finding.explain')}
    </Link>
  )
}
