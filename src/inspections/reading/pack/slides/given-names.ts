/** Given names that are common in England: enough to tell that “Phil Webb” closes a box and “Long Meadow” does not. */
export const givenNames: ReadonlySet<string> = new Set(
  `aaron abigail adam adrian ahmed aisha alan alex alexander alice alison amanda amelia amy andrea andrew andy angela anita ann anna anne
  anthony antonia arthur barbara barry becky ben benjamin bernadette beth beverley bill bob brenda brian bridget bryony callum carl carol
  caroline catherine cathy charles charlotte cheryl chloe chris christian christine christopher claire clare clive colin connor craig
  daisy dale daniel darren dave david dawn dean deborah debbie denise dennis derek diana diane dominic donald donna dorothy douglas duncan
  edward eileen elaine eleanor elizabeth ella ellen emily emma eric erica esther ethan eva evelyn faith fatima fiona frances francis frank
  gareth gary gavin gemma geoff geoffrey george georgina gerald gillian glen gordon grace graham grant greg hannah harriet harry hassan hayley
  hazel heather helen henry hilary holly howard hugh ian ibrahim imran irene isaac isabel isabella jack jackie jacob jacqueline jade james jamie
  jan jane janet janice jasmine jason jean jeff jemma jennifer jenny jeremy jessica jill jim jo joan joanna joanne joe john jonathan jordan
  joseph josh joshua joy joyce judith julia julian julie june justin karen kate katherine kathleen kathryn katie keith kelly ken kenneth kerry
  kevin kim kirsty kyle laura lauren lawrence leah leanne lee leonard lesley lewis liam linda lindsay lisa liz lorna lorraine louis louise lucy luke
  lynn lynne malcolm marc marcus margaret maria marian marie marion mark martin martyn mary matt matthew maureen max maxine megan melanie melissa
  michael michelle mick mike miriam mohammed mohamed molly monica muhammad nadia nancy naomi natalie natasha nathan neil niall nicholas nick nicola nigel
  nina noah noel norman oliver olivia oscar pamela patricia patrick paul paula pauline penelope penny peter phil philip philippa phoebe priya rachel
  ralph raymond rebecca rebekah rhys richard robert robin roger ronald rosalind rose rosemary ross roy russell ruth ryan sally sam samantha samuel sandra
  sara sarah scott sean sharon shaun sheila shirley simon sonia sophia sophie stacey stella stephanie stephen steve steven stewart stuart sue susan
  suzanne sylvia tamsin tanya tara teresa terry thomas tim timothy tina toby tom tony tracey tracy trevor valerie vanessa veronica victor victoria
  vincent wayne wendy warren william yasmin yvonne zachary zara zoe`.split(/\s+/),
)
