import type { TFunction } from 'i18next'
import { type RewardStanding, rewardKinds } from '../../../shared/domain/reward.ts'
import type { TitleKind } from '../../../shared/domain/title.ts'
import type { Look } from '../../ui/finding/outcome-look.ts'
import { sayTitle } from '../people/said.ts'
import type { RewardLine } from './rows.ts'

/** 县级教学名师, 园丁C卡, or the name of another honour. */
export function sayReward(t: TFunction, { kind, level, name }: RewardLine): string {
  const award = rewardKinds.find((one) => one === kind)
  if (award === 'honour') return name ?? t('funding.award.honour')
  return award ? t(`funding.award.${award}`) : sayTitle(t, { level, kind: kind as TitleKind })
}

/** What has still to be done looks due; what others pay, or is not paid twice, is settled without being paid here. */
export const lookOf: Readonly<Record<RewardStanding, Look>> = {
  pending: 'pending',
  undetermined: 'undet',
  due: 'due',
  paid: 'met',
  netted: 'waived',
  city: 'waived',
  school: 'waived',
}

/** Yuan as they are typed, with or without separators and two decimals, in fen; null where it is no amount. */
export function readFen(text: string): number | null {
  const plain = text.replaceAll(/[,，\s元¥￥]/g, '')
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null
}
