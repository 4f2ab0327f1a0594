// First import of main.tsx: without `jitless`, zod probes `new Function` when a schema is built, which a
// strict content security policy reports. From the core, so that a page without schemas carries none of zod.
import { config } from 'zod/v4/core'

config({ jitless: true })
