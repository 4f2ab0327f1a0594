import type { Day } from '../../kernel/day.ts'
import type { Facts } from '../inquiry.ts'
import type { Level } from './codes.ts'

/** What a person has to show; the same outputs count wherever a clause accepts them. */
export type Paper = Facts<{
  status: 'published' | 'accepted'
  publishedOn: Day | null
  /** 1 is sole or first author. */
  authorPosition: number
  journalLevel: Level
}>
/** An open or quality lesson; `audience` only listened. */
export type OpenLesson = Facts<{ level: Level; as: 'teacher' | 'audience'; on: Day }>
export type Lecture = Facts<{ level: Level; on: Day }>
/** A report on a study visit; `visit` tells the trips apart. */
export type StudyReport = Facts<{ visit: string; on: Day; visitEndedOn: Day }>
/** `on` is the day it was approved or joined. */
export type Project = Facts<{ level: Level; on: Day }>
