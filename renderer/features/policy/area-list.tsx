import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import type { Area } from '../../../shared/policy/catalogue/rule.ts'
import styles from './policy.module.css'
import type { RuleRow } from './rows.ts'

/** The areas of the plan with how many rules each has, and the register of readings below them. */
export function AreaList({
  rules,
  current,
  register,
  readings,
}: {
  rules: readonly RuleRow[]
  current: string | undefined
  register: string
  readings: number
}) {
  const { t } = useTranslation()
  const areas = Map.groupBy(rules, (rule) => rule.area as Area)
  const entry = (id: string, label: string, count: number) => (
    <Link
      key={id}
      to="/policy"
      search={{ area: id }}
      className={clsx(styles.area, id === current && styles.current)}
    >
      <span className="grow">{label}</span>
      <span className={styles.number}>{count}</span>
    </Link>
  )
  return (
    <nav className={styles.areas} aria-label={t('policy.areas')}>
      {[...areas].map(([id, own]) => entry(id, t(`policy.area.${id}`), own.length))}
      <p className={styles.label}>{t('policy.register')}</p>
      {entry(register, t('policy.readings'), readings)}
    </nav>
  )
}
