import { Menu } from '@mantine/core'
import {
  IconChevronDown,
  IconKey,
  IconLock,
  IconLogout,
  IconShieldLock,
  IconUserShare,
} from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useApi, useClient } from '../api.ts'
import type { Session } from '../session.ts'
import styles from './top-bar.module.css'

const icon = { size: 15, stroke: 1.6 } as const

/** Who sits here; behind it locking, the own password, and in an unguarded file the other accounts to look through. */
export function AccountMenu({ session }: { session: Session }) {
  const { t } = useTranslation()
  const { account, unprotected } = session
  return (
    <Menu position="bottom-end" width={280} trapFocus>
      <Menu.Target>
        <button type="button" className={styles.account} title={t('account.menu.open')}>
          <span className={styles.avatar} aria-hidden>
            {account.name.slice(0, 1)}
          </span>
          <span className="ellipsis">{account.name}</span>
          <span className="ink-3">{t(`shell.role.${account.role}`)}</span>
          <IconChevronDown size={13} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>{unprotected ? <Unguarded session={session} /> : <Guarded />}</Menu.Dropdown>
    </Menu>
  )
}

function Guarded() {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const leave = () => client.account.signOut({}).then(() => queries.invalidateQueries())
  return (
    <>
      <Menu.Item leftSection={<IconLock {...icon} />} onClick={() => void leave()}>
        {t('account.menu.lock')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconKey {...icon} />}
        onClick={() => void navigate({ to: '/admin/account/password' })}
      >
        {t('account.menu.changePassword')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconLogout {...icon} />}
        onClick={() => void navigate({ to: '/' }).then(leave)}
      >
        {t('account.menu.signOut')}
      </Menu.Item>
    </>
  )
}

function Unguarded({ session }: { session: Session }) {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const door = useQuery(useApi().account.door.queryOptions())
  const actAs = async (name: string) => {
    await client.account.signIn({ name })
    await queries.resetQueries()
    await navigate({ to: '/' })
  }
  const others = (door.data?.accounts ?? []).filter(
    (a) => !a.password && a.displayName !== session.account.name,
  )
  return (
    <>
      <div className={styles.unguarded}>{t('account.menu.unprotected')}</div>
      {session.account.role === 'administrator' && !session.demonstration && (
        <Menu.Item
          leftSection={<IconShieldLock {...icon} />}
          onClick={() => void navigate({ to: '/admin/account/establish' })}
        >
          {t('account.menu.guard')}
        </Menu.Item>
      )}
      {others.length > 0 && <Menu.Label>{t('account.menu.actAs')}</Menu.Label>}
      {others.map((other) => (
        <Menu.Item
          key={other.name}
          leftSection={<IconUserShare {...icon} />}
          rightSection={<span className="ink-3">{t(`shell.role.${other.role}`)}</span>}
          onClick={() => void actAs(other.name)}
        >
          {other.displayName}
        </Menu.Item>
      ))}
    </>
  )
}
