/**
 * The readings 口径: the places where the text can be read in more than one way. The first choice of each is the
 * default that ships. `switchable`: the engine gives another answer under another choice; where it does not yet, the
 * register says so and the choice stays at its default.
 */
interface ReadingEntry {
  readonly choices: readonly [string, ...string[]]
  readonly switchable: boolean
}

const fixed = <const C extends readonly [string, ...string[]]>(...choices: C) =>
  ({ choices, switchable: false }) as const
const switchable = <const C extends readonly [string, ...string[]]>(...choices: C) =>
  ({ choices, switchable: true }) as const

export const readingRegister = {
  /** When the plan takes effect. */
  A01: fixed('date-entered-by-bureau', 'date-of-draft', 'each-annex-its-own'),
  /** The days of a training cycle. */
  A02: fixed('dates-on-the-cycle', 'from-confirmation', 'four-calendar-years'),
  /** Whether 50 以下 includes 50. */
  A03: switchable('inclusive', 'strictly-under'),
  /** Which five appraisals, and what a missing one means. */
  A04: fixed('five-closed-years', 'sixty-months', 'missing-year-fails', 'missing-year-skipped'),
  /** How far back an ethics finding counts. */
  A05: switchable('five-years', 'lifetime', 'sanction-in-force-only'),
  /** Whether the numbers of a batch are a ceiling. */
  A06: switchable('ceiling', 'exact'),
  /** Whether direct recognition takes a place in a batch. */
  A07: switchable('outside-quota', 'uses-place'),
  /** Who counts as head and who as teacher. */
  A08: fixed('category-then-post', 'by-category', 'by-choice'),
  /** The year of the no-stacking rule, and what is higher. */
  A09: switchable('calendar-year-by-level', 'twelve-months-by-level', 'calendar-year-by-amount'),
  /** Whether a reward is paid once or each year. */
  A10: switchable('once-per-recognition', 'every-year'),
  /** Start and restart of the incentive period. */
  A11: fixed('from-recognition', 'from-effective-date', 'from-new-year'),
  /** How long failing the talent assessment costs the benefits. */
  A12: switchable('rest-of-period', 'until-next-pass', 'following-year'),
  /** What leaving the corresponding post means for the benefits. */
  A13: fixed('kind-of-post', 'same-school', 'scope-units'),
  /** What follows when nobody organised the talent assessment. */
  A14: switchable('omission-keeps-benefits', 'only-a-pass-keeps-benefits'),
  /** The window of a studio's annual duties. */
  A15: switchable('management-year', 'calendar-year', 'school-year'),
  /** What an assistant must be. */
  A16: fixed('attested-by-unit', 'backbone-title'),
  /** Whether six members are exact. */
  A17: switchable('exact-at-formation', 'maximum', 'exact-always'),
  /** Visits per school or per member. */
  A18: switchable('per-school', 'per-member'),
  /** What 全部参加 asks of a lecture. */
  A19: switchable('one-complete-lecture', 'each-attends-one'),
  /** How training days and sessions count. */
  A20: fixed('as-organised', 'per-attendance'),
  /** How many schools a head's studio supports. */
  A21: switchable('at-least-two', 'one-is-enough'),
  /** Which open lessons count. */
  A22: switchable('level-or-above-as-teacher', 'audience-counts'),
  /** Which papers count for a studio. */
  A23: switchable('any-author', 'as-for-cohorts'),
  /** Whom a failed rectification hits when the grade was a person's. */
  A24: switchable('by-whose-grade', 'always-the-studio'),
  /** Re-assessment inside the rectification period. */
  A25: switchable('after-last-day', 'early-failure-counts'),
  /** Whose titles a failed cycle costs. */
  A26: fixed('title-and-role-of-lead', 'roles-only', 'titles-of-all'),
  /** Rectification for members and assistants. */
  A27: switchable('none-for-people', 'three-months-for-all'),
  /** Who assesses members and assistants. */
  A28: fixed('lead-proposes-bureau-confirms', 'lead-decides', 'bureau-decides'),
  /** What 综合考核 is. */
  A29: fixed('cycle-or-final-grade', 'separate-assessment'),
  /** Whether a member needs the title to lead. */
  A30: fixed('apply-freely-appoint-titled', 'title-to-apply', 'title-not-needed'),
  /** What leaving the post is, and what cannot be overridden. */
  A31: switchable('retirement-ends-service', 'always-overridable'),
  /** What becomes of a studio whose lead leaves. */
  A32: fixed('pending-adjustment', 'dissolve', 'assistant-acts'),
  /** Years and totals of money. */
  A33: fixed('per-management-year', 'per-calendar-year'),
  /** What studio money may be spent on. */
  A34: fixed('listed-or-noted', 'listed-only', 'any-activity'),
  /** Whether 腾飞 asks for a title. */
  A35: switchable('title-gives-priority', 'title-required'),
  /** Whether 雏鹰 asks for a title. */
  A36: switchable('school-role-is-enough', 'title-required'),
  /** How cohort places are counted. */
  A37: switchable('original-admissions', 'active-head-count'),
  /** Which channels an application needs. */
  A38: switchable('any-channel', 'all-channels'),
  /** Two 基本合格 in a row, and years without a grade. */
  A39: switchable('adjacent-years', 'third-year-only-graduation', 'refusal-is-a-fail'),
  /** What graduation rests on. */
  A40: fixed('tasks-then-panel', 'panel-alone'),
  /** Whom 腾飞 recommends upward. */
  A41: switchable('passed-excellent-first', 'excellent-only'),
  /** How an excellent 雏鹰 graduate is recognised. */
  A42: switchable('place-in-next-batch', 'outside-quota'),
  /** Which papers count for a cohort. */
  A43: fixed('sole-or-first-author', 'co-first-accepted'),
  /** Paper or report. */
  A44: fixed('either', 'one-in-total'),
  /** Whether each 腾飞 trainee must create a studio. */
  A45: fixed('programme-measure', 'task-of-each'),
  /** How reports of one trip count. */
  A46: switchable('one-per-trip', 'reports-alone'),
  /** For whom 首席教师 is meant. */
  A47: switchable('text-with-note', 'literal', 'slip-for-teachers'),
  /** What the 2025 targets count. */
  A48: switchable('distinct-persons', 'titles'),
  /** Criteria and authority of recognition. */
  A49: fixed('office-by-notice', 'bureau'),
  /** The rhythm of head batches. */
  A50: switchable('from-last-batch', 'even-years'),
  /** Being in two things at once. */
  A51: fixed('not-both-cohorts', 'all-allowed', 'one-thing-only'),
  /** An ethics finding after admission. */
  A52: switchable('review', 'exit-by-analogy'),
  /** The reward of an excellent studio. */
  A53: fixed('set-by-decision'),
  /** Studios after the first round. */
  A54: fixed('number-set-by-bureau', 'standing-ceiling', 'one-per-title'),
  /** The order between preferences. */
  A55: fixed('panel-decides', 'title-first', 'chuying-first', 'rural-first'),
} as const satisfies Readonly<Record<string, ReadingEntry>>

export type ReadingId = keyof typeof readingRegister
export type ChoiceOf<Id extends ReadingId> = (typeof readingRegister)[Id]['choices'][number]

/** The choice in force for each reading on one day. */
export type Readings = { readonly [Id in ReadingId]: ChoiceOf<Id> }

const isReadingId = (id: string): id is ReadingId => Object.hasOwn(readingRegister, id)

export const readingIds = Object.keys(readingRegister).filter(isReadingId)
