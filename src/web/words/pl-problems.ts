/** What can be wrong in a form of the public, by the English sentence of its rule. What is not here stays in English and says so. */
const known: Readonly<Record<string, string>> = {
  'Give your name, as the chair is to call you.':
    'Podaj imię i nazwisko, tak jak ma się do ciebie zwracać przewodniczący.',
  'Give an e-mail address or a telephone number, so that you can be answered.':
    'Podaj adres e-mail lub numer telefonu, aby można było ci odpowiedzieć.',
  'Give an e-mail address such as name@example.org, or a telephone number such as 01632 960 001.':
    'Podaj adres e-mail, na przykład name@example.org, lub numer telefonu, na przykład 01632 960 001.',
  'Give an e-mail address such as name@example.org.': 'Podaj adres e-mail, na przykład name@example.org.',
  'Choose how you will take part.': 'Wybierz, w jaki sposób weźmiesz udział.',
  'Write what you want to say or ask.': 'Napisz, co chcesz powiedzieć lub o co zapytać.',
  'Leave out the web addresses: two at most.': 'Pomiń adresy stron internetowych: najwyżej dwa.',
  'Too many people have asked to speak at this meeting. Ring those who look after the committee.':
    'Zbyt wiele osób poprosiło o głos na tym posiedzeniu. Zadzwoń do osób obsługujących komisję.',
  'The committee takes no petitions now. Ring those who look after it.':
    'Komisja nie przyjmuje teraz petycji. Zadzwoń do osób, które ją obsługują.',
  'There is nothing to withdraw: this request was withdrawn or declined already.':
    'Nie ma czego wycofać: tę prośbę już wycofano lub odrzucono.',
  'What was sent is larger than Sightline takes. Send less at a time.':
    'To, co wysłano, jest za duże. Wyślij mniej naraz.',
  'The browser sent something that Sightline could not understand. Load the page again.':
    'Przeglądarka wysłała coś niezrozumiałego. Wczytaj stronę ponownie.',
  'Give the petition a title.': 'Nadaj petycji tytuł.',
  'Write what the council is asked to do.': 'Napisz, o co petycja prosi radę.',
  'Give the name of the lead petitioner.': 'Podaj imię i nazwisko osoby składającej petycję.',
  'Say how many people have signed.': 'Podaj, ile osób podpisało petycję.',
  'Give a whole number.': 'Podaj liczbę całkowitą.',
  'Give a number from 1 up.': 'Podaj liczbę nie mniejszą niż 1.',
  'That is too large a number.': 'Ta liczba jest za duża.',
  'Choose one from the list.': 'Wybierz pozycję z listy.',
  'Say whether you want it or not.': 'Wybierz, czy chcesz otrzymywać wiadomości, czy nie.',
  'One field of this form is to stay empty, and something was put into it. Send it once more.':
    'Jedno pole tego formularza ma pozostać puste, a zostało wypełnione. Wyślij formularz jeszcze raz.',
  'This form was opened too long ago. Load the page again and send it once more.':
    'Ten formularz otwarto zbyt dawno. Wczytaj stronę ponownie i wyślij go jeszcze raz.',
  'That was faster than people write. Look it over and send it once more.':
    'Formularz wypełniono szybciej, niż piszą ludzie. Przejrzyj go i wyślij jeszcze raz.',
}

/** The same sentence in Polish; undefined where there is none. */
export const problemInPolish = (sentence: string): string | undefined => {
  const [, most] = /^Use ([\d,]+) characters at most\.$/.exec(sentence) ?? []
  if (most !== undefined) return `Użyj najwyżej ${Number(most.replaceAll(',', '')).toLocaleString('pl')} znaków.`
  return known[sentence]
}
