import type { Alignment, DocumentSheet, RowRole } from '../domain/document.ts'
import type { Slot } from './grid.ts'

/** The faces of Chinese office paper. Files carry one name each; a screen may fall back along the list. */
export const faces = {
  title: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', 'Noto Serif CJK SC', 'serif'],
  song: ['宋体', 'SimSun', 'Songti SC', 'Noto Serif CJK SC', 'serif'],
  hei: ['黑体', 'SimHei', 'Heiti SC', 'Noto Sans CJK SC', 'sans-serif'],
  kai: ['楷体', 'KaiTi', 'Kaiti SC', 'Noto Serif CJK SC', 'serif'],
  fang: ['仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'serif'],
} as const
export type Face = keyof typeof faces

/** How a cell is set. Sizes and heights are points; `line` is the height of one line of text. */
export interface CellLook {
  face: Face
  size: number
  line: number
  bold: boolean
  bordered: boolean
  align: Alignment
  /** Where text stands in a cell taller than itself. */
  upright: 'top' | 'center'
}

type RoleLook = Omit<CellLook, 'align'> & { align: Alignment | null; least: number }

const set = (
  face: Face,
  size: number,
  line: number,
  least: number,
  more: Partial<RoleLook> = {},
): RoleLook => ({
  face,
  size,
  line,
  least,
  bold: false,
  bordered: false,
  align: 'left',
  upright: 'center',
  ...more,
})

const form: Record<RowRole, RoleLook> = {
  title: set('title', 20, 28, 38, { align: 'center' }),
  subtitle: set('kai', 14, 20, 24, { align: 'center' }),
  subline: set('song', 10.5, 15, 21),
  head: set('song', 10.5, 14, 24, { bold: true, bordered: true, align: 'center' }),
  section: set('song', 10.5, 14, 21, { bold: true, bordered: true }),
  body: set('song', 10.5, 14, 21, { bordered: true, align: null }),
  total: set('song', 10.5, 14, 21, { bold: true, bordered: true, align: null }),
  note: set('song', 10.5, 15, 18),
  heading: set('hei', 12, 18, 26),
  paragraph: set('song', 10.5, 18, 20, { upright: 'top' }),
  signature: set('song', 10.5, 15, 26),
  blank: set('song', 10.5, 14, 12),
}

const letter: Record<RowRole, RoleLook> = {
  ...form,
  title: set('title', 22, 32, 48, { align: 'center' }),
  subtitle: set('kai', 16, 24, 32, { align: 'center' }),
  subline: set('fang', 12, 18, 24),
  head: set('hei', 12, 17, 28, { bordered: true, align: 'center' }),
  section: set('hei', 12, 17, 26, { bordered: true }),
  body: set('fang', 12, 18, 28, { bordered: true, align: null }),
  heading: set('hei', 16, 28, 34),
  paragraph: set('fang', 16, 28, 28, { upright: 'top' }),
  signature: set('fang', 16, 28, 32, { align: 'right' }),
  note: set('fang', 12, 18, 20),
}

const certificate: Record<RowRole, RoleLook> = {
  ...letter,
  title: set('title', 40, 56, 96, { align: 'center' }),
  subtitle: set('kai', 20, 30, 40, { align: 'center' }),
  paragraph: set('fang', 22, 40, 40, { upright: 'top' }),
  signature: set('fang', 18, 30, 34, { align: 'right' }),
  note: set('song', 12, 18, 22),
}

const looks = { form, letter, certificate }

/** How rows of this role are set; `least` is their least height in points. */
export const roleLook = (layout: DocumentSheet['layout'], role: RowRole): RoleLook => looks[layout][role]

/** Looks made so far: one object for each, so that a writer can know a look again. */
const made = new Map<RoleLook, Map<Alignment, CellLook>>()

/** The look of one placed cell, from the layout, the role of its row, its column and its own wishes. */
export function lookOf(layout: DocumentSheet['layout'], role: RowRole, { cell, column }: Slot): CellLook {
  const base = looks[layout][cell.label ? 'head' : role]
  const own = (cell.columns ?? 1) === 1 ? column.align : 'left'
  const align = cell.align ?? base.align ?? own
  let known = made.get(base)
  if (!known) {
    known = new Map()
    made.set(base, known)
  }
  let look = known.get(align)
  if (!look) {
    const { least: _, ...rest } = base
    look = { ...rest, align }
    known.set(align, look)
  }
  return look
}
