/**
 * What the window may load and run: our own files and nothing else. Style elements need this load's nonce (Mantine
 * puts it on those it makes); nothing is inline, evaluated or fetched from elsewhere.
 */
const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    // a PDF among the evidence, in the browser's own viewer; only our script makes such an address
    'frame-src blob:',
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Sent with every answer, whatever it is. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), usb=(), serial=(), hid=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** The headers of the page itself. */
export const pageHeaders = (nonce: string): Record<string, string> => ({
  ...securityHeaders,
  'content-security-policy': contentPolicy(nonce),
})
