import { amendTitle } from './amend-title.ts'
import { grantTitle } from './grant-title.ts'
import { retractTitle } from './retract-title.ts'
import { titles } from './titles.ts'

export const recognition = { amendTitle, grantTitle, retractTitle, titles }
