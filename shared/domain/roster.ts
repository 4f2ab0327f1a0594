/** 花名册: the forms that can be asked for, what each takes, and the files an office expects of it. */

/** The printed forms by the name every folder uses for them, in the order of the list the office works from. */
export const rosterForms = [
  'candidate-summary',
  'title-roster',
  'trainee-roster',
  'studio-roster',
  'assessment-summary',
  'exit-roster',
  'public-notice',
  'activity-record',
  'activity-statistics',
  'sign-in-sheet',
  'output-statistics',
  'spending-statement',
  'reward-payment',
  'growth-file',
  'decision-explanation',
  'recognition-certificate',
  'graduation-certificate',
  'own-roster',
] as const
export type RosterForm = (typeof rosterForms)[number]

export const rosterOrders = ['school', 'pinyin', 'stroke'] as const
export type RosterOrder = (typeof rosterOrders)[number]

/** Which rewards a payment list is made of: those still to be paid, or those that were. */
export const rewardLists = ['due', 'paid'] as const

export const idNumberChoices = ['none', 'masked', 'full'] as const

/** Whom an assessment summary is about. */
export const summarySubjects = ['studio', 'member', 'trainee', 'talent'] as const
export type SummarySubject = (typeof summarySubjects)[number]

/** What an officer answers a remark: corrected accordingly, right as it is and why, or not followed. */
export const remarkVerdicts = ['accepted', 'explained', 'declined'] as const
export type RemarkVerdict = (typeof remarkVerdicts)[number]

/** Where a printed form goes: on paper, or into a PDF that the host makes. */
export const printMedia = ['paper', 'pdf'] as const

/** Lists for reckoning are spreadsheets, pages to be signed are Word files. Either can be printed, also to PDF. */
export const fileFormats = ['xlsx', 'docx'] as const
export type FileFormat = (typeof fileFormats)[number]

/**
 * What a form can be asked with, beside the two days. `period` stands for `fromOn` and `toOn`,
 * `explained` for a decision or a finding, `layout` for one brought along or a kept one.
 */
export type RosterParameter =
  | 'order'
  | 'idNumbers'
  | 'period'
  | 'studioId'
  | 'cohortId'
  | 'personId'
  | 'activityId'
  | 'subject'
  | 'year'
  | 'explained'
  | 'rewards'
  | 'selectionId'
  | 'titleId'
  | 'layout'

export interface FormTraits {
  /** The files it is handed in as, the usual one first. */
  files: readonly [FileFormat, ...FileFormat[]]
  takes: readonly RosterParameter[]
  /** Those of them it can't be made without. */
  needs: readonly RosterParameter[]
  /** It can be about one studio, whose own people may then make it. */
  studio: boolean
}

const roster = (...takes: RosterParameter[]): FormTraits => ({
  files: ['xlsx'],
  takes,
  needs: [],
  studio: takes.includes('studioId'),
})

export const formTraits: Readonly<Record<RosterForm, FormTraits>> = {
  'candidate-summary': { ...roster('selectionId', 'order'), needs: ['selectionId'] },
  'title-roster': roster('order', 'idNumbers'),
  'trainee-roster': roster('cohortId', 'order', 'idNumbers'),
  'studio-roster': roster('studioId', 'order', 'idNumbers'),
  'assessment-summary': {
    files: ['xlsx', 'docx'],
    takes: ['subject', 'year', 'order'],
    needs: ['subject', 'year'],
    studio: false,
  },
  'exit-roster': roster('period', 'idNumbers'),
  'public-notice': { files: ['docx', 'xlsx'], takes: ['selectionId'], needs: ['selectionId'], studio: false },
  'activity-record': {
    files: ['docx', 'xlsx'],
    takes: ['activityId'],
    needs: ['activityId'],
    studio: true,
  },
  'activity-statistics': roster('studioId', 'period'),
  'sign-in-sheet': {
    files: ['docx', 'xlsx'],
    takes: ['studioId', 'activityId', 'order'],
    needs: ['studioId'],
    studio: true,
  },
  'output-statistics': roster('studioId', 'period', 'order'),
  'spending-statement': { ...roster('studioId', 'year'), needs: ['studioId'] },
  'own-roster': {
    files: ['xlsx', 'docx'],
    takes: ['layout', 'order', 'idNumbers'],
    needs: ['layout'],
    studio: false,
  },
  'growth-file': { files: ['docx', 'xlsx'], takes: ['personId'], needs: ['personId'], studio: false },
  'decision-explanation': {
    files: ['docx', 'xlsx'],
    takes: ['explained'],
    needs: ['explained'],
    studio: false,
  },
  'reward-payment': {
    files: ['xlsx'],
    takes: ['year', 'rewards', 'order', 'idNumbers'],
    needs: ['year'],
    studio: false,
  },
  'recognition-certificate': {
    files: ['docx', 'xlsx'],
    takes: ['selectionId', 'titleId'],
    needs: [],
    studio: false,
  },
  'graduation-certificate': {
    files: ['docx', 'xlsx'],
    takes: ['cohortId', 'personId'],
    needs: ['cohortId'],
    studio: false,
  },
}
