import { amendTitle } from './amend-title.ts'
import { benefits } from './benefits.ts'
import { cards } from './cards.ts'
import { certificates } from './certificates.ts'
import { grantTitle } from './grant-title.ts'
import { guarantees, recordGuarantees, retractGuarantee } from './guarantees.ts'
import { issueCertificate } from './issue-certificate.ts'
import { pool } from './pool.ts'
import { recogniseDirectly } from './recognise-directly.ts'
import { recommend } from './recommend.ts'
import { recommendations } from './recommendations.ts'
import { recordCard } from './record-card.ts'
import { retractCard } from './retract-card.ts'
import { retractTitle } from './retract-title.ts'
import { titles } from './titles.ts'
import { voidCertificate } from './void-certificate.ts'

export const recognition = {
  amendTitle,
  benefits,
  cards,
  certificates,
  grantTitle,
  guarantees,
  issueCertificate,
  pool,
  recogniseDirectly,
  recommend,
  recommendations,
  recordCard,
  recordGuarantees,
  retractCard,
  retractGuarantee,
  retractTitle,
  titles,
  voidCertificate,
}
