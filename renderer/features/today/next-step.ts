/** What a lead does about a duty that is open: record an activity, file a paper, or enter an output. */
export type NextStep = 'activity' | 'paper' | 'output'

const papers =
  /^studio\.(plans|work-system|workplace|career-plans|cycle-goals|growth-files|study-plans|study-records|mentoring|work-reports|unit-support|summary-report|policy-report|research-report|growth-report|supported-schools|assistant-duty|tasks-done|problem-solved)/
const outputs = /^studio\.(lead|member)-(paper|open-lesson)/
const activities = /^studio\.(training|visit|forums|lectures|shadowings)/

/** Null where nobody of the studio can do anything about it. */
export function nextStep(question: string): NextStep | null {
  if (papers.test(question)) return question === 'studio.plans-reviewed' ? null : 'paper'
  if (outputs.test(question)) return 'output'
  return activities.test(question) ? 'activity' : null
}
