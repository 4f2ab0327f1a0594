import { findDecision } from '../../../../db/decision/decision.ts'
import type { Reader } from '../../../../db/open.ts'
import { accountHolder, namesBehind } from '../../../../db/policy/names.ts'
import { readingChoices } from '../../../../db/policy/reading-choice.ts'
import { personOnFile } from '../../../../db/roster/growth.ts'
import { knownNow } from '../../../../db/versioned.ts'
import { refuse, refuseField } from '../../../../shared/contract/errors.ts'
import {
  type DecisionExplanationInput,
  decisionExplanation,
  type ExplainedDecision,
} from '../../../../shared/documents/decision-explanation.ts'
import { decisionWords, paperTerms, recordWords } from '../../../../shared/documents/words.ts'
import { studioName } from '../../../../shared/domain/studio.ts'
import { type Day, day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { catalogue, isRuleId } from '../../../../shared/policy/catalogue/index.ts'
import { readingTexts } from '../../../../shared/policy/catalogue/readings.ts'
import { formatClause } from '../../../../shared/policy/clause.ts'
import type { Finding } from '../../../../shared/policy/finding.ts'
import { namedParameter, sayReading } from '../../../../shared/policy/say/say-basis.ts'
import { sayFacts, sayMissing } from '../../../../shared/policy/say/say-facts.ts'
import { saySentence, sayTopic } from '../../../../shared/policy/say/say-sentence.ts'
import { has, type Speech, speechOf } from '../../../../shared/policy/say/speech.ts'
import { weightiest } from '../../../../shared/policy/weigh.ts'
import { outcomesZh } from '../../../../shared/policy/words/outcomes.ts'
import { inScope } from '../../admin/scope.ts'
import { policyOn } from '../../policy/context.ts'
import { findingsIn } from '../../policy/dossier/dossier.ts'
import { dossierOf } from '../../policy/dossier/index.ts'
import { viewOf } from '../../procedure.ts'
import { countyName, type FormContext } from './parts.ts'

/** What is explained: a finding, whom it is about in words, and the decision taken on it if there is one. */
interface Explained {
  finding: Finding
  subject: string
  matter: string | null
  knownOn: Day
  decision: ExplainedDecision | null
}

/** 决定说明书: one decision with the finding it was taken on, or one finding as it stands on the day. */
export async function buildDecisionExplanation(form: FormContext) {
  const read = form.read as Reader
  const { decisionId } = form.request
  const explained = decisionId ? await decided(form, decisionId) : await found(form)
  const { finding, subject, knownOn, decision } = explained
  const names = await namesBehind(read, idsIn(finding))
  const speech = speechOf('zh', paperTerms, (id) => names.get(id))
  const county = await countyName(read)
  return decisionExplanation({
    county,
    office: county ? `${county}教育局` : '',
    subject,
    matter: explained.matter ?? sayTopic(speech, finding),
    asOf: finding.asOf,
    knownOn,
    policyVersion: finding.policyVersion,
    outcome: outcomesZh[finding.outcome],
    sentence: saySentence(speech, finding),
    facts: factsOf(speech, finding),
    missing: finding.missing.map((key) => sayMissing(speech, key, finding.facts)),
    clauses: finding.ruleIds.filter(isRuleId).map((id) => {
      const { clause, force, zh } = catalogue[id]
      return { ...clause, force, statement: zh }
    }),
    parameters: distinct(
      finding.parameters.map((p) => ({
        ...namedParameter(speech, p),
        clause: formatClause(p.clause, 'zh'),
      })),
    ),
    readings: await readingsOf(form, speech, finding),
    decision,
  })
}

async function decided({ read, call }: FormContext, id: Id<'decision'>): Promise<Explained> {
  const row = await findDecision(read, id)
  if (!row || !inScope(call, row.studio_id)) return refuse('NOT_FOUND', { kind: 'decision', id })
  const finding = JSON.parse(row.finding) as Finding
  const decidedOn = day(row.decided_at.slice(0, 10))
  const person =
    row.person_id &&
    (await personOnFile(read, row.person_id, { asOf: finding.asOf, knownAt: row.decided_at }))
  return {
    finding,
    subject: person
      ? withUnit(person.name, person.school_name ?? person.unit)
      : row.lead_name && row.track
        ? studioName(row.track, row.lead_name)
        : (row.cohort_name ?? ''),
    matter: decisionWords(row),
    knownOn: decidedOn,
    decision: {
      verdict: row.verdict,
      documentNumber: row.document_number,
      decidedOn,
      effectiveOn: row.effective_on,
      officer: (await accountHolder(read, row.decided_by)) ?? '',
      reason: row.reason,
      approver: row.approver,
    },
  }
}

/** The gravest answer to the question where several parts of a subject give one. */
async function found(form: FormContext): Promise<Explained> {
  const { call, request } = form
  const read = form.read as Reader
  const { aboutKind, aboutId, question } = request
  if (!question || !aboutKind || !aboutId) return refuseField('explained', 'missing')
  if (call.actor.scope.kind !== 'all') return refuse('OUT_OF_SCOPE', { kind: aboutKind, id: aboutId })
  const view = viewOf(call, request)
  const dossier = await dossierOf(read, { kind: aboutKind, id: aboutId }, view)
  const policy = await policyOn(read, view)
  const finding = weightiest(findingsIn(dossier, policy).filter((f) => f.question === question))
  if (!finding) return refuseField('question', 'unknown', question)
  return {
    finding,
    subject: dossier.subject.name ?? (await countyName(read)),
    matter: null,
    knownOn: request.knownOn ?? call.desk.clock.today(),
    decision: null,
  }
}

const withUnit = (name: string, unit: string | null): string => (unit ? `${name}（${unit}）` : name)

const factsOf = (speech: Speech, finding: Finding): DecisionExplanationInput['facts'] =>
  sayFacts(speech, finding.facts).map(({ key, name, value }) => ({
    name,
    value: value ?? '',
    source: has(recordWords, key) ? recordWords[key] : null,
  }))

/** Each reading with the choice it stands at, and who made it where it is not as shipped. */
async function readingsOf({ read }: FormContext, speech: Speech, finding: Finding) {
  const choices = await readingChoices(read, { knownAt: knownNow })
  return finding.readings.map((used) => {
    const made = choices.findLast(
      (c) => c.reading === used.id && c.choice === used.choice && c.from <= finding.asOf,
    )
    return {
      id: used.id,
      question: has(readingTexts, used.id) ? readingTexts[used.id].question.zh : '',
      choice: sayReading(speech, used),
      decidedBy: made ? `${made.decidedBy}（${made.document}）` : '默认',
    }
  })
}

const distinct = <T>(list: readonly T[]): T[] => [
  ...new Map(list.map((entry) => [JSON.stringify(entry), entry])).values(),
]

/** Every id in the facts and figures of a finding. */
const idsIn = (finding: Finding): string[] => [
  ...new Set(
    JSON.stringify([finding.subject, finding.facts, finding.figures]).match(
      /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi,
    ),
  ),
]
