import {
  IconBook2,
  IconCalendarStats,
  IconClipboardCheck,
  IconCoin,
  IconDoorEnter,
  IconGavel,
  IconRosette,
  IconSchool,
  IconSettings,
  IconSun,
  IconTable,
  IconUsers,
} from '@tabler/icons-react'
import type { Role } from '../../shared/domain/role.ts'

/** The rooms of the work, in the order of the rail. A room shows once a route answers to its path, to whom it is open. */
export const rooms = [
  { id: 'today', path: '/today', Icon: IconSun },
  { id: 'people', path: '/people', Icon: IconUsers },
  { id: 'recognition', path: '/recognition', Icon: IconRosette },
  { id: 'cohort', path: '/cohort', Icon: IconSchool },
  { id: 'studio', path: '/studio', Icon: IconDoorEnter },
  { id: 'activity', path: '/activity', Icon: IconCalendarStats },
  { id: 'assessment', path: '/assessment', Icon: IconClipboardCheck },
  { id: 'decision', path: '/decision', Icon: IconGavel },
  { id: 'funding', path: '/funding', Icon: IconCoin },
  { id: 'roster', path: '/roster', Icon: IconTable },
  { id: 'policy', path: '/policy', Icon: IconBook2 },
  { id: 'admin', path: '/admin', Icon: IconSettings },
] as const

export type Room = (typeof rooms)[number]

/** Those of a studio work in it; the county's recognition, cohorts, worklist and rewards are the bureau's. */
const ofStudio: readonly Room['id'][] = [
  'today',
  'people',
  'studio',
  'activity',
  'assessment',
  'roster',
  'policy',
  'admin',
]

/** Who does not go everywhere. A reviewer comes for what was released, with the plan beside it. */
const open: Partial<Record<Role, readonly Room['id'][]>> = {
  lead: ofStudio,
  assistant: ofStudio,
  reviewer: ['roster', 'policy', 'admin'],
}

export const roomsFor = (role: Role): readonly Room[] =>
  rooms.filter(({ id }) => open[role]?.includes(id) ?? true)
