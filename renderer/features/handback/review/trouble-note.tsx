import { ORPCError } from '@orpc/client'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import type { Review } from '../rows.ts'

/** Why a record could not stand as it came: the words that entering it by hand would get. */
export function TroubleNote({
  trouble,
  field,
}: {
  trouble: Review['troubles'][string]
  field: (name: string) => string
}) {
  const { whole, field: at } = useProblems(new ORPCError(trouble.code, { data: trouble.data }))
  const name = typeof trouble.data.field === 'string' ? trouble.data.field : null
  const own = name && /^[a-zA-Z]+$/.test(name) && name !== 'id' ? `${field(name)}：` : ''
  return <FormProblem>{whole ?? (name && `${own}${at(name)}`)}</FormProblem>
}
