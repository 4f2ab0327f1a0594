import { as, recordKind, since } from './record-kind.ts'

/** The city's 园丁 cards. */
export const cards = recordKind<'gardener_card'>({
  table: 'gardener_card',
  of: ['person_id'],
  names: ['person'],
  columns: [as('card'), since('givenOn', 'given_on'), as('documentNumber', 'document_number')],
  derive: (row) => (row.person ? { person_id: row.person.id } : {}),
  same: ['person_id', 'card'],
  day: 'given_on',
  blank: () => ({ amount_fen: null, received_on: null, document_number: null }),
})
