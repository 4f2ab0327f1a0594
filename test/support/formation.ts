import type { Track } from '../../shared/domain/studio.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { smallCounty } from './county.ts'

/**
 * A county on 2022-09-10 with a round of a track that begins on 2022-09-16: the cast of the small county, two more who
 * would like to lead (one without a title) and two more who would like to be members.
 */
export async function countyWithRound(track: Track = 'teacher', options: { today?: string } = {}) {
  const county = await smallCounty({ today: options.today ?? '2022-09-10' })
  const { client, casts } = county
  const cast = casts[track]
  const rival = await county.person('段清和', '石桥中学', cast.post)
  await client.recognition.grantTitle({
    personId: rival,
    level: 'county',
    kind: cast.title,
    fromOn: '2022-08-01',
  })
  const untitled = await county.person('秦素怀', '第三中学', cast.post)
  const spare = [
    await county.person('安如玉', '柳林中学', cast.post),
    await county.person('白景行', '云岭中学', cast.post),
  ]
  const { formationId } = await client.formation.open({
    track,
    name: '2022年工作室组建',
    startOn: '2022-09-16',
    openedOn: '2022-08-20',
    closesOn: '2022-09-09',
    documentNumber: '云教人〔2022〕30号',
  })
  const lead = county.idOf(cast.lead)
  const members = cast.members.map(([name]) => county.idOf(name))
  const deed = { documentNumber: '云教人〔2022〕35号', approver: '局长办公会' }
  const round = () => client.formation.round({ formationId })

  /** Puts people forward and gives their candidacies in that order. */
  const putForward = async (...people: Id<'person'>[]) =>
    (
      await client.formation.putForward({
        formationId,
        on: '2022-08-25',
        candidates: people.map((personId) => ({ personId })),
      })
    ).candidateIds

  /** The lead of the cast chosen, with the assistants of the cast filed; the candidacy and the studio to be. */
  const chooseLead = async () => {
    const [candidateId] = (await putForward(lead)) as [Id<'lead_candidate'>]
    await client.formation.decideLeads({ formationId, chosen: [{ candidateId }], on: '2022-08-30', ...deed })
    await client.formation.fileAssistants({
      candidateId,
      assistants: cast.assistants.map((name) => ({
        personId: county.idOf(name),
        recommendedOn: '2022-09-01',
        filedOn: '2022-09-02',
        attested: true,
      })),
    })
    const studioId = (await round()).candidates.find((c) => c.id === candidateId)?.studio.id as Id<'studio'>
    return { candidateId, studioId }
  }

  /** Applications that wish for a studio, in the order of the people. */
  const apply = async (people: readonly Id<'person'>[], wishes: readonly Id<'studio'>[] = []) =>
    (
      await client.formation.apply({
        formationId,
        appliedOn: '2022-09-05',
        applicants: people.map((personId) => ({ personId, wishes: [...wishes] })),
      })
    ).applicationIds

  return {
    ...county,
    formationId,
    lead,
    rival,
    untitled,
    members,
    spare,
    deed,
    round,
    putForward,
    chooseLead,
    apply,
  }
}
