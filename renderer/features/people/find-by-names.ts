import type { Pick, PickSearch } from '../../ui/form/async-picker.tsx'
import { parseBlock } from '../../ui/grid/paste-block.ts'

export interface FoundNames {
  people: readonly Pick[]
  /** Names that nobody bears. */
  unknown: readonly string[]
  /** Names that more than one person bears: never guessed. */
  several: readonly string[]
}

/** Names as they are written in tables: without the blank that widens two characters (张　三). */
const plain = (name: string): string => name.replace(/[\s\u3000]/g, '')

/** The first cell of each row of a block, or the names of one line divided by commas. */
const namesIn = (text: string): string[] => [
  ...new Set(
    parseBlock(text)
      .flatMap(([first = '']) => first.split(/[、,，;；]/))
      .map(plain)
      .filter((name) => name !== ''),
  ),
]

/** Finds people by whole names out of a pasted block. */
export async function findByNames(text: string, search: PickSearch): Promise<FoundNames> {
  const { signal } = new AbortController()
  const answers = await Promise.all(
    namesIn(text).map(async (name) => ({
      name,
      people: (await search(name, signal)).filter((pick) => plain(pick.label) === name),
    })),
  )
  return {
    people: answers.flatMap(({ people }) => (people.length === 1 ? people : [])),
    unknown: answers.filter(({ people }) => people.length === 0).map(({ name }) => name),
    several: answers.filter(({ people }) => people.length > 1).map(({ name }) => name),
  }
}
