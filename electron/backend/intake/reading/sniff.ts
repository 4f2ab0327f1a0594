import type { FileFormat } from '../../../../shared/domain/intake.ts'

/** What the first bytes say a file is, whatever it is called. */
export type Container = 'zip' | 'ole' | 'text' | 'binary'

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((b, i) => bytes[i] === b)

export function sniffContainer(bytes: Uint8Array): Container {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole'
  if (isUtf16(bytes)) return 'text'
  // a text of any encoding we know holds no NUL and hardly any control characters
  const head = bytes.subarray(0, 4096)
  const control = head.reduce(
    (n, b) => n + (b < 0x20 && b !== 9 && b !== 10 && b !== 13 && b !== 12 ? 1 : 0),
    0,
  )
  return head.includes(0) || control > head.length / 50 ? 'binary' : 'text'
}

const isUtf16 = (bytes: Uint8Array): boolean => startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)

/** Which of the text formats a decoded text is. */
export function sniffText(text: string): 'xml2003' | 'html' | 'csv' {
  const head = text.slice(0, 4096).toLowerCase()
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && head.includes('<?xml'))
    return 'xml2003'
  if (/^\s*(<!doctype html|<html|<head|<meta|<table|<style|<body|<div)/.test(head)) return 'html'
  return 'csv'
}

const extensions: Readonly<Record<string, readonly FileFormat[]>> = {
  xlsx: ['xlsx'],
  xlsm: ['xlsx'],
  xls: ['xls', 'xml2003', 'html'],
  et: ['xls'],
  xml: ['xml2003'],
  htm: ['html'],
  html: ['html'],
  csv: ['csv'],
  tsv: ['csv'],
  txt: ['csv'],
  ods: ['ods'],
}

/** The extension when it promises another format than the content has, else null. */
export function mislabelled(fileName: string, format: FileFormat): string | null {
  const extension = /\.([^.\\/]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  return extensions[extension]?.includes(format) ? null : extension
}
