import type { ReactNode } from 'react'

export type Sector = 'municipality' | 'psychiatry' | 'somatic' | 'general-practice' | 'family' | 'school'

/** Who somebody is: a sector's colour, always with letters and words. `letters` are two: PP, BU, SU. */
export function RoleChip({ sector, letters, children }: { sector: Sector; letters: string; children: ReactNode }) {
  return (
    <span className="role-chip" data-sector={sector}>
      <span className="role-chip__letters" aria-hidden="true">
        {letters}
      </span>
      {children}
    </span>
  )
}
