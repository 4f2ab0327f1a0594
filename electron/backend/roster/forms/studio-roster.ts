import { studioPeople } from '../../../../db/roster/rosters.ts'
import { studioRoster } from '../../../../shared/documents/studio-roster.ts'
import { studioName, studioRoles } from '../../../../shared/domain/studio.ts'
import { inScope } from '../../admin/scope.ts'
import { viewOf } from '../../procedure.ts'
import { countyName, type FormContext, filledBy, inOrder, listedPerson } from './parts.ts'

/** 工作室成员花名册 of one studio or of all, lead first. */
export async function buildStudioRoster(form: FormContext) {
  const { read, call, request } = form
  const view = viewOf(call, request)
  const rows = (await studioPeople(read, request.studioId, view)).filter((r) => inScope(call, r.studio_id))
  const county = await countyName(read)
  const studios = [...Map.groupBy(rows, (r) => r.studio_id).values()].map((people) => {
    const lead = people.find((p) => p.role === 'lead')
    const ordered = studioRoles.flatMap((role) =>
      inOrder(
        people.filter((p) => p.role === role),
        request.order,
      ),
    )
    return {
      name: studioName(people[0]?.track ?? 'teacher', lead?.name ?? '（无领衔人）'),
      members: ordered.map((p) => ({ ...listedPerson(p, form), role: p.role, joinedOn: p.from_on })),
    }
  })
  return studioRoster({
    county,
    filledBy: filledBy(county, form),
    asOf: view.asOf,
    order: request.order,
    studios,
    idNumbers: request.idNumbers !== 'none',
  })
}
