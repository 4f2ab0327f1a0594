import { openForApplications, type SelectionRow } from '../../../../db/selection/selection.ts'
import type { ProblemCode } from '../../../../shared/domain/intake.ts'
import { type Award, awardsOf, type Channel, type SchoolRole } from '../../../../shared/domain/selection.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import { bareText } from '../../../../shared/kernel/text.ts'
import { type Hindrance, hindrances } from '../../selection/take-in.ts'
import type { ImportKind } from './kind.ts'
import { type Named, openNames } from './named.ts'
import { recordKind } from './record-kind.ts'
import { flagOf, textOf } from './row-values.ts'

const channelWords: readonly (readonly [string, Channel])[] = [
  ['个人', 'own'],
  ['组织', 'organisation'],
  ['专家', 'expert'],
]
const roleWords: readonly (readonly [string, SchoolRole])[] = [
  ['骨干', 'school_backbone'],
  ['学科带头', 'subject_leader'],
  ['教研组', 'research_group_head'],
]
const meantBy = <Code extends string>(text: string, words: readonly (readonly [string, Code])[]) =>
  words.flatMap(([word, code]) => (text.includes(word) ? [code] : []))

const channelsOf = (row: Named): Channel[] | undefined => {
  const text = textOf(row.draft, 'channels')
  return text === undefined ? undefined : meantBy(text, channelWords)
}

/** How a hindrance of taking somebody in is said of a row. */
const codeOf: Readonly<Record<string, ProblemCode>> = {
  not_given_here: 'AWARD_NOT_GIVEN',
  missing: 'VALUE_MISSING',
  applied_elsewhere: 'APPLICANT_ELSEWHERE',
  in_other_cohort: 'APPLICANT_ELSEWHERE',
  already_enrolled: 'APPLICANT_ELSEWHERE',
  exited_this_cycle: 'APPLICANT_LEFT',
  exited_before: 'APPLICANT_LEFT',
  holds_title: 'TITLE_STILL_RUNS',
}

/** The batch or call a row is for: the one it names, else the only one that takes applications. */
function meantSelection(row: Named, open: readonly SelectionRow[]): SelectionRow | null {
  const named = textOf(row.draft, 'selection')
  const meant = named === undefined ? open : open.filter((s) => bareText(s.name).includes(bareText(named)))
  const [only] = meant
  if (only && meant.length === 1) return only
  row.add(meant.length > 1 ? 'SELECTION_UNCLEAR' : 'SELECTION_UNKNOWN', 'selection', { shown: named ?? '' })
  return null
}

/** Applications in the batch or call that is taking them; who can't be taken in is refused with the reason. */
export const applicants: ImportKind = {
  async open(read, seal, rows, listedOn) {
    const open = await openForApplications(read)
    const { personIds } = await openNames(read, seal, rows, listedOn)
    const hinders = new Map<
      string,
      (one: Parameters<Awaited<ReturnType<typeof hindrances>>>[0]) => Hindrance | null
    >()
    for (const one of open) hinders.set(one.id, await hindrances(read, one, personIds as never))
    return recordKind<'application'>({
      table: 'application',
      of: ['person_id'],
      names: ['person'],
      columns: [
        { field: 'award', column: 'award', read: (row) => textOf(row.draft, 'award') },
        {
          field: 'channels',
          column: 'channels',
          read: (row) => {
            const said = channelsOf(row)
            return said && JSON.stringify(said)
          },
        },
        {
          field: 'appliedOn',
          column: 'applied_on',
          read: (row) => {
            const text = textOf(row.draft, 'appliedOn')
            return text?.length === 7 ? `${text}-01` : text
          },
        },
        {
          field: 'researchPlan',
          column: 'research_plan',
          read: (row) => {
            const said = flagOf(row.draft, 'researchPlan')
            return said === undefined ? undefined : Number(said)
          },
        },
        {
          field: 'schoolRoles',
          column: 'school_roles',
          read: (row) => {
            const text = textOf(row.draft, 'schoolRoles')
            return text === undefined ? undefined : JSON.stringify(meantBy(text, roleWords))
          },
        },
        { field: 'topic', column: 'topic', read: (row) => textOf(row.draft, 'topic') },
      ],
      derive: (row) => {
        const selection = meantSelection(row, open)
        return {
          ...(row.person && { person_id: row.person.id }),
          ...(selection && { selection_id: selection.id }),
        }
      },
      same: ['person_id', 'selection_id'],
      blank: (row) => ({
        channels: '[]',
        applied_on: row.context.listedOn,
        research_plan: null,
        topic: null,
        school_roles: null,
        return_reason: null,
        note: null,
        withdrawn_on: null,
        withdrawn_reason: null,
      }),
      check(row, facts) {
        const selection = open.find((s) => s.id === facts.selection_id)
        if (!selection || !row.person) return
        if (facts.applied_on < selection.opened_on)
          row.add('DATE_BEFORE_START', 'appliedOn', { shown: facts.applied_on as Day })
        if (!awardsOf(selection.track).includes(facts.award as Award))
          row.add('AWARD_NOT_GIVEN', 'award', { shown: String(row.draft.shown.award ?? '') })
        const hindrance = hinders.get(selection.id)?.({
          personId: row.person.id as never,
          award: facts.award as Award,
          channels: JSON.parse(facts.channels) as Channel[],
          researchPlan: null,
          topic: null,
          schoolRoles: null,
          returnReason: facts.return_reason,
          note: null,
        })
        // whoever has applied already is compared, not refused
        const code = hindrance && codeOf[hindrance.problem]
        if (hindrance && code && code !== 'AWARD_NOT_GIVEN')
          row.add(code, hindrance.field === 'channels' ? 'channels' : 'name', {
            known: hindrance.allowed ?? '',
          })
      },
    }).open(read, seal, rows, listedOn)
  },
}
