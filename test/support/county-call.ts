import { cli } from './cli.ts'
import { smallCounty } from './county.ts'

/** The teacher studio of the small county on disk, asked through the command line only. */
export async function countyOnCommandLine() {
  const county = await smallCounty({ today: '2024-10-20' })
  const studioId = await county.formStudio()
  await county.leadAccount(studioId)
  const { people } = await county.client.studio.studio({ studioId })
  await county.close()
  const run = async (today: string, as: string | null, ...words: string[]) => {
    const { code, out, err } = await cli(
      ...['--db', county.file, '--today', today, ...(as ? ['--as', as] : []), ...words],
    )
    const text = (code === 0 ? out : err).trim()
    return {
      code,
      answer: JSON.parse(
        text.split('\n').at(-1)?.startsWith('{"code"') ? (text.split('\n').at(-1) as string) : text,
      ),
    }
  }
  const call = (today: string, as: string | null, name: string, input: unknown) =>
    run(today, as, 'call', name, JSON.stringify(input))
  const place = (name: string) => people.find((p) => p.person.name === name)?.membershipId as string
  return { ...county, studioId, call, run, place }
}
