import { bureau, studioStaff } from '../../../shared/domain/role.ts'
import { formTraits, type RosterForm } from '../../../shared/domain/roster.ts'
import { useSession } from '../../app/session.ts'

/** Whether who sits here may print and export a form: the bureau every one, a studio's people those about their studio. */
export function useMayMake(): (form: RosterForm) => boolean {
  const { role } = useSession().account
  return (form) => bureau.includes(role) || (studioStaff.includes(role) && formTraits[form].studio)
}
