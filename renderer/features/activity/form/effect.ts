import type { Look } from '../../../ui/finding/outcome-look.ts'
import { type ActivityDraft, halfDaysOf } from './activity-draft.ts'
import type { Attendee } from './attendance.tsx'

/** What the draft would mean for the duties of the year, and why. */
export interface Effect {
  look: Extract<Look, 'met' | 'due' | 'undet' | 'waived'>
  why:
    | 'training'
    | 'trainingLength'
    | 'visit'
    | 'visitReport'
    | 'visitSchool'
    | 'forum'
    | 'forumHost'
    | 'lecture'
    | 'lectureAbsent'
    | 'lectureUnmarked'
    | 'other'
  /** The questions of the policy it bears on. */
  questions: readonly string[]
  names: readonly string[]
}

const none = { names: [] }

/** Whether the draft would count toward a duty, as the policy will judge it once it is saved. */
export function effectOf(draft: ActivityDraft, people: readonly Attendee[]): Effect {
  switch (draft.kind) {
    case 'training': {
      const questions = ['studio.training-days', 'studio.training-sessions']
      return halfDaysOf(draft) === null
        ? { look: 'undet', why: 'trainingLength', questions, ...none }
        : { look: 'met', why: 'training', questions, ...none }
    }
    case 'visit': {
      const questions = ['studio.visits', 'studio.visit-reports']
      if (draft.school === null) return { look: 'undet', why: 'visitSchool', questions, ...none }
      const reported = draft.problem.trim() !== '' && draft.solution.trim() !== ''
      return reported
        ? { look: 'met', why: 'visit', questions, ...none }
        : { look: 'due', why: 'visitReport', questions, ...none }
    }
    case 'forum': {
      const questions = ['studio.forums']
      const hosted = people.some((one) => one.role === 'lead' && one.id === draft.hostId)
      return hosted
        ? { look: 'met', why: 'forum', questions, ...none }
        : { look: 'due', why: 'forumHost', questions, ...none }
    }
    case 'lecture': {
      const questions = ['studio.lectures']
      const members = people.filter((one) => one.role === 'member')
      const named = (present: boolean | null) =>
        members.filter((one) => (draft.marks[one.id]?.present ?? null) === present).map((one) => one.name)
      const [absent, open] = [named(false), named(null)]
      if (absent.length > 0) return { look: 'due', why: 'lectureAbsent', questions, names: absent }
      return open.length > 0 || members.length === 0
        ? { look: 'undet', why: 'lectureUnmarked', questions, names: open }
        : { look: 'met', why: 'lecture', questions, ...none }
    }
    default:
      return { look: 'waived', why: 'other', questions: [], ...none }
  }
}
