import { expect, test } from 'vitest'
import { defaultDataFile } from '../../../electron/backend/data-file.ts'

test.each([
  ['linux', {}, '/home/a/.local/share/talent-desk/county.db'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/talent-desk/county.db'],
  ['darwin', {}, '/home/a/Library/Application Support/talent-desk/county.db'],
  ['win32', { APPDATA: '/roaming' }, '/roaming/talent-desk/county.db'],
] as const)('on %s with %o the data file is %s', (platform, env, file) => {
  expect(defaultDataFile(env as NodeJS.ProcessEnv, platform, '/home/a')).toBe(file)
})
