import type { Programme } from '../domain/cohort.ts'
import type { DocumentModel, DocumentRow } from '../domain/document.ts'
import type { RosterForm } from '../domain/roster.ts'
import type { TitleKind } from '../domain/title.ts'
import type { Day } from '../kernel/day.ts'
import { fullRow } from './parts.ts'
import { chineseDay, chineseDayInWords, programmeWords, titleWords } from './words.ts'

/** What every certificate carries. */
export interface CertificateInput {
  county: string
  issuer: string
  number: string
  name: string
  school: string
  issuedOn: Day
  /** How often it was issued: 1 for the original, more for 补发. */
  issue: number
  /** The first day without validity, after revocation; the certificate then says so. */
  voidFrom: Day | null
}

export interface RecognitionCertificateInput extends CertificateInput {
  title: TitleKind
  recognisedOn: Day
}

export interface GraduationCertificateInput extends CertificateInput {
  programme: Programme
  from: Day
  to: Day
}

const columns = [{ key: 'text', width: 60, kind: 'text', align: 'left' }] as const

function certificate(
  form: RosterForm,
  title: string,
  input: CertificateInput,
  sentence: string,
): DocumentModel {
  const notes = [`证书编号：${input.number}`]
  if (input.issue > 1) notes.push(`本证书为第${input.issue}次制发（补发），前次证书停止使用。`)
  if (input.voidFrom) notes.push(`本证书自${chineseDay(input.voidFrom)}起作废。`)
  const rows: DocumentRow[] = [
    fullRow('title', 1, title),
    fullRow('blank', 1, '', { height: 24 }),
    fullRow('paragraph', 1, `${input.school}${input.name}同志：`),
    fullRow('paragraph', 1, `　　${sentence}`),
    fullRow('blank', 1, '', { height: 44 }),
    fullRow('signature', 1, input.issuer),
    fullRow('signature', 1, chineseDayInWords(input.issuedOn)),
    ...notes.map((note) => fullRow('note', 1, note)),
  ]
  return {
    form,
    title,
    sheets: [
      {
        name: title,
        orientation: 'landscape',
        layout: 'certificate',
        columns: [...columns],
        rows,
        repeated: null,
        numbered: false,
      },
    ],
  }
}

/** 认定证书: a county title, numbered, issued again when lost, void after revocation. */
export const recognitionCertificate = (input: RecognitionCertificateInput): DocumentModel =>
  certificate(
    'recognition-certificate',
    '认定证书',
    input,
    `经评审认定，自${chineseDay(input.recognisedOn)}起，授予“${input.county}${titleWords[input.title]}”称号。`,
  )

/** 结业证书: a trainee who passed the assessment at the end of the cycle. */
export const graduationCertificate = (input: GraduationCertificateInput): DocumentModel =>
  certificate(
    'graduation-certificate',
    '结业证书',
    input,
    `于${chineseDay(input.from)}至${chineseDay(input.to)}参加${input.county}“${programmeWords[input.programme]}”培养，经结业考核合格，准予结业。`,
  )
