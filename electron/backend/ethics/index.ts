import { cases, oneCase } from './cases.ts'
import { conclude } from './conclude.ts'
import { entryChecks, recordEntryChecks, retractEntryCheck } from './entry-checks.ts'
import { investigate } from './investigate.ts'
import { notify } from './notify.ts'
import { pledges, recordPledges, retractPledge } from './pledges.ts'
import { proposeRevocation } from './propose-revocation.ts'
import { read } from './read.ts'
import { receive } from './receive.ts'
import { retractCase, retractStep } from './retract.ts'
import { sanction } from './sanction.ts'

export const ethics = {
  case: oneCase,
  cases,
  conclude,
  entryChecks,
  investigate,
  notify,
  pledges,
  proposeRevocation,
  read,
  receive,
  recordEntryChecks,
  recordPledges,
  retractCase,
  retractEntryCheck,
  retractPledge,
  retractStep,
  sanction,
}
