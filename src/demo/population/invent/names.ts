import type { Random } from '../random.ts'

// Common given names beside surnames that are put together from two halves: nobody is meant.
const girls =
  'Ada Aisha Amara Beatrix Bronwen Carys Chloe Daisy Elsie Esme Farah Freya Grace Hana Ines Isla Jasmin Keira Layla Lottie Maya Mina Nadia Nia Orla Poppy Rosa Ruby Safiya Sienna Tara Tilly Yusra Zara'.split(
    ' ',
  )
const boys =
  'Adam Alfie Amir Ben Caleb Callum Daniel Dylan Eli Ethan Felix Finn George Harvey Ibrahim Idris Jack Jayden Kofi Leo Lewis Malik Milo Noah Omar Oscar Rafi Reuben Samir Theo Tyler Yusuf Zac Zane'.split(
    ' ',
  )
const grown =
  'Alison Andrew Bridget Carl Claire Deborah Dominic Emeka Fiona Gareth Gita Helen Ian Joanne Kevin Kwame Leanne Linda Marek Michelle Nasreen Neil Olga Patrick Pauline Rajesh Rebecca Sandra Simon Tracey Ursula Wendy'.split(
    ' ',
  )
const fronts =
  'Ash Bar Black Brack Brim Bur Cald Carn Chal Clay Copp Cran Dal Dun Elm Fen Fern Gar Glen Hal Har Hazel Hol Ivel Kel Kes Lang Lark Mal Mar Mel Mos Nor Oak Pen Quill Raven Rush Sal Sel Stan Tarn Thorn Tol Ul Wal Wen Wil Yar Yew'.split(
    ' ',
  )
const backs =
  'acre bank beck born bray bridge brook burn by cliffe combe cote croft dale den ditch field fold ford gate grave ham hollow holt hurst lake ley low mere more mouth over pool ridge row shaw slade stead stow thorpe ton wade well wick wood worth yard'.split(
    ' ',
  )

export const inventSurname = (random: Random): string => random.pick(fronts) + random.pick(backs)

export const inventForename = (random: Random, sex: 'F' | 'M'): string => random.pick(sex === 'F' ? girls : boys)

/** Somebody who works for the council. */
export const inventColleague = (random: Random): string => `${random.pick(grown)} ${inventSurname(random)}`

export const inventMother = (random: Random): string =>
  random.pick(
    'Amy Becky Carla Donna Ebony Faye Gemma Hayley Imani Jade Kelly Leila Mandy Nicole Priya Rhian Sadia Toni Vicky Zainab'.split(
      ' ',
    ),
  )
