import { useTranslation } from 'react-i18next'
import type { RosterForm } from '../../../shared/domain/roster.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import type { RosterSearch } from './roster-search.ts'
import { useMayMake } from './use-may-make.ts'

/** From another room to a form about what is open there; nothing for who may not make it. */
export function FormLink({ form, about = {} }: { form: RosterForm; about?: Omit<RosterSearch, 'form'> }) {
  const { t } = useTranslation()
  const mayMake = useMayMake()
  return mayMake(form) ? (
    <LinkButton to="/roster" search={{ form, ...about }} variant="default">
      {t(`roster.form.${form}`)}
    </LinkButton>
  ) : null
}
