import QRCode from 'qrcode'

/** Dark squares beside each other in one row, counted from the top left. */
export type Bar = { row: number; column: number; length: number }

/**
 * A text as a QR code that can be read with a seventh of it gone.
 * @returns the squares on a side, and the dark ones as bars; the white edge of four squares is the caller's
 */
export function qrBars(text: string): { size: number; bars: Bar[] } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  const bars: Bar[] = []
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!data[row * size + column]) continue
      const last = bars.at(-1)
      if (last && last.row === row && last.column + last.length === column) last.length += 1
      else bars.push({ row, column, length: 1 })
    }
  }
  return { size, bars }
}
