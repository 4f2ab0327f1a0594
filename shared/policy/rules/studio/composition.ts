import type { Day } from '../../../kernel/day.ts'
import { defineQuestion } from '../../define.ts'
import type { Track } from '../../facts/codes.ts'
import type { Post } from '../../facts/person.ts'
import type { Member, RoundFacts, StudioFacts } from '../../facts/studio.ts'
import type { Answer, Inquiry } from '../../inquiry.ts'
import { holdsLeadTitle, postOn } from '../standing.ts'

/** 领衔 1 名: exactly one lead runs the studio. */
const oneLead = defineQuestion({
  id: 'studio.lead-count',
  subject: 'studio',
  rules: ['studio.principal.composition.lead', 'studio.teacher.composition.lead'],
  by: 'track',
  evaluate(q) {
    const required = q.number('studio.leads')
    const found = q.need('leads').length
    if (found === required)
      return { outcome: 'compliant', reason: 'number_met', figures: { required, found } }
    if (found === 0 && q.need('stage') === 'running') {
      q.reading('A32')
      return { outcome: 'pending_decision', reason: 'studio_without_lead', figures: { required, found } }
    }
    const by = found > required ? { excess: found - required } : { shortfall: required - found }
    return {
      outcome: 'violation',
      reason: found > required ? 'too_many' : 'too_few',
      figures: { required, found, ...by },
    }
  },
})

/** Whether a running studio waits for a lead: what is held against the lead is then held against the next. */
const isUnled = (q: Inquiry<StudioFacts>): boolean =>
  q.need('leads').length === 0 && q.need('stage') === 'running'

/** The lead holds the county title of the studio's track; a title lost in mid-cycle is for the bureau to decide. */
export const leadTitle = defineQuestion({
  id: 'studio.lead-title',
  subject: 'studio',
  rules: ['studio.principal.lead.title', 'studio.teacher.lead.title'],
  by: 'track',
  evaluate(q) {
    const track = q.need('track')
    const on = q.need('stage') === 'formation' ? (q.mayKnow('formedOn') ?? q.on) : q.on
    for (const lead of q.each('leads', q.need('leads'))) {
      if (holdsLeadTitle(lead, track, on)) continue
      return q.need('stage') === 'running' && lost(lead)
        ? { outcome: 'pending_decision', reason: 'lead_title_lost' }
        : { outcome: 'violation', reason: 'lead_without_title' }
    }
    return { outcome: 'compliant', reason: 'lead_titled' }
  },
})

/** The same condition, asked about the lead of a running studio as a person. */
export const ownLeadTitle = defineQuestion({
  id: 'studio.own-lead-title',
  subject: 'leadTitle',
  rules: ['studio.principal.lead.title', 'studio.teacher.lead.title', 'exit.studio.adjust'],
  by: 'track',
  evaluate(q) {
    if (holdsLeadTitle(q, q.need('track'), q.on)) return { outcome: 'compliant', reason: 'lead_titled' }
    q.reading('A32')
    return lost(q)
      ? { outcome: 'pending_decision', reason: 'lead_title_lost' }
      : { outcome: 'violation', reason: 'lead_without_title' }
  },
})

const lost = (q: Inquiry<Pick<Member, 'titles'>>): boolean =>
  q.each('titles', q.need('titles')).some((t) => t.need('revokedOn') !== null)

/** 助理 1–2 名. */
export const assistantCount = defineQuestion({
  id: 'studio.assistant-count',
  subject: 'studio',
  rules: ['studio.principal.composition.assistants', 'studio.teacher.composition.assistants'],
  by: 'track',
  evaluate(q) {
    const least = q.number('studio.assistants.least')
    const most = q.number('studio.assistants.most')
    const found = q.need('assistants').length
    const figures = { least, most, found }
    if (found < least) {
      return { outcome: 'violation', reason: 'too_few', figures: { ...figures, shortfall: least - found } }
    }
    if (found > most) {
      return { outcome: 'violation', reason: 'too_many', figures: { ...figures, excess: found - most } }
    }
    return { outcome: 'compliant', reason: 'number_met', figures }
  },
})

/**
 * 助理 come from the lead's school on every day, and the unit vouches that they are 中层干部 or 年轻骨干: the text
 * gives no age and no title for it (口径 A16).
 */
