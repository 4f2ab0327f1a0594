import { pinyin } from 'pinyin-pro'
import { isHanName } from '../../../shared/kernel/name.ts'

/** What a name is found and ordered by; stored beside it, because working it out needs a large dictionary. */
export interface NameKeys {
  /** Syllables without tones, the surname read as one: 曾国藩 → `zeng guo fan`. Latin names lower-cased. */
  pinyin: string
  /** First letters: `zgf`. */
  initials: string
  /**
   * Orders by the strokes of the surname, then of what follows (按姓氏笔画): the place of each character in the
   * stroke order of CLDR, in fixed width, so that plain text comparison sorts.
   */
  strokes: string
}

/**
 * Keys of a tidy name. Compound surnames (欧阳, 司马) are known to the dictionary; 单 解 仇 查 are read as surnames.
 * For schools pass `surname: false`.
 */
export function nameKeys(name: string, { surname = true }: { surname?: boolean } = {}): NameKeys {
  const syllables = pinyin(name, {
    toneType: 'none',
    type: 'array',
    surname: surname && isHanName(name) ? 'head' : 'off',
    nonZh: 'consecutive',
    v: true,
  })
    .map((s) =>
      s
        .toLowerCase()
        .replace(/[^a-z0-9ü]/g, '')
        .replaceAll('ü', 'v'),
    )
    .filter((s) => s !== '')
  return {
    pinyin: syllables.join(' '),
    initials: syllables.map((s) => s[0] ?? '').join(''),
    strokes: strokeKey(name),
  }
}

/** Place of every common Han character in stroke order; built on first use (about 20 ms). */
let strokeOrder: Map<string, string> | undefined

function strokeKey(name: string): string {
  strokeOrder ??= buildStrokeOrder()
  // letters and rare characters come after all strokes, in their own order
  return Array.from(name, (c) => strokeOrder?.get(c) ?? `~${c}`).join('')
}

function buildStrokeOrder(): Map<string, string> {
  const characters: string[] = []
  for (const [from, to] of [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
  ] as const)
    for (let code = from; code <= to; code++) characters.push(String.fromCodePoint(code))
  characters.sort(new Intl.Collator('zh-CN-u-co-stroke').compare)
  return new Map(characters.map((c, rank) => [c, rank.toString(36).padStart(4, '0')]))
}
