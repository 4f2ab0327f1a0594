import { formatFen } from '../../../../shared/kernel/money.ts'
import { as, recordKind, since } from './record-kind.ts'

/** Honours with their money. What the county pays for them is decided and paid in the funding room, never by a list. */
export const rewards = recordKind<'award'>({
  table: 'award',
  of: ['person_id'],
  names: ['person'],
  columns: [
    as('honour', 'name'),
    as('level'),
    since('awardedOn', 'awarded_on'),
    { ...as('amount', 'amount_fen'), tell: (fen) => formatFen(Number(fen)) },
    since('receivedOn', 'received_on'),
    as('documentNumber', 'document_number'),
  ],
  derive: (row) => (row.person ? { person_id: row.person.id } : {}),
  same: ['person_id', 'name', 'level'],
  day: 'awarded_on',
  blank: () => ({ amount_fen: null, received_on: null, document_number: null }),
  check(row, { awarded_on, received_on }) {
    if (received_on !== null && received_on < awarded_on)
      row.add('DATE_BEFORE_START', 'receivedOn', { shown: received_on })
    if (row.person?.birth && awarded_on <= row.person.birth)
      row.add('DATE_BEFORE_BIRTH', 'awardedOn', { shown: awarded_on })
  },
})
