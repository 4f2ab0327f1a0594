import { findingRowWords, useLanguage } from '../../app/findings/finding-words.ts'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'

/** A problem of a command of this page, said once. */
export function CommandProblem({ error }: { error: unknown }) {
  const problems = useProblems(error)
  const words = findingRowWords(useLanguage())
  return (
    <>
      <FormProblem>{problems.whole ?? problems.elsewhere([])[0]}</FormProblem>
      {problems.findings.map((finding) => (
        <p key={finding.question + finding.subject.id} className="look-breach">
          {words.sentence(finding)}
          {words.note?.(finding) && ` · ${words.note(finding)}`}
        </p>
      ))}
    </>
  )
}
