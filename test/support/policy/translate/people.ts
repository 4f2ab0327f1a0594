import { addDays, type Day, day, yearOf } from '../../../../shared/kernel/day.ts'
import {
  famousKind,
  type PostKind,
  type Track,
  type UnitKind,
} from '../../../../shared/policy/facts/codes.ts'
import type {
  Breach,
  Card,
  Complaint,
  ConductFacts,
  EntryFacts,
  Override,
  Post,
  PostRecord,
  PriorityFacts,
  TalentAssessment,
  TalentFacts,
  Title,
  TitleFacts,
} from '../../../../shared/policy/facts/person.ts'
import type { CaseFacts, CaseMove, CaseTitle } from '../case.ts'
import { annualGrade, graduationGrade, levels, posts, titleKind, units, word } from '../vocabulary.ts'
import { asDay, type Base, given, orNone, same } from './given.ts'

/** People of a case: posts from the post and the moves, titles, conduct, what was assessed of them. */

const inService = day('2005-09-01')
const titledOn = day('2021-09-01')

const toTitle = (title: CaseTitle): Title => ({
  level: word(levels, title.level),
  kind: titleKind(title.kind),
  from: given(title.from, titledOn, asDay),
  revokedOn: orNone(title.revoked_on, null, asDay),
  basis: orNone(title.basis, null, same),
})

const toUnit = (text: string): UnitKind => word(units, text)
const toPost = (text: string): PostKind => word(posts, text)
const inCounty = (county: string | null | undefined) => given(county, true, (text) => text === '灵寿县')

/** The unit a post is usually held in, where a case names the post alone. */
const usualUnit = (post: PostKind | undefined): UnitKind =>
  post === 'researcher' ? 'research_office' : post === 'other' ? 'office' : 'school'

export interface PostSource {
  unit?: string | null | undefined
  post?: string | null | undefined
  unit_type?: string | null | undefined
  county?: string | null | undefined
  moves?: readonly CaseMove[] | null | undefined
  still_teaches?: boolean | null | undefined
}

/** The post history of a person: the post held since before 2010, then one entry for each move. */
export function postsOf(source: PostSource, kind: PostKind, unit = 'A校'): readonly Post[] | undefined {
  if (source.moves === null) return undefined
  const moves = source.moves ?? []
  const held = given(source.post, kind, toPost)
  const first: Post = {
    from: inService,
    to: null,
    kind: held,
    unit: given(source.unit, unit, same),
    unitKind: given(source.unit_type, usualUnit(held), toUnit),
    inCounty: inCounty(source.county),
    frontLine: moves.length > 0 ? true : given(source.still_teaches, true, same),
  }
  return moves.reduce<Post[]>(
    (history, move, i) => {
      const before = history.at(-1) ?? first
      const from = given(move.on, undefined, asDay)
      const closed = { ...before, to: from === undefined ? undefined : addDays(from, -1) }
      return [...history.slice(0, -1), closed, moved(before, move, i, i === moves.length - 1 ? source : {})]
    },
    [first],
  )
}

function moved(before: Post, move: CaseMove, index: number, source: PostSource): Post {
  const kind = given(move.post, before.kind, toPost)
  return {
    from: given(move.on, undefined, asDay),
    to: null,
    kind,
    unit: move.same_unit ? before.unit : given(move.unit, `调入单位${index + 1}`, same),
    unitKind: given(move.unit_type, move.same_unit ? before.unitKind : usualUnit(kind), toUnit),
    inCounty: inCounty(move.county),
    frontLine: given(source.still_teaches, true, same),
  }
}

export const usualPost = (track: Track | undefined): PostKind => (track === 'principal' ? 'head' : 'teacher')

export const toOverride = (override: CaseFacts['override']): Override | null =>
  override
    ? {
        reason: override.reason ?? undefined,
        approver: override.approver ?? undefined,
        document: override.document ?? undefined,
        on: override.on ? day(override.on) : undefined,
      }
    : null

