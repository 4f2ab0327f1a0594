import { certificatesOf } from '../../../../db/recognition/certificate.ts'
import { titleHolders } from '../../../../db/roster/rosters.ts'
import { titleRoster } from '../../../../shared/documents/title-roster.ts'
import { countyTitleKinds } from '../../../../shared/domain/title.ts'
import { addDays, addYears } from '../../../../shared/kernel/day.ts'
import { parameterOn } from '../../../../shared/policy/version.ts'
import { policyOn } from '../../policy/context.ts'
import { viewOf } from '../../procedure.ts'
import { countyName, type FormContext, filledBy, inOrder, listedPerson } from './parts.ts'

/** 名师名校长名册: the county's title holders on a day, kind by kind. */
export async function buildTitleRoster(form: FormContext) {
  const { read, call, request } = form
  const view = viewOf(call, request)
  const rows = inOrder(await titleHolders(read, view), request.order)
  const { policy } = await policyOn(read, view)
  const certificates = await certificatesOf(
    read,
    rows.map((r) => r.title_id),
    view,
  )
  const numberOf = new Map(certificates.map((c) => [c.subject_id, c.number]))
  const county = await countyName(read)
  return titleRoster({
    county,
    filledBy: filledBy(county, form),
    asOf: view.asOf,
    order: request.order,
    idNumbers: request.idNumbers !== 'none',
    titles: countyTitleKinds.map((kind) => ({
      kind,
      holders: rows
        .filter((r) => r.kind === kind)
        .map((r) => {
          const years = parameterOn(policy, 'incentive.period', r.from_on)
          return {
            ...listedPerson(r, form),
            level: r.level,
            recognisedOn: r.from_on,
            certificateNumber: numberOf.get(r.title_id) ?? null,
            incentiveTo: typeof years === 'number' ? addDays(addYears(r.from_on, years), -1) : null,
          }
        }),
    })),
  })
}
