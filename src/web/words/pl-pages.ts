import type { PageWords } from './page-words.ts'

const rules = new Intl.PluralRules('pl')
/** Polish has three forms: one, two to four, and the rest. */
export const form = (n: number, one: string, few: string, many: string): string => {
  const rule = rules.select(n)
  return `${n.toLocaleString('pl')} ${rule === 'one' ? one : rule === 'few' ? few : many}`
}

export const plPages: PageWords = {
  common: { notSaid: 'Nie podano', notSaidYet: 'Jeszcze nie podano', find: 'Znajdź', gone: 'Nic tu nie ma.' },
  programme: {
    lede: (n) => (n === 0 ? 'Niczego nie zaplanowano.' : `Zaplanowano: ${form(n, 'temat', 'tematy', 'tematów')}.`),
    caption: 'Czym komisje zamierzają się zająć',
    topic: 'Temat',
    when: 'Kiedy',
    whatFor: 'W jakim celu',
    heard: 'Kto zostanie wysłuchany',
    noMeeting: 'Nie wyznaczono posiedzenia',
  },
  search: {
    field: 'Słowa w porządkach obrad, materiałach, protokołach i uchwałach',
    none: (words) => `Nic, co jest publiczne, nie zawiera słów „${words}”.`,
    found: (n, words, isCut) =>
      `Słowa „${words}”: ${form(n, 'miejsce', 'miejsca', 'miejsc')}${isCut ? '; pokazano pierwszych pięćdziesiąt' : ''}.`,
    sorts: { item: 'porządek obrad', paper: 'materiał', minute: 'protokół', resolution: 'uchwała' },
  },
  inspections: {
    title: 'Co stwierdzili inspektorzy',
    none: 'Nie potwierdzono jeszcze żadnego wyniku.',
    lede: (n) =>
      `Oceny: ${form(n, 'kontrola', 'kontrole', 'kontroli')}, od najnowszej, słowami obowiązujących wtedy zasad.`,
    earlier: (n) => `Wcześniej: ${form(n, 'kontrola', 'kontrole', 'kontroli')}`,
    judged: 'Co oceniano',
    grade: 'Ocena',
    next: 'Co rada z tym robi:',
    plans: 'jak idą jej plany',
  },
  plans: {
    title: 'Jak idą plany',
    lede: 'Co powiedziano radnym publicznie o planach rady dotyczących dzieci, według stanu na dany dzień.',
    none: 'Żadna komisja nie rozpatrywała jeszcze planu.',
    asOf: (title, day) => `${title}, stan na ${day}`,
    easy: 'Ten plan prostymi słowami',
    ofWhat: (title, day) => `, stan na ${day}: ${title}`,
    before: (committee, day) => `Dla komisji: ${committee}, ${day}`,
  },
  follow: {
    title: 'Obserwuj komisję',
    lede: 'Dowiedz się, kiedy ukazują się materiały i kiedy posiedzenie zostaje przeniesione lub odwołane.',
    committee: 'Komisja',
    address: 'Twój adres e-mail',
    addressHint:
      'Jeden list zapyta, czy naprawdę tego chcesz. Dopóki nie potwierdzisz, nic więcej nie przyjdzie, a po tygodniu adres zostanie usunięty.',
    send: 'Wyślij mi ten list',
    noMail: 'Ta rada nie wysyła stąd poczty.',
    without: 'Bez podawania adresu:',
    look: 'Zajrzyj do poczty: list zapyta, czy naprawdę tego chcesz.',
    following: 'Obserwowanie komisji',
    yours: 'Obserwujesz ją',
    yoursWhy: 'list przychodzi z każdym porządkiem obrad, materiałem i zmianą',
    notYet: 'Jeszcze nie',
    notYetWhy: 'potwierdź, a listy zaczną przychodzić',
    yes: 'Tak, piszcie do mnie',
    stop: 'Nie chcę więcej listów',
    no: 'Nie, usuńcie adres',
    willHear: 'Będziesz otrzymywać wiadomości.',
    ended: 'Zakończono, a adres został usunięty.',
    endedTitle: 'Zakończono',
    endedMore: 'Nie przyjdzie żaden następny list, a adres został usunięty.',
  },
  petitions: {
    title: 'Petycje',
    lede: (n, answered) =>
      n === 0
        ? 'Nie przyjęto jeszcze żadnej petycji.'
        : `Przyjęto: ${form(n, 'petycja', 'petycje', 'petycji')}. Z odpowiedzią: ${answered}.`,
    handIn: 'Złóż petycję',
    received: (day) => `otrzymano ${day}`,
    lead: (name) => `główny wnioskodawca: ${name}`,
    forMeeting: (day) => `na posiedzenie ${day}`,
    duties: 'Co rada musi zrobić według własnych zasad',
    does: 'Co robi',
    from: 'Od ilu podpisów',
    within: (days) => `W ciągu ${form(days, 'dnia roboczego', 'dni roboczych', 'dni roboczych')} od otrzymania.`,
    source: (source, day) => `Źródło: ${source}, obowiązuje od ${day}.`,
    duty: {
      answered: 'Rada odpowiada na piśmie',
      heard: 'Wyższy urzędnik odpowiada za sprawę publicznie przed komisją',
      debated: 'Debatuje nad nią cała rada',
    },
    signatures: (n, countedOn) =>
      `${form(n, 'podpis', 'podpisy', 'podpisów')}, ${countedOn ? `policzono ${countedOn}` : 'według głównego wnioskodawcy'}`,
    states: { received: 'Otrzymana', accepted: 'Przyjęta', refused: 'Nieprzyjęta', withdrawn: 'Wycofana' },
    about:
      'Napisz, o co prosi petycja i ile osób ją podpisało. Listy podpisów zostają u Ciebie: osoby prowadzące sprawy komisji poproszą o wgląd, policzą podpisy i nie zachowają żadnych nazwisk.',
    to: 'Do której komisji',
    name: 'Tytuł',
    asks: 'O co prosi się radę',
    asksHint: 'Nie podawaj imienia ani nazwiska żadnego dziecka ani niczego, po czym można by je rozpoznać.',
    signed: 'Ile osób podpisało',
    yourName: 'Twoje imię i nazwisko, jako głównego wnioskodawcy',
    contact: 'Adres e-mail lub numer telefonu',
    contactHint: 'Tylko po to, aby Ci odpowiedzieć. Nigdy nie jest pokazywany.',
    mayName: 'Moje nazwisko może być podane przy petycji',
    submit: 'Złóż ją',
    kept: 'Twoja petycja została przyjęta do rozpatrzenia. Zachowaj adres tej strony: tylko przez niego można do niej wrócić.',
    yours: 'Twoja petycja',
    deleted: (day) => `Twoje nazwisko i dane kontaktowe zostaną usunięte najpóźniej ${day}.`,
  },
  speaking: {
    title: 'Poproś o głos',
    at: (committee, day, hour) => `Posiedzenie: ${committee}, ${day}, ${hour}.`,
    open: 'Otwarte',
    until: (day, hour) => `do ${day}, ${hour}`,
    closed: 'Zamknięte',
    minutes: (n) => `Masz ${form(n, 'minutę', 'minuty', 'minut')}.`,
    places: (n, asked) =>
      `Liczba miejsc: ${n}; ${asked === 0 ? 'nikt jeszcze o głos nie poprosił' : `dotąd poproszono o ${asked}`}.`,
    answered: 'Osoba prowadząca sprawy komisji odpowie Ci: tak, albo nie, z podaniem powodu.',
    written: (day) => `Na to, na co nie odpowiedziano na posiedzeniu, odpowiada się na piśmie do ${day}.`,
    deletedAfter: (months) =>
      `Twoje nazwisko i dane kontaktowe widzą tylko osoby prowadzące sprawy komisji; zostaną usunięte ${months === 0 ? 'po posiedzeniu' : `${form(months, 'miesiąc', 'miesiące', 'miesięcy')} po posiedzeniu`}.`,
    yourName: 'Twoje imię i nazwisko',
    contactHint: 'Tylko po to, aby Ci odpowiedzieć.',
    item: 'Którego punktu to dotyczy',
    other: 'Inna sprawa tej komisji',
    how: 'Jak weźmiesz udział',
    modes: {
      in_person: 'Przyjdę na posiedzenie',
      video: 'Połączę się przez wideo',
      telephone: 'Połączę się telefonicznie',
      read_out: 'Proszę to odczytać',
    },
    states: {
      waiting: 'Czeka na odpowiedź',
      accepted: 'Przyjęta',
      declined: 'Odrzucona',
      withdrawn: 'Wycofana',
    },
    say: 'Co chcesz powiedzieć lub o co zapytać',
    kept: 'Twoja prośba została przyjęta do rozpatrzenia. Zachowaj adres tej strony: tylko przez niego można do niej wrócić.',
    yours: 'Twoja prośba o głos',
    rows: {
      meeting: 'Posiedzenie',
      item: 'Punkt',
      how: 'W jaki sposób',
      say: 'Co chcesz powiedzieć',
      asked: 'Data prośby',
      answer: 'Odpowiedź',
      kept: 'Przechowywana do',
    },
    keptUntil: (day) => `${day}; potem Twoje nazwisko i dane kontaktowe zostaną usunięte`,
    withdraw: 'Wycofaj ją',
    withdrawn: 'Twoja prośba została wycofana.',
  },
  paper: {
    item: (place) => `Punkt ${place}:`,
    author: 'Autor',
    member: 'Członek gabinetu rady',
    wards: 'Okręgi',
    published: 'Opublikowano',
    late: 'z opóźnieniem:',
    asOf: 'Stan na',
    file: 'Plik',
  },
}
