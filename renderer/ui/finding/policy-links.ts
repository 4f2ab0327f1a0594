import { createContext, useContext } from 'react'
import type { Clause } from '../../../shared/policy/finding.ts'

/** Where clause and reading chips lead. The app provides it; without a policy page the chips are plain text. */
export interface PolicyLinks {
  clause(clause: Clause): string
  reading(id: string): string
}

export const PolicyLinksContext = createContext<PolicyLinks | null>(null)
export const usePolicyLinks = (): PolicyLinks | null => useContext(PolicyLinksContext)
