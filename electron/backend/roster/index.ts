import { exportRoster } from './export.ts'
import { preview } from './preview.ts'
import { print } from './print.ts'

export const roster = { export: exportRoster, preview, print }
