import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconCircleDot,
  IconClockHour4,
  IconHelp,
} from '@tabler/icons-react'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../../shared/policy/finding.ts'
import styles from './outcome-badge.module.css'
import { type Look, outcomeLook } from './outcome-look.ts'

const icons = {
  met: IconCheck,
  due: IconClockHour4,
  breach: IconAlertTriangle,
  undet: IconHelp,
  pending: IconCircleDot,
  waived: IconBan,
} as const

interface LookBadgeProps {
  look: Look
  children?: ReactNode
  large?: boolean
}

/** A badge of one of the six looks; without children it says the look's own word. */
export function LookBadge({ look, children, large = false }: LookBadgeProps) {
  const { t } = useTranslation()
  const Icon = icons[look]
  return (
    <span className={clsx(styles.badge, styles[look], large && styles.large)} data-look={look}>
      <Icon size={large ? 15 : 13} stroke={2} aria-hidden />
      {children ?? t(`ui.look.${look}`)}
    </span>
  )
}

/** The badge of an answer of the engine: its look, and its word (拟退出, 不符合 …) unless the page knows better. */
export function OutcomeBadge({ outcome, ...rest }: Omit<LookBadgeProps, 'look'> & { outcome: Outcome }) {
  const { t } = useTranslation()
  return (
    <LookBadge look={outcomeLook(outcome)} {...rest}>
      {rest.children ?? t(`ui.outcome.${outcome}`)}
    </LookBadge>
  )
}

/** A state of paperwork (confirmed, draft, frozen): plain outline, no colour. */
export const PlainBadge = ({ children }: { children: ReactNode }) => (
  <span className={clsx(styles.badge, styles.plain)}>{children}</span>
)
