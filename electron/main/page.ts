import { protocol, type Session } from 'electron'
import { readAsset } from '../backend/page/asset.ts'

export const pageUrl = 'app://ui/'

/** Before `ready`: our pages are a secure origin of their own, with `fetch` and nothing of file://. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Answers app://ui/ from the built window, and nothing else. */
export function servePage(root: string): void {
  protocol.handle('app', async ({ url, method }) => {
    const { host, pathname } = new URL(url)
    const asset = host === 'ui' && method === 'GET' ? await readAsset(root, pathname) : null
    return asset ? new Response(asset.body, { headers: asset.headers }) : new Response(null, { status: 404 })
  })
}

/** Chromium's own viewer of PDFs, by the id every build gives it, and what it is drawn with. */
const pdfViewer = ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/', 'chrome://resources/']

/** No permission is given, nothing is loaded from elsewhere, and only what our page made may be saved. */
export function confineSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const own = [pageUrl, `blob:${pageUrl}`, 'devtools:', ...pdfViewer]
    answer({ cancel: !own.some((start) => url.startsWith(start)) })
  })
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${pageUrl}`)) event.preventDefault()
  })
}
