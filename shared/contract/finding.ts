import * as z from 'zod'
import type { Finding } from '../policy/finding.ts'

/** A finding as the policy engine made it; its shape is the engine's, so only its presence is checked here. */
export const zFinding = z.custom<Finding>((value) => typeof value === 'object' && value !== null)
