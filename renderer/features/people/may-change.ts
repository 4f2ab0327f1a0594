import { bureau } from '../../../shared/domain/role.ts'
import { useSession } from '../../app/session.ts'

/** Whether who sits here may change people and schools; the back end decides, the page only spares a dead end. */
export const useMayChange = (): boolean => bureau.includes(useSession().account.role)
