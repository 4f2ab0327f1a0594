import { Input, MultiSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Role, roles } from '../../../shared/domain/role.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { useStudios } from '../activity/use-studios.ts'

export interface AccountDraft {
  displayName: string
  role: Role
  studioIds: readonly Id<'studio'>[]
}

/** Whether an account of this role sees its studios only. */
const isBound = (role: Role): boolean => role === 'lead' || role === 'assistant'

/** What the draft says; studios only where the role is bound to some. */
export const boundOf = ({ displayName, role, studioIds }: AccountDraft) => ({
  displayName: displayName.trim(),
  role,
  studioIds: isBound(role) ? [...studioIds] : [],
})

/** Name, role and, for leads and assistants, their studios. */
export function AccountFields({
  draft,
  onChange,
  error,
}: {
  draft: AccountDraft
  onChange: (part: Partial<AccountDraft>) => void
  error: (field: string) => string | undefined
}) {
  const { t } = useTranslation()
  const studios = useStudios()
  return (
    <>
      <TextInput
        label={t('account.list.displayName')}
        description={t('account.establish.displayNameHint')}
        required
        autoComplete="off"
        value={draft.displayName}
        error={error('displayName')}
        onChange={(event) => onChange({ displayName: event.currentTarget.value })}
      />
      <Input.Wrapper label={t('account.form.role')} labelElement="div" error={error('role')}>
        <SegmentedControl
          fullWidth
          aria-label={t('account.form.role')}
          value={draft.role}
          data={roles.map((value) => ({ value, label: t(`shell.role.${value}`) }))}
          onChange={(value) => onChange({ role: value as Role })}
        />
      </Input.Wrapper>
      {isBound(draft.role) && (
        <MultiSelect
          label={t('account.form.studios')}
          description={t('account.form.studiosHint')}
          nothingFoundMessage={t('account.form.studiosNone')}
          required
          searchable
          value={[...draft.studioIds]}
          error={error('studioIds')}
          data={studios.map((s) => ({ value: s.id, label: s.name }))}
          onChange={(studioIds) => onChange({ studioIds: studioIds as Id<'studio'>[] })}
        />
      )}
    </>
  )
}
