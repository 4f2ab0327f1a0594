import os from 'node:os'
import path from 'node:path'

/** Where this user's data file lives when none is named: in the system's own folder for user data. */
export function defaultDataFile(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = os.homedir(),
): string {
  const folder = {
    win32: env.APPDATA || path.join(home, 'AppData', 'Roaming'),
    darwin: path.join(home, 'Library', 'Application Support'),
  }[platform as string]
  return path.join(
    folder ?? (env.XDG_DATA_HOME || path.join(home, '.local', 'share')),
    'talent-desk',
    'county.db',
  )
}
