import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AskedKind } from '../../../shared/domain/policy.ts'

interface Named {
  kind: AskedKind
  id: string
  name: string | null
  personId?: string | undefined
}

/** Whom a finding is about, leading to their page; the county has none. */
export function SubjectLink({ subject }: { subject: Named }) {
  const { t } = useTranslation()
  const name = subject.name ?? t(`policy.subject.${subject.kind}`)
  const personId = subject.kind === 'person' ? subject.id : subject.personId
  if (personId)
    return (
      <Link to="/people/$personId" params={{ personId }} className="strong grow ellipsis">
        {name}
      </Link>
    )
  if (subject.kind === 'studio')
    return (
      <Link to="/studio/$studioId" params={{ studioId: subject.id }} className="strong grow ellipsis">
        {name}
      </Link>
    )
  if (subject.kind === 'cohort')
    return (
      <Link to="/cohort/$cohortId" params={{ cohortId: subject.id }} className="strong grow ellipsis">
        {name}
      </Link>
    )
  return <span className="strong grow ellipsis">{name}</span>
}
