/** First names that leave no doubt whether “he” or “she” stands for them. Those that are both are left out. */

const HE = `aaron abdul abdullah adam adrian ahmed alan albert alessandro alexander alexandre alfred ali allan amir anders andreas andrew
angus anthony antonio antoine arne arthur arturo axel barry benjamin bernard bernd bill björn boris brendan brian bruce bruno carl carlos
cedric cesar charles christoph christopher clive colin craig dan daniel darren dave david dennis dieter diego dirk dmitri dmitry dominic
donald douglas duncan edgar eduardo edward emil emmanuel enrique eric erik ernst ethan eugene evan fabian felix fernando filip fernand francisco
francois frank franz fred frederick friedrich gareth gary geoffrey george georg gerald gerard gerhard gilbert giovanni giuseppe gordon graham
greg gregory guillaume günter gustav hans harald harold harry hassan heinrich helmut henri henrik henry herbert hiroshi howard hugh hugo
hussein ian ibrahim igor ivan ivo jack jacob jacques jakob james jason javier jeff jeffrey jeremy jerome jim joe joel johan johann john jonas
jonathan jorge jose josé joseph joshua juan julian julio jürgen karl keith kenneth kevin khalid klaus konrad kurt kyle lars laurent lawrence
leo leon leonard leopold lorenzo louis luca lucas luigi luis luke magnus malcolm manuel marc marcel marco marcus mario mark markus martin massimo
mathias matthew matthias maurice max maxime mehmet michael michel miguel mikhail mohamed mohammed muhammad murray mustafa nathan neil nicholas nicolas nigel
niklas nikolai nikolas nils norman olaf ole oleg oliver omar oscar otto owen pablo patrick paul paulo pavel pedro per peter philip philippe pierre
pietro ralph ramon raúl raymond ricardo richard robert roberto rodrigo roger roland rolf roman ronald rory ross rudolf rupert russell ryan
salvatore samuel sanjay sebastian sergei sergey sergio simon stanley stefan stephen steve steven stuart sven ted terry theodore thierry thomas
thorsten tim timothy tobias todd tom tomas tony trevor uwe victor vijay viktor vincent vladimir walter warren wayne werner wilhelm william wolfgang
xavier yusuf zachary`;

const SHE = `abigail adriana agnes aisha alejandra alexandra alice alicia alison amanda amelia amy ana anastasia angela angelika anita anja ann anna
anne annette annie antonia astrid audrey barbara beate beatrice beatriz bernadette beth bethany birgit brenda bridget brigitte camilla carla
carmen carol carolina caroline carolyn catherine cathy cecilia celia charlotte chiara chloe christina christine clara claire clementine clémentine
cristina cynthia daniela deborah debra denise diana diane dolores donna doris dorothy edith eileen elena eleanor elisa elisabeth elizabeth ella
ellen elsa emily emma erica erika esther eva eve evelyn fatima felicity fiona florence frances francesca freya gabriela gabriele gail georgina
geraldine gertrude gisela giulia gloria grace greta gudrun hannah heather heidi heike helen helena helene helga hilary hilde ingrid irene iris
isabel isabella isabelle jacqueline jane janet janice jasmine jean-marie jennifer jenny jessica joan joanna joanne johanna josephine joyce juanita judith
julia juliana julie juliet karen karin katarina kate katharina katherine kathleen kathryn katja kim-anh kirsten kristin lara laura lauren layla leila
lena leticia lilian lily linda lisa lorraine louise lucia lucy luisa lydia madeleine magdalena margaret margarita maria marianne marie marilyn
marion marlene marta martha martina mary mathilde maureen megan melanie melissa mercedes michelle miriam molly monica monika muriel nadia nancy
naomi natalia natalie natasha nina nicole nora norma olga olivia pamela patricia paula pauline penelope petra phyllis priya rachel rebecca renate rita
rosa rosalind rose rosemary ruth sabine sally samantha samira sandra sara sarah shirley silvia sofia sonia sophia sophie stella stephanie
susan susanna susanne suzanne svetlana sylvia tamara tanya tatiana teresa theresa tina ulrike ursula valentina valerie vanessa vera
veronica victoria viktoria viola virginia vivian wendy yasmin yvonne zoe`;

const known = new Map<string, 'he' | 'she'>([
  ...HE.split(/\s+/u).map((name) => [name, 'he'] as const),
  ...SHE.split(/\s+/u).map((name) => [name, 'she'] as const),
]);

export const byGivenName = (name: string): 'he' | 'she' | undefined => known.get(name.toLowerCase());
