import { aliases } from '../../../db/people/alias.ts'
import { decisionsBetween } from '../../../db/roster/frozen.ts'
import { endOf, knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { compareDocuments, type RecordDifference } from '../../../shared/documents/compare.ts'
import { maskedDocument } from '../../../shared/documents/review-copy.ts'
import { queries } from '../procedure.ts'
import { buildRoster } from './build.ts'
import { intact, readFrozen } from './frozen-roster.ts'

/** Who came, who left, what changed, and by which decision, from the earlier of two rosters to the later. */
export const compare = queries.roster.compare.handler(async ({ context, input }) => {
  const { read, desk } = context
  const frozen = await readFrozen(read, desk.store.seal, input.frozenId)
  const mine = {
    document: maskedDocument(intact(frozen)),
    asOf: frozen.as_of_on,
    knownAt: frozen.known_on ? endOf(frozen.known_on) : frozen.frozen_at,
  }
  const theirs = await other()
  const [before, after] =
    theirs.asOf < mine.asOf || (theirs.asOf === mine.asOf && theirs.knownAt < mine.knownAt)
      ? [theirs, mine]
      : [mine, theirs]
  // a frozen roster keeps the ids it names; whoever was merged since is still one and the same
  const merged = new Map<string, string>((await aliases(read)).map((a) => [a.person_id, a.same_as_id]))
  const knownAs = (id: string): string => merged.get(id) ?? id
  const { came, left, changed, same } = compareDocuments(before.document, after.document, knownAs)
  const concerned = new Set([...came, ...left, ...changed].flatMap(({ record }) => record ?? []))
  const records = [...concerned, ...[...merged].flatMap(([id, as]) => (concerned.has(as) ? id : []))]
  const decisions = await decisionsBetween(
    read,
    records,
    { decidedAfter: before.knownAt, effectiveAfter: before.asOf },
    { decidedBy: after.knownAt, effectiveBy: after.asOf },
  )
  const decided = <Of extends RecordDifference>(of: Of) => ({
    ...of,
    decisions: decisions
      .filter((d) =>
        [d.person_id, d.subject_id, d.studio_id].some((id) => id !== null && knownAs(id) === of.record),
      )
      .map((d) => ({
        id: d.id,
        kind: d.kind,
        verdict: d.verdict,
        documentNumber: d.document_number,
        effectiveOn: d.effective_on,
      })),
  })
  return { came: came.map(decided), left: left.map(decided), changed: changed.map(decided), same }

  async function other() {
    if ('frozenId' in input.with) {
      const found = await readFrozen(read, desk.store.seal, input.with.frozenId)
      if (found.form !== frozen.form) return refuseField('with', 'other_form', found.number)
      return {
        document: maskedDocument(intact(found)),
        asOf: found.as_of_on,
        knownAt: found.known_on ? endOf(found.known_on) : found.frozen_at,
      }
    }
    const asOf = input.with.asOf ?? desk.clock.today()
    const { knownOn: _, ...request } = frozen.request
    const idNumbers = request.idNumbers === 'none' ? 'none' : 'masked'
    const document = await buildRoster(read, context, { ...request, asOf, idNumbers })
    return { document, asOf, knownAt: knownNow }
  }
})
