import { formatFen } from '../../../../shared/kernel/money.ts'
import { livesOn } from '../find-studio.ts'
import { as, recordKind, since } from './record-kind.ts'

/** What studios spent. The list reports what happened: what the money may be used for is shown, not refused. */
export const spendings = recordKind<'spending'>({
  table: 'spending',
  of: ['studio_id'],
  names: ['studio'],
  columns: [
    { ...as('amount', 'amount_fen'), tell: (fen) => formatFen(Number(fen)) },
    as('purpose'),
    since('on', 'spent_on'),
    as('category'),
    as('voucher'),
  ],
  derive: (row) => (row.studio ? { studio_id: row.studio.id } : {}),
  same: ['studio_id', 'amount_fen', 'purpose'],
  day: 'spent_on',
  agree: ['voucher'],
  blank: () => ({ voucher: null, activity_id: null }),
  check(row, { spent_on }) {
    if (row.studio && !livesOn(row.studio, spent_on))
      row.add('DATE_OUTSIDE_STUDIO', 'on', { shown: spent_on })
  },
})
