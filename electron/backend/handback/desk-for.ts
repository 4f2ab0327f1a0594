import { studioDesk } from '../../../db/handback/store.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { inScope } from '../admin/scope.ts'
import type { Call } from '../desk.ts'
import { refuseFile } from './container.ts'

/** The lead's own desk this file is, for somebody of that studio. @throws Refusal HANDBACK_REFUSED not_a_studio_desk */
export async function deskFor(call: Call, handle: Reader | Writer) {
  const desk = await studioDesk(handle)
  return desk && inScope(call, desk.studio_id) ? desk : refuseFile('not_a_studio_desk')
}
