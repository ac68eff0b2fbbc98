/** The mark of Tværs: three threads, one for each sector, that cross and go on together. Decoration: no text of its own. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg className={className ? `mark ${className}` : 'mark'} viewBox="0 0 44 32" aria-hidden="true" focusable="false">
      <path className="mark__psychiatry" d="M3 27h6c12 0 14-22 26-22h6" />
      <path className="mark__gap" d="M12 16h20" />
      <path className="mark__general-practice" d="M3 16h38" />
      <path className="mark__gap" d="M11 5.2c10.5 1.4 13 20.2 22 21.6" />
      <path className="mark__municipality" d="M3 5h6c12 0 14 22 26 22h6" />
    </svg>
  )
}
