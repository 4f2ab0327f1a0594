import { ORPCError } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import { useFindingWords } from '../../../app/findings/finding-words.ts'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import type { Review } from '../rows.ts'

/** Why a record could not stand as it came: the words that entering it by hand would get. */
export function TroubleNote({
  trouble: { code, data },
  field,
}: {
  trouble: Review['troubles'][string]
  field: (name: string) => string
}) {
  const { t } = useTranslation()
  const words = useFindingWords()
  const { whole, field: at, findings } = useProblems(new ORPCError(code, { data }))
  if (findings.length > 0)
    return (
      <FormProblem>
        {findings.map((finding) => (
          <div key={finding.question}>{words.sentence(finding)}</div>
        ))}
      </FormProblem>
    )
  if (whole !== null) return <FormProblem>{whole}</FormProblem>
  const name = typeof data.field === 'string' ? data.field : ''
  const own = /^[a-zA-Z]+$/.test(name) && name !== 'id'
  const problem = at(name) ?? ''
  return <FormProblem>{own ? t('handback.trouble', { field: field(name), problem }) : problem}</FormProblem>
}
