import { account } from './account.ts'
import { allocate } from './allocate.ts'
import { retractAllocation } from './retract-allocation.ts'
import { retractSpending } from './retract-spending.ts'
import { spend } from './spend.ts'

export const funding = { account, allocate, retractAllocation, retractSpending, spend }
