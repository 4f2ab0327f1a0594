import type { TFunction } from 'i18next'
import type { Award, SelectionCondition } from '../../../shared/domain/selection.ts'

/** What somebody is put forward for. */
export const sayAward = (t: TFunction, award: Award): string => t(`selection.award.${award}`)

/** What holds the next step up, with how many stand in the way. */
export const sayObstacle = (t: TFunction, condition: SelectionCondition, count: number): string =>
  t(`selection.obstacle.${condition}`, { count })
