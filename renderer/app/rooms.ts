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

/** The rooms of the work, in the order of the rail. A room shows once a route answers to its path. */
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
