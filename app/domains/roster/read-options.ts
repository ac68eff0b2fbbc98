import { readJobFunction } from '~/domains/organisation/organisation.ts'
import type { ImportOptions } from './roster.ts'

type Given = { get(name: string): unknown }

/** What was chosen for the whole list, from an address or a form; a unit that is not there any more is none. */
export function readOptions(given: Given, unitIds: string[]): ImportOptions {
  const text = (name: string) => String(given.get(name) ?? '')
  const unitId = text('enhed')
  return {
    unitId: unitIds.includes(unitId) ? unitId : null,
    jobFunction: readJobFunction(text('funktion')),
    makesUnits: text('opret') !== '',
    isWholeList: text('hele') !== '',
    isCorrection: text('ret') !== '',
  }
}

/** The same as fields of an address or a form; what was not chosen is left out. */
export function writeOptions(options: ImportOptions): Record<string, string> {
  return {
    ...(options.unitId && { enhed: options.unitId }),
    ...(options.jobFunction && { funktion: options.jobFunction }),
    ...(options.makesUnits && { opret: '1' }),
    ...(options.isWholeList && { hele: '1' }),
    ...(options.isCorrection && { ret: '1' }),
  }
}
