import { listedPeople } from '../../../../db/selection/listed.ts'
import { refuseField } from '../../../../shared/contract/errors.ts'
import { publicNotice } from '../../../../shared/documents/public-notice.ts'
import { awardsOf } from '../../../../shared/domain/selection.ts'
import { viewOf } from '../../procedure.ts'
import { loadSelection } from '../../selection/load.ts'
import { awardWords } from './candidate-summary.ts'
import { countyName, type FormContext, listedPerson, needed } from './parts.ts'

/** 公示名单: the list as it was put up, in its order; a selection without a notice has none to print. */
export async function buildPublicNotice(form: FormContext) {
  const { read, call, request } = form
  const selectionId = needed(request, 'selectionId')
  const view = viewOf(call, request)
  const { row, notice, listing, applications } = await loadSelection(read, selectionId, view)
  if (row.opened_on > view.asOf) return refuseField('asOf', 'before_call', view.asOf, row.opened_on)
  if (!notice || notice.issued_on > view.asOf) return refuseField('selectionId', 'no_notice', row.name)
  const people = new Map(
    (
      await listedPeople(
        read,
        applications.map((a) => a.person_id),
        { ...view, asOf: notice.from_on },
      )
    ).map((p) => [p.person_id, p]),
  )
  const personOf = new Map(applications.map((a) => [a.id, people.get(a.person_id)]))
  const county = await countyName(read)
  const basis = row.document_number ? `根据${row.document_number}文件精神，` : ''
  const matter = row.name.replace(/(认定|遴选|选拔)$/, '')
  return publicNotice({
    county,
    subject: `${matter}${row.kind === 'recognition' ? '拟认定人选' : '拟入选人员'}`,
    ground: `${basis}经个人申报、单位审核、专家评审，确定${matter}人选`,
    from: notice.from_on,
    to: notice.to_on,
    contact: { unit: notice.unit, phone: notice.phone, address: notice.address },
    issuedOn: notice.issued_on,
    groups: awardsOf(row.track)
      .map((award) => ({
        name: awardWords(award),
        people: listing
          .filter((l) => l.award === award)
          .flatMap((l) => {
            const person = personOf.get(l.application_id)
            return person ? [listedPerson(person, form)] : []
          }),
      }))
      .filter((group) => group.people.length > 0),
  })
}
