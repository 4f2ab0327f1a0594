import type { DocumentModel } from '../domain/document.ts'
import type { StudioRole } from '../domain/studio.ts'
import { type Field, tableDocument } from './parts.ts'
import { personFields } from './person-fields.ts'
import { studioRoleWords } from './words.ts'

export interface Invited {
  record?: string
  name: string
  role: StudioRole | null
  school: string | null
}

export interface SignInSheetInput {
  studio: string
  topic: string | null
  place: string | null
  /** In words, blank to be filled by hand. */
  time: string | null
  /** One column to sign for each: 上午, 下午. */
  sessions: readonly string[]
  invited: readonly Invited[]
  /** Blank lines for guests. */
  spare: number
}

/** 签到表: blank, to be printed and signed by hand. */
export function signInSheet(input: SignInSheetInput): DocumentModel {
  const fields: Field<Invited | null>[] = [
    personFields.serial,
    { key: 'name', head: '姓名', width: 10, kind: 'name', value: (i) => i?.name ?? '' },
    { key: 'role', head: '角色', width: 6, value: (i) => (i?.role ? studioRoleWords[i.role] : '') },
    { key: 'school', head: '工作单位', width: 24, align: 'left', value: (i) => (i ? i.school : '') },
    ...input.sessions.map(
      (session, at): Field<Invited | null> => ({
        key: `signature${at + 1}`,
        head: session,
        under: '签　名',
        width: 14,
        value: () => '',
      }),
    ),
    { key: 'remark', head: '备注', width: 10, value: () => '' },
  ]
  const guests = Array.from({ length: input.spare }, () => null)
  return tableDocument('sign-in-sheet', {
    name: '签到表',
    title: `${input.studio}活动签到表`,
    orientation: 'portrait',
    subline: [
      ['活动主题', input.topic],
      ['时间', input.time],
      ['地点', input.place],
    ].map(([label, value]) => `${label}：${value ?? ''}`),
    fields,
    groups: [{ items: [...input.invited, ...guests] }],
    itemHeight: 27,
  })
}
