import type { SubjectFacts, SubjectKind } from './facts/subjects.ts'
import type { Question } from './question.ts'

/** A question about one kind of subject, its facts typed by the kind. */
export type QuestionAbout<Kind extends SubjectKind> = Question<Kind, SubjectFacts[Kind]>

export const defineQuestion = <const Kind extends SubjectKind>(
  question: QuestionAbout<Kind>,
): QuestionAbout<Kind> => question