export const postRecord = ({ facts, track }: Base): PostRecord => {
  const lead = facts.studio?.leads?.[0]
  return {
    track,
    posts: lead ? postsOf(lead, usualPost(track)) : postsOf(facts, usualPost(track)),
    retiredOn: orNone(facts.retired_on, null, asDay),
    leaves: given(facts.leave, [], (leave) => [
      { kind: leave.kind, from: asDay(leave.from), to: orNone(leave.to, null, asDay) },
    ]),
    cycle: given(facts.cycle, undefined, (c) => ({ from: asDay(c.from), to: asDay(c.to) })),
    leftOn: orNone(facts.left_studio_on, null, asDay),
    override: toOverride(facts.override),
  }
}

const baseTitles = (track: Track | undefined): readonly Title[] => [
  {
    level: 'county',
    kind: famousKind(track ?? 'teacher'),
    from: day('2022-09-10'),
    revokedOn: null,
    basis: null,
  },
]

export const titlesOf = (titles: CaseFacts['titles'], base: readonly Title[]): readonly Title[] | undefined =>
  given(titles, base, (list) => list.map(toTitle))

/** Every year up to the one before the day asked, passed. */
function passedYears(titles: readonly Title[] | undefined, on: Day): readonly TalentAssessment[] {
  const first = titles?.[0]?.from
  if (!first) return []
  const years = Array.from({ length: Math.max(0, yearOf(on) - yearOf(first)) }, (_, i) => yearOf(first) + i)
  return years.map((year) => ({ year, grade: 'pass', absence: null }))
}

/** The track a person's titles are for decides which post is unproblematic. */
const titleTrack = (titles: readonly Title[] | undefined, track: Track | undefined): Track | undefined =>
  titles?.some((t) => t.kind?.endsWith('_principal')) ? 'principal' : track

export function talentFacts({ facts, track }: Base, on: Day): TalentFacts {
  const titles = titlesOf(facts.titles, baseTitles(track))
  return {
    posts: postsOf(facts, usualPost(titleTrack(titles, track))),
    retiredOn: orNone(facts.retired_on, null, asDay),
    titles,
    talentAssessments: given(facts.talent_results, passedYears(titles, on), (list) =>
      list.map((r) => ({
        year: r.year,
        grade: orNone(r.grade, null, annualGrade),
        absence: orNone(r.absence, null, (text) => text as NonNullable<TalentAssessment['absence']>),
      })),
    ),
  }
}

export const priorityFacts = (base: Base, on: Day): PriorityFacts => ({
  ...talentFacts(base, on),
  graduationGrade: orNone(base.facts.graduation?.grade, null, graduationGrade),
  studioGrade: orNone(base.facts.final_grade ?? base.facts.results?.at(-1)?.grade, null, annualGrade),
})

export const titleFacts = ({ facts, track }: Base): TitleFacts => ({
  titles: titlesOf(facts.titles, baseTitles(track)),
  role: orNone(facts.role, null, (role) => role as NonNullable<TitleFacts['role']>),
  studioCycleGrade: orNone(facts.cycle_grade, null, annualGrade),
})

export const breachesOf = ({ findings }: CaseFacts): readonly Breach[] | undefined =>
  given(findings, [], (list) =>
    list.map((f) => ({
      on: given(f.on, undefined, asDay),
      kind: f.kind,
      sanctionTo: orNone(f.sanction_to, null, asDay),
    })),
  )

export const complaintsOf = ({ complaints }: CaseFacts): readonly Complaint[] | undefined =>
  given(complaints, [], (list) =>
    list.map((c) => ({ on: given(c.on, undefined, asDay), upheld: c.upheld ?? null })),
  )

/** Findings without a decision yet: a case that mentions one has no decision on it. */
export const openBreaches = (facts: CaseFacts): number | undefined => breachesOf(facts)?.length

export const conductFacts = ({ facts }: Base): ConductFacts => ({
  breaches: breachesOf(facts),
  complaints: complaintsOf(facts),
})

export const entryFacts = ({ facts }: Base): EntryFacts => ({
  entryCheckedOn: given<boolean, Day | null>(facts.entry_check, inService, (done) =>
    done ? inService : null,
  ),
  pledgeSignedOn: given<boolean, Day | null>(facts.ethics_pledge, inService, (done) =>
    done ? inService : null,
  ),
})

export const cardsOf = (cards: CaseFacts['cards']): readonly Card[] | undefined =>
  given(cards, [], (list) => list.map((c) => ({ kind: c.kind, on: given(c.on, undefined, asDay) })))
