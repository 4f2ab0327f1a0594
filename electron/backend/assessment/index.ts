import { basis } from './basis.ts'
import { deliver } from './deliver.ts'
import { describe } from './describe.ts'
import { list } from './list.ts'
import { preview } from './preview.ts'
import { propose } from './propose.ts'
import { record } from './record.ts'
import { retract } from './retract.ts'
import { round } from './round.ts'

export const assessment = {
  basis,
  deliver,
  describe,
  list,
  preview,
  propose,
  record,
  retract,
  round,
}
