import { appraisalsOf } from '../../../../db/selection/application.ts'
import { listedPeople } from '../../../../db/selection/listed.ts'
import { titleRecords } from '../../../../db/studio/records.ts'
import { knownNow } from '../../../../db/versioned.ts'
import { refuseField } from '../../../../shared/contract/errors.ts'
import { type Candidate, candidateSummary } from '../../../../shared/documents/candidate-summary.ts'
import { gradeWords, levelWords, titleWords } from '../../../../shared/documents/words.ts'
import { type Award, awardsOf } from '../../../../shared/domain/selection.ts'
import type { TitleKind } from '../../../../shared/domain/title.ts'
import { holdsOn } from '../../../../shared/kernel/day.ts'
import { viewOf } from '../../procedure.ts'
import { type Applicant, standingOf } from '../../selection/standing.ts'
import { closes } from '../../selection/weigh.ts'
import { countyName, type FormContext, filledBy, inOrder, listedPerson, needed } from './parts.ts'

const opinionWords = { agree: '同意推荐', return: '退回补正', reject: '不同意' } as const

/** What applicants are put forward for, as a section names it. */
export const awardWords = (award: Award): string =>
  award === 'teacher' ? '教师' : award === 'principal' ? '校长' : titleWords[award satisfies TitleKind]

const eligibilityWords = ({ findings }: Applicant): string => {
  if (findings.some(closes)) return '不符合'
  return findings.some((f) => f.outcome === 'undetermined') ? '尚缺材料' : '符合'
}

/** 推荐人选汇总表 of a selection: everybody in the running, with what speaks for them. */
export async function buildCandidateSummary(form: FormContext) {
  const { read, call, request } = form
  const selectionId = needed(request, 'selectionId')
  const view = viewOf(call, request)
  const { loaded, applicants } = await standingOf(read, selectionId, view)
  if (loaded.row.opened_on > view.asOf)
    return refuseField('asOf', 'before_call', view.asOf, loaded.row.opened_on)
  const running = applicants.filter(
    (a) => a.row.applied_on <= view.asOf && (a.row.withdrawn_on === null || a.row.withdrawn_on > view.asOf),
  )
  const ids = running.map((a) => a.row.person_id)
  const reference = { asOf: loaded.row.reference_on, knownAt: knownNow }
  const people = inOrder(await listedPeople(read, ids, view), request.order)
  const titles = await titleRecords(read, reference, ids)
  const appraisals = await appraisalsOf(read, ids, view)
  const county = await countyName(read)
  const candidate =
    (award: Award) =>
    (row: (typeof people)[number]): Candidate[] => {
      const a = running.find((one) => one.row.person_id === row.person_id && one.row.award === award)
      if (!a) return []
      const held = titles.filter(
        (t) =>
          t.person_id === row.person_id && holdsOn({ from: t.from_on, to: t.to_on }, loaded.row.reference_on),
      )
      const grades = appraisals.filter((one) => one.person_id === row.person_id).slice(0, 5)
      return [
        {
          ...listedPerson(row, form),
          titles:
            held
              .map(
                (t) =>
                  `${levelWords[t.level]}${titleWords[t.kind]}（${t.from_on.slice(0, 7).replace('-', '.')}）`,
              )
              .join('、') || '—',
          appraisals: grades.map((one) => (one.grade ? gradeWords[one.grade] : '　')).join('、') || null,
          unitOpinion: a.review && opinionWords[a.review.opinion],
          eligibility: eligibilityWords(a),
          score: a.score,
        },
      ]
    }
  return candidateSummary({
    county,
    filledBy: filledBy(county, form),
    batch: loaded.row.name,
    referenceOn: loaded.row.reference_on,
    order: request.order,
    groups: awardsOf(loaded.row.track)
      .map((award) => ({ name: awardWords(award), candidates: people.flatMap(candidate(award)) }))
      .filter((group) => group.candidates.length > 0),
  })
}
