import { type OutputFacts, replaceOutput } from '../../../db/activity/output.ts'
import { commands, stampOf } from '../procedure.ts'
import { checkOutput } from './check-output.ts'
import { outputFor } from './output-for.ts'

const columns = {
  kind: 'kind',
  title: 'title',
  happenedOn: 'happened_on',
  level: 'level',
  publication: 'publication',
  status: 'status',
  authorPosition: 'author_position',
  tookPartAs: 'took_part_as',
  activityId: 'activity_id',
  eventId: 'event_id',
  note: 'note',
} as const satisfies Record<string, keyof OutputFacts>

export const amendOutput = commands.activity.amendOutput.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { outputId, ...given } = input
  const { rowId, facts } = await outputFor(context, trx, outputId)
  const changes = Object.entries(columns).flatMap(([field, column]) => {
    const value = given[field as keyof typeof given]
    return value === undefined ? [] : [[column, value]]
  })
  const next: OutputFacts = { ...facts, ...Object.fromEntries(changes) }
  await checkOutput(context, trx, next, desk.clock.today())
  await replaceOutput(trx, rowId, next, stampOf(context))
  audit({ subject: { kind: 'person', id: facts.person_id }, detail: { output: outputId, ...given } })
  return {}
})
