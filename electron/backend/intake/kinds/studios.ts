import { insertStudio } from '../../../../db/studio/studio.ts'
import { studioName, type Track } from '../../../../shared/domain/studio.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { bareText } from '../../../../shared/kernel/text.ts'
import { policyOn } from '../../policy/context.ts'
import { cycleEndOf } from '../../studio/formation.ts'
import { leadIn } from '../find-studio.ts'
import type { Named } from './named.ts'
import { as, type Entry, recordKind, since, until } from './record-kind.ts'
import { textOf } from './row-values.ts'

/** Stands in for the id of a studio that comes with the list. */
const comingPrefix = 'coming:'

/** The lead by whom rows of a studio not yet on record find together. */
const leadOf = ({ draft }: Named): string | undefined => {
  const studio = textOf(draft, 'studio')
  const lead = textOf(draft, 'lead') ?? (studio === undefined ? undefined : leadIn(studio))
  return lead ?? (textOf(draft, 'role') === 'lead' ? textOf(draft, 'name') : undefined)
}

function trackOf({ draft }: Named): Track | undefined {
  const given = textOf(draft, 'track') as Track | undefined
  const studio = textOf(draft, 'studio') ?? ''
  return given ?? (studio.includes('名校长') ? 'principal' : studio.includes('名师') ? 'teacher' : undefined)
}

const isLead = (row: Named): boolean => textOf(row.draft, 'role') === 'lead'

/** Who is in which studio; a studio not yet on record comes with the row of its lead. */
export const studios = recordKind<'studio_membership'>({
  table: 'studio_membership',
  of: ['person_id'],
  names: ['studio?', 'person'],
  columns: [
    as('role'),
    since('from', 'from_on'),
    until('to', 'to_on'),
    as('reason', 'end_reason'),
    as('documentNumber', 'document_number'),
  ],
  derive(row) {
    const { studio, person } = row
    const lead = leadOf(row)
    if (!studio && lead === undefined) row.add('VALUE_MISSING', 'studio')
    if (!studio && isLead(row)) {
      if (!row.draft.values.from) row.add('VALUE_MISSING', 'from')
      if (trackOf(row) === undefined) row.add('VALUE_MISSING', 'track')
    }
    return {
      ...(person && { person_id: person.id }),
      studio_id: studio?.id ?? (`${comingPrefix}${lead ?? ''}` as Id<'studio'>),
    }
  },
  same: ['studio_id', 'person_id', 'role'],
  day: 'from_on',
  span: ['from_on', 'to_on'],
  blank: ({ studio }) => ({
    // a studio that comes with the list gives its first day once its lead's row is known
    from_on: studio?.from_on ?? ('' as Day),
    to_on: null,
    reason: null,
    end_reason: null,
    document_number: null,
    attested: null,
    recommended_on: null,
    filed_on: null,
    assigned_on: null,
    exit_decision_id: null,
  }),
  check(row, { from_on, to_on }) {
    if (row.studio && from_on < row.studio.from_on) row.add('DATE_OUTSIDE_STUDIO', 'from', { shown: from_on })
    if (to_on !== null && to_on < from_on) row.add('DATE_BEFORE_START', 'to', { shown: to_on })
  },
  settle(entries) {
    const leads = new Map(leadsComing(entries).map((e) => [e.facts.studio_id as string, e]))
    for (const { row, facts } of entries) {
      if (!facts.studio_id.startsWith(comingPrefix)) continue
      const lead = leads.get(facts.studio_id)
      if (!lead) row.add('STUDIO_UNKNOWN', 'studio', { shown: leadOf(row) ?? '' })
      else if (!facts.from_on) facts.from_on = lead.facts.from_on
    }
    return [...leads.values()].map(({ row }) => textOf(row.draft, 'name') ?? '')
  },
  async before(target, entries) {
    const { trx, newId, stamp } = target
    const made = new Map<string, Id<'studio'>>()
    for (const { row, facts } of leadsComing(entries)) {
      const id = newId<'studio'>()
      const track = trackOf(row) as Track
      const name = textOf(row.draft, 'studio')
      const usual = studioName(track, textOf(row.draft, 'name') ?? '')
      const to = cycleEndOf(facts.from_on, await policyOn(trx, { asOf: facts.from_on }))
      await insertStudio(
        trx,
        {
          id,
          track,
          subject: textOf(row.draft, 'subject') ?? null,
          name:
            name === undefined || bareText(name) === bareText(usual) || leadIn(name) === bareText(name)
              ? null
              : name,
          from_on: facts.from_on,
          to_on: to ?? facts.from_on,
          document_number: facts.document_number,
        },
        stamp,
      )
      made.set(facts.studio_id, id)
    }
    for (const { facts } of entries) facts.studio_id = made.get(facts.studio_id) ?? facts.studio_id
  },
})

const leadsComing = (entries: readonly Entry<'studio_membership'>[]) =>
  entries.filter(({ row, facts }) => isLead(row) && facts.studio_id.startsWith(comingPrefix))