export const assistantSchool = defineQuestion({
  id: 'studio.assistant-school',
  subject: 'studio',
  rules: ['studio.principal.composition.assistant-school', 'studio.teacher.composition.assistant-school'],
  by: 'track',
  evaluate(q) {
    q.reading('A16')
    if (isUnled(q)) return { outcome: 'compliant', reason: 'not_concerned' }
    const schools = q.each('leads', q.need('leads')).map((lead) => unitOn(lead, q.on))
    const open: string[] = []
    for (const [i, assistant] of q.each('assistants', q.need('assistants')).entries()) {
      const unit = unitOn(assistant, q.on)
      if (unit === null || !schools.includes(unit)) {
        return { outcome: 'violation', reason: 'assistant_of_other_school' }
      }
      const attested = assistant.need('attested')
      if (attested === false) return { outcome: 'violation', reason: 'assistant_not_qualified' }
      if (attested === null) open.push(`assistants.${i}.attested`)
    }
    if (open.length > 0) q.unknown(...open)
    return { outcome: 'compliant', reason: 'assistants_of_lead_school' }
  },
})

function unitOn(person: Inquiry<{ readonly posts?: readonly Post[] | undefined }>, on: Day): string | null {
  return postOn(person, on)?.need('unit') ?? null
}

/** 成员 6 名: exact at formation, below strength later is only reported (口径 A17). */
export const memberCount = defineQuestion({
  id: 'studio.member-count',
  subject: 'studio',
  rules: ['studio.principal.composition.members', 'studio.teacher.composition.members'],
  by: 'track',
  evaluate(q) {
    const required = q.number('studio.members')
    const found = q.need('members').length
    const figures = { required, found }
    if (found > required) {
      return { outcome: 'violation', reason: 'too_many', figures: { ...figures, excess: found - required } }
    }
    const forming = q.need('stage') === 'formation'
    const atFormation = forming ? found : q.need('formedWith')
    const choice = q.reading('A17')
    const exact = choice === 'exact-always' || (choice === 'exact-at-formation' && forming)
    if (atFormation < required && !forming && choice !== 'maximum') {
      return {
        outcome: 'violation',
        reason: 'formed_below_strength',
        figures: { ...figures, shortfall: required - atFormation },
      }
    }
    if (found === required) return { outcome: 'compliant', reason: 'number_met', figures }
    return {
      outcome: exact ? 'violation' : 'notice',
      reason: 'too_few',
      figures: { ...figures, shortfall: required - found },
    }
  },
})

/** 成员 are heads in one kind of studio and teachers in the other; vice-heads are classified by hand (口径 A08). */
export const memberTrack = defineQuestion({
  id: 'studio.member-track',
  subject: 'studio',
  rules: ['studio.principal.composition.members', 'studio.teacher.composition.members'],
  by: 'track',
  evaluate(q) {
    q.reading('A08')
    const track = q.need('track')
    const open: string[] = []
    for (const [i, member] of q.each('members', q.need('members')).entries()) {
      const fit = fits(member, track, q.on)
      if (fit === false) return { outcome: 'violation', reason: 'member_of_other_track' }
      if (fit === null) open.push(`members.${i}.posts`)
    }
    if (open.length > 0) q.unknown(...open)
    return { outcome: 'compliant', reason: 'members_of_track' }
  },
})

/** Whether a member's post is of the track; null where a person must say. */
function fits(member: Inquiry<Member>, track: Track, on: Day): boolean | null {
  const kind = postOn(member, on)?.need('kind')
  if (kind === undefined || kind === 'other') return false
  if (kind === 'vice_head') return null
  return (kind === 'head') === (track === 'principal')
}

/** A member of the lead's own school or of a second studio: the text is silent, so it is only reported. */
export const memberTies = defineQuestion({
  id: 'studio.member-ties',
  subject: 'studio',
  rules: ['studio.principal.composition.members', 'studio.teacher.composition.members'],
  by: 'track',
  evaluate(q) {
    const schools = q.each('leads', q.need('leads')).map((lead) => unitOn(lead, q.on))
    const members = q.each('members', q.need('members'))
    if (members.some((m) => m.need('otherStudios').length > 0)) {
      return { outcome: 'notice', reason: 'member_of_two_studios' }
    }
    return members.some((m) => schools.includes(unitOn(m, q.on)))
      ? { outcome: 'notice', reason: 'member_of_lead_school' }
      : { outcome: 'compliant', reason: 'members_apart' }
  },
})

/** 8–9 people, nobody twice: one lead, one or two assistants, six members. */
export const headcount = defineQuestion({
  id: 'studio.headcount',
  subject: 'studio',
  rules: ['derived.studio.headcount'],
  evaluate(q) {
    const everybody = [...q.need('leads'), ...q.need('assistants'), ...q.need('members')]
    const ids = everybody.map((person) => person.id)
    const twice = ids.filter((id, i) => id !== undefined && ids.indexOf(id) !== i)
    const figures = { headcount: everybody.length - twice.length }
    if (twice.length > 0) return { outcome: 'violation', reason: 'person_twice', figures }
    const [leads, members] = [q.number('studio.leads'), q.number('studio.members')]
    const least = leads + members + q.number('studio.assistants.least')
    const most = leads + members + q.number('studio.assistants.most')
    if (figures.headcount > most) return { outcome: 'violation', reason: 'too_many', figures }
    if (figures.headcount < least) {
      const outcome = q.need('stage') === 'formation' ? 'violation' : 'notice'
      return { outcome, reason: 'too_few', figures }
    }
    return { outcome: 'compliant', reason: 'number_met', figures }
  },
})

