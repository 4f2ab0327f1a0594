import { knownAs } from '../../../db/people/alias.ts'
import { findPerson } from '../../../db/people/person.ts'
import { benefitTitles, unitTurns } from '../../../db/recognition/benefit.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { addDays, addYears, type Day, dayOf, yearOf } from '../../../shared/kernel/day.ts'
import { catalogue } from '../../../shared/policy/catalogue/index.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { ask } from '../../../shared/policy/question.ts'
import { benefitGrounds, benefits as benefitsQuestion } from '../../../shared/policy/rules/incentive.ts'
import { parameterOn } from '../../../shared/policy/version.ts'
import { policyThrough } from '../policy/context.ts'
import { gradesBy, talentResults } from '../policy/dossier/grades.ts'
import { queries, viewOf } from '../procedure.ts'
import { talentFacts } from './talent-facts.ts'

const always = '9999-12-31' as Day

/**
 * Whether the benefits run, from the first title to the end of the last five years: asked of the policy on every day on
 * which the answer may turn, with what was on record by that day, so that each stretch is what a finding of any of its
 * days says.
 */
export const benefits = queries.recognition.benefits.handler(async ({ context, input }) => {
  const { read } = context
  const personId = await knownAs(read, input.personId)
  const person = await findPerson(read, personId)
  if (!person) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  const { asOf, knownAt } = viewOf(context, input)
  const policy = await policyThrough(read, knownAt)
  const given = (await gradesBy(read, ['talent'], 'person_id', [personId], { asOf: always, knownAt }))(
    personId,
  )

  const titles = (await benefitTitles(read, personId, knownAt)).map((title) => {
    const years = parameterOn(policy.on(title.from_on).policy, 'incentive.period', title.from_on)
    return { ...title, periodTo: typeof years === 'number' ? addYears(title.from_on, years) : null }
  })
  const onDay = async (on: Day): Promise<Finding> => {
    const facts = (await talentFacts(read, [personId], { asOf: on, knownAt }))(personId)
    const talentAssessments = talentResults(given.filter((g) => g.assessed_on <= on))
    return ask(
      benefitsQuestion,
      { ...facts, talentAssessments },
      { kind: 'person', id: personId },
      policy.on(on),
    )
  }

  const [first] = titles
  const last = titles.reduce<Day | null>(
    (to, { periodTo }) => (to && periodTo && to > periodTo ? to : periodTo),
    null,
  )
  const stretches: { fromOn: Day; finding: Finding }[] = []
  if (first && last) {
    const { posts = [], retiredOn } = (await talentFacts(read, [personId], { asOf, knownAt }))(personId)
    const years = Array.from({ length: yearOf(last) - yearOf(first.from_on) + 1 }, (_, i) =>
      dayOf(yearOf(first.from_on) + i, 1, 1),
    )
    const turns = [
      ...titles.flatMap((t) => [t.from_on, ...dayAfter(t.periodTo), ...dayAfter(t.to_on)]),
      ...posts.flatMap((p) => [...(p.from ? [p.from] : []), ...dayAfter(p.to ?? null)]),
      ...(retiredOn ? [retiredOn] : []),
      ...(await unitTurns(read, personId, knownAt)),
      ...given.map((g) => g.assessed_on),
      ...policy.turns,
      ...policy
        .on(last)
        .policy.parameters.flatMap(({ id, values }) =>
          id.startsWith('incentive.') ? values.map((v) => v.from) : [],
        ),
      ...years,
    ]
    for (const on of [...new Set(turns)].sort()) {
      if (on < first.from_on || on > addDays(last, 1)) continue
      const finding = await onDay(on)
      if (!same(stretches.at(-1)?.finding, finding)) stretches.push({ fromOn: on, finding })
    }
  }

  return {
    person: { id: personId, name: person.name },
    titles: titles.map((t) => ({
      id: t.id,
      level: t.level,
      kind: t.kind,
      fromOn: t.from_on,
      periodTo: t.periodTo,
      endedOn: t.to_on,
      endReason: t.end_reason,
    })),
    grades: given.map((g) => ({
      year: g.year,
      grade: g.grade,
      absence: g.absence,
      assessedOn: g.assessed_on,
    })),
    changes: stretches.map(({ fromOn, finding }, i) => {
      const next = stretches[i + 1]
      const ground = benefitGrounds[finding.message.key]
      return {
        fromOn,
        toOn: next ? addDays(next.fromOn, -1) : null,
        finding,
        clause: ground ? catalogue[ground].clause : (finding.clauses[0] ?? null),
      }
    }),
    now: await onDay(asOf),
  }
})

const dayAfter = (last: Day | null): Day[] => (last ? [addDays(last, 1)] : [])

const same = (before: Finding | undefined, now: Finding): boolean =>
  before?.outcome === now.outcome &&
  before.message.key === now.message.key &&
  ['lastDay', 'year'].every((figure) => before.figures[figure] === now.figures[figure]) &&
  before.missing.join() === now.missing.join()
