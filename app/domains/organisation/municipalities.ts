/** One line of the national list: a municipality, its region today and from 2027, and its health council. */
export type NationalMunicipality = {
  code: string
  name: string
  officialName: string
  regionCode: string
  regionName: string
  regionName2027: string
  healthCouncil: string
}

/** Reads `prisma/data/municipalities.csv`. Throws on a line of the wrong form: the file is ours and a test holds it. */
export function readMunicipalities(csv: string): NationalMunicipality[] {
  const [header, ...lines] = csv.trim().split('\n')
  const expected = 'code,name,region_code,region_name,region_2027,health_council,official_name'
  if (header !== expected) throw new Error(`Expected the headings "${expected}", found "${header}".`)
  return lines.map((line, index) => {
    const [code, name, regionCode, regionName, regionName2027, healthCouncil, officialName, ...rest] = line.split(',')
    const isComplete = code && name && regionCode && regionName && regionName2027 && healthCouncil && officialName
    if (!isComplete || rest.length > 0) throw new Error(`Expected seven values in line ${index + 2}, found "${line}".`)
    return { code, name, officialName, regionCode, regionName, regionName2027, healthCouncil }
  })
}