/** 以领衔人员姓名命名: the studio bears its lead's name, the new lead's after a change. */
const naming = defineQuestion({
  id: 'studio.naming',
  subject: 'studio',
  rules: ['studio.naming'],
  evaluate(q) {
    if (isUnled(q)) return { outcome: 'compliant', reason: 'not_concerned' }
    const name = q.need('name')
    const leads = q.each('leads', q.need('leads')).map((lead) => lead.need('name'))
    return leads.some((lead) => name.includes(lead))
      ? { outcome: 'compliant', reason: 'named_after_lead' }
      : { outcome: 'violation', reason: 'not_named_after_lead', figures: { name, leads } }
  },
})

/** 助理 are recommended by the lead and filed with the bureau. */
export const assistantFiling = defineQuestion({
  id: 'studio.assistant-filing',
  subject: 'studio',
  rules: ['studio.principal.assistant.recommendation', 'studio.teacher.assistant.recommendation'],
  by: 'track',
  evaluate(q) {
    for (const assistant of q.each('assistants', q.need('assistants'))) {
      const recommendedOn = assistant.need('recommendedOn')
      const filedOn = assistant.need('filedOn')
      if (recommendedOn === null || recommendedOn > q.on) {
        return { outcome: 'violation', reason: 'assistant_not_recommended' }
      }
      if (filedOn === null || filedOn > q.on) return { outcome: 'violation', reason: 'assistant_not_filed' }
      if (filedOn < recommendedOn) return { outcome: 'violation', reason: 'filed_before_recommended' }
    }
    return { outcome: 'compliant', reason: 'assistants_filed' }
  },
})

/** 成员 are assigned by the bureau after application and selection; a lead's invitation does not replace it. */
const memberAssignment = defineQuestion({
  id: 'studio.member-assignment',
  subject: 'studio',
  rules: ['studio.principal.member.selection', 'studio.teacher.member.selection'],
  by: 'track',
  evaluate(q) {
    const unassigned = q.each('members', q.need('members')).filter((member) => {
      const assignedOn = member.need('assignedOn')
      return assignedOn === null || assignedOn > q.on
    })
    return unassigned.length === 0
      ? { outcome: 'compliant', reason: 'members_assigned' }
      : { outcome: 'violation', reason: 'member_not_assigned', figures: { found: unassigned.length } }
  },
})

const round = (track: Track) =>
  defineQuestion({
    id: `studio.round.${track}`,
    subject: 'round',
    rules: [`studio.${track}.quota.2022`],
    evaluate(q): Answer {
      const year = q.need('year')
      const named = year === q.number('studio.round.year')
      const required = named ? q.number(`studio.${track}.round.2022`) : q.need('numberSetByBureau')
      q.reading('A54')
      if (required === null) return q.unknown('numberSetByBureau')
      const found = q.need(`${track}Studios`)
      const figures = { year, required, found, fundPerYear: costPerYear(q) }
      if (found > required) {
        return { outcome: 'violation', reason: 'too_many', figures: { ...figures, excess: found - required } }
      }
      if (found < required) {
        return { outcome: 'notice', reason: 'too_few', figures: { ...figures, shortfall: required - found } }
      }
      return { outcome: 'compliant', reason: 'number_met', figures }
    },
  })

/** 设立数额: 4 and 20 studios in 2022; later rounds wait for the bureau's number (口径 A54). */
export const studioRounds = [round('principal'), round('teacher')] as const

/** What the studios of a round cost in a year, in yuan. */
const costPerYear = (q: Inquiry<RoundFacts>): number =>
  q.need('principalStudios') * q.number('fund.studio.principal') +
  q.need('teacherStudios') * q.number('fund.studio.teacher')

export const roundCost = defineQuestion({
  id: 'studio.round.cost',
  subject: 'round',
  rules: ['derived.fund.studios.per-year'],
  evaluate(q) {
    return { outcome: 'compliant', reason: 'round_cost', figures: { fundPerYear: costPerYear(q) } }
  },
})

/** Everything asked about who is in a studio, in the order a form would show it. */
export const composition = [
  oneLead,
  leadTitle,
  assistantCount,
  assistantSchool,
  memberCount,
  memberTrack,
  memberTies,
  headcount,
  naming,
  assistantFiling,
  memberAssignment,
] as const
