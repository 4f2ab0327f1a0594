import { studioRecords } from '../../../db/studio/records.ts'
import { listStudios } from '../../../db/studio/studio.ts'
import { addDays } from '../../../shared/kernel/day.ts'
import { ask } from '../../../shared/policy/question.ts'
import { applyAsLead, appointAsLead } from '../../../shared/policy/rules/studio/assessment.ts'
import { heldOn, titleFacts } from '../people/person-facts.ts'
import { policyOn } from '../policy/context.ts'
import { queries, viewOf } from '../procedure.ts'
import { nameOf } from './composition.ts'

/** More studios than any county has. */
const everyStudio = { offset: 0, limit: 1000 }

/** The members of studios whose cycle is over: may they apply to lead a new one, and may they be appointed. */
export const mayLead = queries.studio.mayLead.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const { rows: heads } = await listStudios(read, { q: '', track: input.track, all: true }, view, everyStudio)
  const over = heads.filter((head) => head.from_on <= view.asOf && (input.all || head.to_on < view.asOf))
  const policy = await policyOn(read, view)
  const records = await studioRecords(
    read,
    view,
    over.map(({ id }) => id),
  )
  return {
    rows: records.flatMap((studio) => {
      const { id, track, from_on: from, to_on: to } = studio.head
      const last = new Map(
        studio.memberships
          .filter((m) => m.role === 'member' && m.from_on <= view.asOf)
          .map((m) => [m.person_id, m]),
      )
      return [...last.values()].map((m) => {
        const { posts, titles } = studio.person(m.person_id)
        const facts = {
          track,
          role: m.role,
          cycle: { from, to },
          titles: titleFacts(titles),
          leftOn: m.to_on && addDays(m.to_on, 1),
        }
        const about = { kind: m.role, id: m.id }
        const post = heldOn(posts, view.asOf)
        return {
          membershipId: m.id,
          person: { id: m.person_id, name: m.name },
          school: post?.school_id && post.school_name ? { id: post.school_id, name: post.school_name } : null,
          studio: { id, name: nameOf(studio), toOn: to },
          track,
          application: ask(applyAsLead, facts, about, policy),
          appointment: ask(appointAsLead, facts, about, policy),
        }
      })
    }),
  }
})
