// The one bridge of the window: it asks for a MessagePort to the back end and passes it to our own page, and has what
// the page would print made into a PDF.
import { contextBridge, ipcRenderer } from 'electron'

ipcRenderer.on('rpc-port', (event) => {
  window.postMessage('rpc-port', window.location.origin, [...event.ports])
})

contextBridge.exposeInMainWorld('bridge', {
  connect: (): void => ipcRenderer.send('rpc-connect'),
  makePdf: (): Promise<Uint8Array> => ipcRenderer.invoke('make-pdf'),
})
