/** How much of a file from outside is worth reading. A county's largest lists use a tenth of each. */
export interface ReadingLimits {
  /** Bytes of the file itself. */
  fileBytes: number
  /** Entries of a zip container. */
  zipEntries: number
  /** Bytes of all entries of a zip container, unpacked. */
  zipBytes: number
  /** Unpacked to packed, looked at only beyond `zipRatioFrom` bytes: long empty sheets pack very well. */
  zipRatio: number
  zipRatioFrom: number
  sheets: number
  columns: number
  /** Non-empty cells of the whole file. */
  cells: number
  /** Characters of one cell; Excel itself stops at 32,767. */
  cellText: number
  /** Memory of the reading process, and its time. */
  residentBytes: number
  milliseconds: number
}

export const readingLimits: Readonly<ReadingLimits> = {
  fileBytes: 64 * 2 ** 20,
  zipEntries: 2_000,
  zipBytes: 512 * 2 ** 20,
  zipRatio: 200,
  zipRatioFrom: 128 * 2 ** 20,
  sheets: 200,
  columns: 500,
  cells: 4_000_000,
  cellText: 32_767,
  residentBytes: 1_536 * 2 ** 20,
  milliseconds: 120_000,
}
