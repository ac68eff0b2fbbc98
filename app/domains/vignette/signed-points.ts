/** Points as one reads them: »+2«, »−1« with a minus sign, »0«. */
export function signedPoints(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0'
}
