const firstNames = `
  Anne Mette Kirsten Hanne Lone Birgitte Camilla Louise Ida Freja Clara Signe Ditte Trine Pernille Stine Rikke Gitte
  Helle Lene Marianne Dorte Bente Astrid Ellen Johanne Cecilie Mathilde Naja Aviâja Lars Michael Jens Thomas Søren
  Martin Christian Morten Rasmus Mads Anders Kasper Frederik Emil Mikkel Jakob Niels Jørgen Torben Bjarne Åge Malik
  Zeynep Fatima Hüseyin Yusuf Samira Leyla Omar Nadia Łukasz Réka André Zoë Agnieszka Đorđe Ngọc Priya Kofi Marija
  Søs Ulla Kim Sanne Katrine Line Simon Oliver Nanna Tobias Gry Troels Esben Vibeke Inger Karsten Jeppe Malene
`
const lastNames = `
  Nielsen Jensen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen
  Olsen Thomsen Christiansen Poulsen Johansen Møller Mortensen Knudsen Dahl Bech Kjær Vestergaard Nørgaard Holm Lund
  Schmidt Eriksen Østergaard Ravn Bruun Toft Krogh Juhl Brandt Iversen Damgaard Hedegaard Aagaard Winther Sand Bjerre
`
/** With these first names goes a last name of the same home. */
const lastNamesFromElsewhere: Record<string, string> = {
  ...{ Zeynep: 'Yıldız', Fatima: 'El-Sayed', Hüseyin: 'Öztürk', Yusuf: 'Hassan', Samira: 'Haddad', Leyla: 'Demir' },
  ...{ Omar: 'Abdi', Nadia: 'Rahimi', Łukasz: 'Wójcik', Réka: 'Szőke', André: 'Gonçalves', Zoë: 'van den Berg' },
  ...{ Agnieszka: 'Łapińska', Đorđe: 'Petrović', Ngọc: 'Nguyễn', Priya: 'Sharma', Kofi: 'Mensah', Marija: 'Šimić' },
  ...{ Aviâja: 'Petrussen', Malik: 'Kleist' },
}

/** So many names, no two the same, spread over the lists. */
export function listNames(count: number): string[] {
  const [first, last] = [firstNames, lastNames].map((list) => list.trim().split(/\s+/)) as [string[], string[]]
  return Array.from({ length: count }, (_, index) => {
    const name = first[(index * 37) % first.length] ?? ''
    // A first name that comes round again comes with the next last name, so no pair comes twice.
    const round = Math.floor(index / first.length)
    const elsewhere = round === 0 ? lastNamesFromElsewhere[name] : undefined
    return `${name} ${elsewhere ?? last[(index * 17 + round) % last.length]}`
  })
}

/** The address a name gets: `Réka Szőke` at `boegedal` is `reka.szoeke@boegedal.example`. */
export function addressFor(name: string, domain: string): string {
  const spelled: Record<string, string> = {
    æ: 'ae',
    ø: 'oe',
    å: 'aa',
    ö: 'oe',
    ő: 'oe',
    ü: 'u',
    ł: 'l',
    đ: 'd',
    ı: 'i',
  }
  const plain = name
    .toLowerCase()
    .replace(/[æøåöőüłđı]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z -]/g, '')
    .split(/[ -]+/)
  return `${plain.join('.')}@${domain}.example`
}
