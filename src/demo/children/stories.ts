/** The invented children of Alderwick. Days are counted back from the day of the demonstration. */
export interface Story {
  id: string
  forename: string
  surname: string
  sex: 'F' | 'M'
  ethnicity: string
  /** Days old. */
  age: number
  stage: 'care' | 'protection' | 'need' | 'leaver' | 'early' | 'closed' | 'contact'
  /** How many days ago the stage began. */
  since: number
  worker: string
  team: string
  need: string
  /** What marks this record out, as words parted by spaces: send, disabled, missing, adoption, unaccompanied, gaps, moves. */
  marks: readonly string[]
}

const drawn = `
  id    | forename  | surname      | sex | ethnicity | years | stage      | since | worker | team | need | marks
  20417 | Amara     | Bright       | F   | BAFR      | 13.8  | care       | 670   | W01    | CIC2 | N1   | moves gaps words
  20418 | Tobi      | Bright       | M   | BAFR      | 9.2   | care       | 670   | W01    | CIC2 | N1   | siblings
  20455 | Jayden    | Larkspur     | M   | WBRI      | 15.4  | care       | 1310  | W02    | CIC2 | N1   | missing moves words
  20460 | Ewa       | Zielinska    | F   | WOTH      | 6.1   | care       | 240   | W02    | CIC2 | N1   | adoption
  20473 | Kofi      | Asare-Poole  | M   | MWBA      | 11.0  | care       | 905   | W01    | CIC2 | N3   | send
  20490 | Daniyal   | Marwat       | M   | APKN      | 16.6  | care       | 150   | W03    | CIC1 | N8   | unaccompanied
  20502 | Poppy     | Thackeray    | F   | WBRI      | 2.3   | care       | 95    | W03    | CIC1 | N1   | gaps
  20511 | Callum    | Thackeray    | M   | WBRI      | 4.7   | care       | 95    | W03    | CIC1 | N1   | siblings
  20523 | Shanice   | Ormerod      | F   | MWBC      | 14.9  | care       | 420   | W02    | CIC2 | N5   | missing gaps
  20530 | Lewis     | Penhallow    | M   | WBRI      | 17.5  | care       | 2100  | W04    | CIC1 | N1   | send disabled
  20544 | Isla      | Fenn         | F   | WBRI      | 0.7   | care       | 200   | W04    | CIC1 | N1   | adoption
  20558 | Yusuf     | Abdirahman   | M   | BAFR      | 12.2  | care       | 33    | W01    | CIC2 | N1   | new
  20601 | Maisie    | Holt         | F   | WBRI      | 7.9   | protection | 160   | W05    | SAF1 | N1   | words
  20602 | Alfie     | Holt         | M   | WBRI      | 5.5   | protection | 160   | W05    | SAF1 | N1   | siblings
  20615 | Zainab    | Chowdhury    | F   | ABAN      | 10.3  | protection | 75    | W05    | SAF1 | N1   | gaps
  20622 | Harley    | Quince       | M   | WBRI      | 1.4   | protection | 400   | W06    | SAF1 | N1   | long
  20639 | Sienna    | Marchetti    | F   | WOTH      | 13.1  | protection | 48    | W06    | SAF1 | N4   | missing
  20646 | Olly      | Brandreth    | M   | WBRI      | 8.8   | protection | 20    | W06    | SAF1 | N1   | new
  20650 | Unborn    | Castell      | F   | WBRI      | 0.0   | protection | 25    | W05    | SAF1 | N1   | gaps
  20701 | Freya     | Lindgren     | F   | WOTH      | 12.5  | need       | 130   | W07    | SAF2 | N4   |
  20708 | Ibrahim   | Sesay        | M   | BAFR      | 6.6   | need       | 210   | W07    | SAF2 | N3   | gaps
  20715 | Connor    | Whitlam      | M   | WBRI      | 16.1  | need       | 60    | W07    | SAF2 | N6   | missing
  20722 | Ruby      | Ashworth     | F   | WBRI      | 9.9   | need       | 330   | W08    | CWD  | N2   | disabled send
  20729 | Samuel    | Oyinlola     | M   | BAFR      | 4.2   | need       | 500   | W08    | CWD  | N2   | disabled send
  20736 | Lily-Mae  | Gorse        | F   | WROM      | 3.3   | need       | 90    | W07    | SAF2 | N8   | gaps
  20743 | Arjun     | Bhattacharya | M   | AIND      | 11.7  | need       | 40    | W08    | CWD  | N2   | disabled
  20750 | Grace     | Applewhite   | F   | WBRI      | 14.2  | need       | 15    | W07    | SAF2 | N4   | new
  20801 | Kyle      | Rudd         | M   | WBRI      | 19.3  | leaver     | 480   | W09    | LC1  | N1   | words
  20808 | Chantelle | Bower        | F   | MWBC      | 18.4  | leaver     | 150   | W09    | LC1  | N1   | gaps
  20815 | Hamid     | Rahimi       | M   | OOTH      | 20.1  | leaver     | 760   | W09    | LC1  | N8   | unaccompanied
  20822 | Bethany   | Stokoe       | F   | WBRI      | 21.6  | leaver     | 1300  | W09    | LC1  | N1   | gaps
  20901 | Archie    | Vickers      | M   | WBRI      | 8.1   | early      | 120   | W10    | EH1  | N4   |
  20908 | Nadia     | Petrenko     | F   | WOTH      | 5.8   | early      | 70    | W10    | EH1  | N4   | send
  20915 | Theo      | Lambourne    | M   | WBRI      | 10.9  | early      | 35    | W10    | EH1  | N5   |
  20951 | Evie      | Cartwright   | F   | WBRI      | 7.2   | closed     | 300   | W05    | SAF1 | N1   |
  20958 | Malachi   | Dunne        | M   | MOTH      | 13.4  | closed     | 260   | W06    | SAF1 | N4   | again
  20965 | Caoimhe   | Rafferty     | F   | WIRI      | 15.8  | closed     | 400   | W07    | SAF2 | N6   |
  20981 | Ezra      | Goldblum     | M   | WOTH      | 9.0   | contact    | 45    | W10    | EH1  | N9   |
  20988 | Blessing  | Adeyinka     | F   | BAFR      | 12.9  | contact    | 12    | W10    | EH1  | N9   |
  20995 | Kacper    | Nowicki      | M   | WOTH      | 6.4   | contact    | 8     | W10    | EH1  | N9   | send
`

export const stories: readonly Story[] = drawn
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const cell = line.split('|').map((text) => text.trim())
    const at = (place: number): string => cell[place] ?? ''
    return {
      id: `ALD-${at(0)}`,
      forename: at(1),
      surname: at(2),
      sex: at(3) === 'F' ? 'F' : 'M',
      ethnicity: at(4),
      age: Math.round(Number(at(5)) * 365.25),
      stage: at(6) as Story['stage'], // the table above holds no other
      since: Number(at(7)),
      worker: at(8),
      team: at(9),
      need: at(10),
      marks: at(11).split(' ').filter(Boolean),
    }
  })
