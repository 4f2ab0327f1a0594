export { type Words, words } from '../../../shared/kernel/words.ts'
