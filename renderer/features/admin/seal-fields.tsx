import { Checkbox, PasswordInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './admin.module.css'

/** What a backup is sealed with, typed twice; null where it is not to be sealed. */
export type SealPassword = { password: string; again: string } | null

const isTypedTwice = ({ password, again }: NonNullable<SealPassword>): boolean =>
  password !== '' && password === again

/** Whether it can be submitted: not sealed, or sealed with what was typed the same twice. */
export const sealAgrees = (seal: SealPassword): boolean => seal === null || isTypedTwice(seal)

/** Whether a backup is sealed as a whole, and with which password. */
export function SealFields({
  label,
  value,
  error,
  tried,
  onChange,
}: {
  label: string
  value: SealPassword
  error: string | undefined
  /** Whether it was submitted: only then a difference is a problem. */
  tried: boolean
  onChange: (value: SealPassword) => void
}) {
  const { t } = useTranslation()
  const field = (name: 'password' | 'again', problem: string | undefined) => (
    <PasswordInput
      className={styles.path as string}
      label={t(`admin.seal.${name}`)}
      autoComplete="new-password"
      value={value?.[name] ?? ''}
      error={problem}
      onChange={(event) => onChange({ password: '', again: '', ...value, [name]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <Checkbox
        label={label}
        checked={value !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? { password: '', again: '' } : null)}
      />
      {value !== null && (
        <>
          <div className={styles.line}>
            {field('password', error)}
            {field('again', tried && !isTypedTwice(value) ? t('errors.field.not_the_same') : undefined)}
          </div>
          <p className="note">{t('admin.seal.hint')}</p>
        </>
      )}
    </>
  )
}
