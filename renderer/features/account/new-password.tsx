import { PasswordInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../app/api.ts'

export interface TwicePassword {
  password: string
  again: string
}
export const noPassword: TwicePassword = { password: '', again: '' }

/** Typed twice, and both times the same. */
export const agrees = ({ password, again }: TwicePassword): boolean => password !== '' && password === again

/** A new password, typed twice. */
export function NewPassword({
  value,
  onChange,
  error,
  tried,
}: {
  value: TwicePassword
  onChange: (value: TwicePassword) => void
  error: string | undefined
  /** Whether it was submitted: only then a difference is a problem. */
  tried: boolean
}) {
  const { t } = useTranslation()
  const { data } = useQuery(useApi().account.door.queryOptions())
  return (
    <>
      <PasswordInput
        label={t('account.establish.password')}
        description={t('account.establish.passwordHint', { count: data?.leastPassword ?? 8 })}
        autoComplete="new-password"
        value={value.password}
        error={error}
        onChange={(event) => onChange({ ...value, password: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('account.establish.again')}
        autoComplete="new-password"
        value={value.again}
        error={tried && value.again !== value.password ? t('errors.field.not_the_same') : undefined}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
      />
    </>
  )
}
