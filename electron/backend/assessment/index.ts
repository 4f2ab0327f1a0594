import { deliver } from './deliver.ts'
import { list } from './list.ts'
import { preview } from './preview.ts'
import { record } from './record.ts'
import { retract } from './retract.ts'
import { round } from './round.ts'

export const assessment = { deliver, list, preview, record, retract, round }
