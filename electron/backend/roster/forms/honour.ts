import { cardWords, levelWords, titleWords } from '../../../../shared/documents/words.ts'
import type { RewardEntry } from '../../funding/reward-book.ts'

/** What a reward is for, as forms name it: 县级教学名师, 园丁A卡. */
export function honourOf({ kind, level, name }: RewardEntry): string {
  if (kind === 'honour') return name ?? ''
  return kind in cardWords
    ? cardWords[kind as keyof typeof cardWords]
    : `${levelWords[level]}${titleWords[kind as keyof typeof titleWords]}`
}
