// Writes the list once, one way, and says what memory it took: `export-once.ts ours FOLDER`.
import { writers } from './export.ts'

const [which, folder] = process.argv.slice(2)
if ((which !== 'ours' && which !== 'bare') || !folder) throw new Error('ours or bare, and a folder')
await writers[which](folder)
process.stdout.write(String(process.resourceUsage().maxRSS))
