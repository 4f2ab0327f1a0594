import { bureau } from '../../../shared/domain/role.ts'
import { useSession } from '../../app/session.ts'

/** Whether who sits here may decide and grade; the back end decides, the page only spares a dead end. */
export const useMayDecide = (): boolean => bureau.includes(useSession().account.role)
