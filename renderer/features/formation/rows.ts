import type { Client } from '../../../shared/contract/index.ts'

export type RoundRow = Awaited<ReturnType<Client['formation']['list']>>['rows'][number]
export type Round = Awaited<ReturnType<Client['formation']['round']>>
export type Candidate = Round['candidates'][number]
export type Applicant = Round['applications'][number]
export type Asking = Awaited<ReturnType<Client['formation']['waiting']>>['rows'][number]
export type Quota = Round['quota']
