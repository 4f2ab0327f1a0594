import { type CellLook, type Face, faces } from '../../../../shared/documents/look.ts'
import type { CellKind } from '../../../../shared/domain/document.ts'

/** Text is stored under the text format, so that editing an ID number or =1+1 by hand leaves it text. */
const numberFormat = (kind: CellKind): number =>
  kind === 'money' ? 4 : kind === 'serial' || kind === 'number' ? 0 : 49

/**
 * The default font decides the unit of column widths; no cell is set in it. Arial or its metric double is
 * everywhere, so that columns are as wide, and pages break, the same where Chinese faces are missing.
 */
const defaultFont = '<font><sz val="11"/><name val="Arial"/><family val="2"/></font>'
/** Points of one unit: a digit of the default font, 8.16 pixels. Whole pixels where Excel rounds give 2 % less. */
export const columnUnit = 6.12

/** Families steer the fall-back where a face is missing: 1 serif, 2 sans serif. */
const font = (face: Face, size: number, bold: boolean): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${faces[face][0]}"/><family val="${face === 'hei' ? 2 : 1}"/><charset val="134"/></font>`

const thin = ['left', 'right', 'top', 'bottom'].map(
  (side) => `<${side} style="thin"><color auto="1"/></${side}>`,
)

/** Collects the distinct styles of a workbook while its rows are written. */
export function createStyles() {
  const fonts = new Map<string, number>([[defaultFont, 0]])
  const formats: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']
  const known = new Map<CellLook, Map<number, number>>()

  function format(look: CellLook, number: number, writable: boolean): string {
    const markup = font(look.face, look.size, look.bold)
    const fontId = fonts.get(markup) ?? fonts.size
    fonts.set(markup, fontId)
    return (
      `<xf numFmtId="${number}" fontId="${fontId}" fillId="0" borderId="${look.bordered ? 1 : 0}" ` +
      'xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1" applyProtection="1">' +
      `<alignment horizontal="${look.align}" vertical="${look.upright}" wrapText="1"/>` +
      `<protection locked="${writable ? 0 : 1}"/></xf>`
    )
  }

  return {
    /** The number of this style in the workbook. `writable` cells stay so when their sheet is protected. */
    index(look: CellLook, kind: CellKind, writable: boolean): number {
      let ofLook = known.get(look)
      if (!ofLook) {
        ofLook = new Map()
        known.set(look, ofLook)
      }
      const number = numberFormat(kind)
      const key = writable ? -1 - number : number
      let index = ofLook.get(key)
      if (index === undefined) {
        index = formats.push(format(look, number, writable)) - 1
        ofLook.set(key, index)
      }
      return index
    },
    /** styles.xml, complete once every row is written. */
    toXml: (): string =>
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      `<fonts count="${fonts.size}">${[...fonts.keys()].join('')}</fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      `<borders count="2"><border><left/><right/><top/><bottom/></border><border>${thin.join('')}</border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  }
}

export type Styles = ReturnType<typeof createStyles>
