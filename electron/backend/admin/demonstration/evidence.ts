import fs from 'node:fs'
import type { Writer } from '../../../../db/open.ts'
import type { EvidenceKind, EvidenceSubject, EvidenceType } from '../../../../shared/domain/evidence.ts'
import { addDays, type Day } from '../../../../shared/kernel/day.ts'
import type { Desk } from '../../desk.ts'
import type { Held } from './activities.ts'
import { idFor } from './identity.ts'
import { photograph, sheetOfPaper } from './papers.ts'
import { type Book, recordedOn } from './record.ts'
import { type Studio, seatedOn } from './studios.ts'

/** The last so many meetings of the studio whose lead has an account have their photograph and their sheet. */
const meetings = 4

/** Puts photographs, sign-in sheets and a voucher behind what a studio did last. */
export async function recordEvidence(
  desk: Desk,
  trx: Writer,
  book: Book,
  studio: Studio,
  held: readonly Held[],
): Promise<void> {
  const put = evidenceWriter(desk, book)
  const latest = held
    .filter((one) => one.kind !== 'visit')
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
    .slice(0, meetings)
  for (const { id, on, topic } of latest) {
    const names = seatedOn(studio, on).map(({ person }) => person.name)
    put({ kind: 'activity', id }, on, 'photo', `${on} 活动现场.png`, 'png', photograph(id))
    put(
      { kind: 'activity', id },
      on,
      'sign_in_sheet',
      `${on} 签到表.pdf`,
      'pdf',
      sheetOfPaper('签到表', [
        ['主题', topic.slice(0, 20), on],
        ...names.map((name, i) => [String(i + 1), name, name]),
      ]),
    )
  }
  const spending = await trx
    .selectFrom('spending')
    .select(['id', 'spent_on', 'purpose', 'amount_fen', 'voucher'])
    .where('studio_id', '=', studio.id)
    .where('voucher', 'is not', null)
    .orderBy('spent_on', 'desc')
    .executeTakeFirst()
  if (!spending) return
  const { id, spent_on: on, purpose, amount_fen: fen, voucher } = spending
  const lines = [
    ['摘要', purpose.slice(0, 22)],
    ['金额', `${(fen / 100).toFixed(2)}元`],
    ['凭证号', voucher ?? ''],
  ]
  put({ kind: 'spending', id }, on, 'voucher', `${voucher}.pdf`, 'pdf', sheetOfPaper('票据（示例）', lines))
}

/** Keeps a file as a command would, under ids that are the same in every file. */
function evidenceWriter(desk: Desk, book: Book) {
  const { evidence } = desk.store
  return (
    subject: { kind: EvidenceSubject; id: string },
    on: Day,
    kind: EvidenceKind,
    name: string,
    type: EvidenceType,
    bytes: Uint8Array,
  ) => {
    const key = `${subject.id} ${kind}`
    const staged = desk.files.begin(name)
    fs.writeFileSync(staged.path, bytes)
    const stamp = recordedOn(book, addDays(on, 2))
    const { id: file_id, sealedDigest } = evidence.put(staged.path, idFor('evidence_file', key))
    book.insert('evidence_file', {
      id: file_id,
      content_index: evidence.indexOf(staged.path),
      sealed_digest: sealedDigest,
      type,
      bytes: bytes.length,
      ...stamp,
    })
    book.insert('evidence', {
      id: idFor('evidence', key),
      subject_kind: subject.kind,
      subject_id: subject.id,
      file_id,
      kind,
      name,
      note: null,
      ...stamp,
    })
    desk.files.discard(staged.id)
  }
}
