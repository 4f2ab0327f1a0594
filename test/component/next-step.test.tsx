import { expect, test } from 'vitest'
import { nextStep } from '../../renderer/features/today/next-step.ts'
import { deliverables } from '../../shared/policy/rules/studio/deliverables.ts'
import { annualDuties, dutyDocuments } from '../../shared/policy/rules/studio/duties.ts'

test('every duty of a studio says how it is done, but what the bureau reviews', () => {
  const asked = [...annualDuties, ...dutyDocuments, ...deliverables].map((question) => question.id)
  expect(asked.filter((question) => nextStep(question) === null)).toEqual([
    'studio.plans-reviewed',
    'studio.mission',
  ])
  expect(annualDuties.map((question) => nextStep(question.id))).toEqual(annualDuties.map(() => 'activity'))
})
