/** First names that leave no doubt whether “he” or “she” stands for them. Those that are both are left out. */

const HE = `aaron abdul abdullah abebe achim adam adel adrian agus ahmad ahmed ajay akio alan albert alberto aleksandr alessandro alexander alexandre
alexei alfred alfredo ali alistair allan amir amit anatoly anders andreas andrei andrew andriy andrzej andré andrés angus anil anthony
antoine antonio antti arjun armando arnaud arne arnold artem arthur arturo arvind ashok avi axel babak bambang barry behnam bengt benjamin
benoît bernard bernd bertrand bill björn bogdan boris boubacar brendan brian bruce bruno budi callum carl carlos cedric cesar chad charles
chidi chinedu christoph christopher clarence claudio clifford clive clément colin colm cornelius craig curtis cyril dan daniel dariusz
darren dave david declan deepak demetrius denis dennis derek desmond didier diego dieter dimitri dimitris dinesh dirk dmitri dmitry dmytro
dominic dominik donald douglas duncan dušan dwayne eamon edgar eduard eduardo edward eero elijah emeka emil emiliano emilio emmanuel
enrique enzo eoin eric erik ernesto ernst esteban ethan eugen eugene evan ewan ezekiel fabian farhad federico felipe felix ferdinand
fernand fernando filip finn francisco francois frank franz fred frederick fredrik friedrich fritz gareth garrett gary gavin gaël gennady
geoffrey georg george georges georgios gerald gerard gerhard gianluca gilbert giorgio giorgos giovanni giuseppe glenn gonzalo gordon
graham greg gregory grzegorz guido guillaume gunnar gustav guy gérard göran günter hakan hamid hamza hans harald harish harold harrison
harry hassan hector heiko heinrich helmut hendrik henri henrik henry herbert hermann hernán hiroshi hitoshi holger horst howard hubert
hugh hugo hussein hüseyin ian ibrahim ignacio igor ilya imre ingo isaac isaiah ismail ivan ivo jack jacob jacques jaime jakob jakub jamal
james jan-erik janusz jared jarosław jason javier jean-claude jean-françois jean-luc jean-marc jean-michel jean-paul jean-pierre jeff
jeffrey jens jeremy jermaine jerome jerzy jesús jim joachim joakim joaquín joe joel johan johann john jonas jonathan jorge jorma jose
joseph joshua josé joão juan jukka julian julio julius jussi justin józef jörg jürgen kai-uwe kalle kamal karim karl kazuo keith kemal
kenji kenneth kevin khaled khalid kjell klaus kofi kojo konrad kostas krzysztof kurt kwabena kwame kwasi kyle lamar lance lars laszlo
laurent lawrence leif leo leon leonard leopold leroy lloyd lorenzo lothar louis loïc luc luca lucas ludwig luigi luis lukas luke luís
lászló maarten magnus mahmoud malcolm mamadou manfred manoj manuel marc marcel marcelo marcin marco marcus marek mario mariusz mark markus
martin marvin massimo mateo mathias mathieu matteo matthew matthias matti maurice maurizio maurício max maxime mehdi mehmet michael michał
michel miguel mikhail miklos miloš mircea mitchell mohamed mohammed moritz moses moshe muhammad mukesh murat murray mustafa mykola
narendra nasser nathan neil neville nicholas nicolas nigel nikhil niklas nikolai nikolas nikos nils njoroge nobuo norbert norman olaf ole
oleg oleksandr oleksiy oliver olivier ollie omar oscar otto ousmane owen pablo padraig paolo pascal patrice patrick patrik paul paulo
pavel paweł pedro pekka per peter petr philip philippe pierre pieter pietro piotr prakash péter rafael rahul raj rajesh rajiv ralf ralph
ramesh ramon rashid ravi raymond raymundo raúl recep reginald renzo reza rhys ricardo richard ricky riku robert roberto rodrigo roger
rohan roland rolf romain roman ronald ronny rory ross rubén rudolf rui rupert russell ryan rémi sakari salim salvatore samir samuel samuli
sanjay santiago scott seamus sean sebastian seppo sergei sergey sergio sergiy seán shinzo shlomo sidney sigurd silvio simon stanislav
stanley stefan stefano stephen steve steven stig stuart stéphane sunil suresh sven sylvain sándor sławomir tadashi tadeusz takashi takeshi
tapio tariq ted terje terry thabo theodore thiago thierry thomas thorsten tim timothy tobias tobin todd tom tomas tomasz tommaso tommy
tony torsten trevor tristan tuomas tyler tyrone udo ulrich umar uwe vasily vasyl venkatesh vernon vicente victor vijay vikram viktor vilas
ville vincent vinod vlad vladimir volker volodymyr wade waleed walid walter warren wayne wendell werner wesley wiktor wilfried wilhelm
william winston witold wojciech wolfgang wolfram xavier yannick yannis yaroslav yasser yaw yevgeny yitzhak yohanes yossi yuri yuriy yusuf
yves zachary zbigniew zoltan zoltán zsolt álvaro étienne ömer łukasz`;

const SHE = `aasha abena abigail adaeze adela adele adriana adwoa adèle agata agnes agnese agnieszka agustina aino aisha akiko akosua alba alejandra
aleksandra alessia alexandra alice alicia alina alison aliyah allison alma ama amanda amelia amina amy amélie ana ananya anastasia
anastasiya andreea anette angela angelika angelina angelique angélica anika anita anja anjali ann anna anne anneli annette annie annika
antje antoinette antonia anuradha aoife arlene ashley asma astrid audrey aurélie ayesha ayşe barbara barbro beate beatrice beatrix beatriz
belén berit bernadette beth bethany bianca birgit blanca bonnie brenda brianna bridget brigitte bronwyn caitlin camilla candace carine
carla carlotta carmel carmen carol carole carolina caroline carolyn carrie catarina catherine cathy catriona cecilia celeste celia
charlene charlotte chelsea chiamaka chiara chinwe chloe christina christine ciara cindy claire clara claudette claudia clementine
clémentine colette colleen concepción constance consuelo corinne courtney cristina crystal cynthia cécile céline daisy dalia daniela
daphne dawn deborah debra deepika deirdre delphine denise desirée dewi diana diane dina dolores dominika donatella donna dora doris
dorothea dorothy ebony edith edna efua eileen elaine eleanor elena eleni elisa elisabeth elizabeth elke ella ellen ellie elsa emilia emily
emine emma emma-louise erica erika erin ernestine esi esmeralda esperanza estelle esther eugenia eunice eva eva-maria eve evelyn ewa
fabienne farah farida fatima fatma fatou federica felicity fernanda fiona fiorella florence folasade frances francesca françoise freya
frida fumiko gabriela gabriele gabriella gail galina gemma genevieve geneviève georgina geraldine gertrude gillian gina ginevra giorgia
gisela giulia gladys gloria grace grażyna greta gretchen guadalupe gudrun gwen gwendolyn habiba halina hanna hannah hanne harriet hazel
heather heidi heike helen helena helene helga henrietta hermine hilary hilda hilde hélène ida ifeoma ilaria ilona ilse imelda imogen ines
inge inger ingrid inka inés ioana irene irina iris irma iryna isabel isabella isabelle isadora itziar ivana ivonne iwona izabela jacinta
jacqueline jana jane janelle janet janice janina jasmine jeannette jenna jennifer jenny jessica jill joan joana joanna joanne jocelyn
johanna jolanta jordana josefina josephine josie joséphine joyce juanita judith julia juliana julie juliet jutta kadija kaisa kamala karen
karin karina karolina kasia katarina katarzyna kate katerina kateryna katharina katherine kathleen kathryn katie katja katrin katy kavita
kayla keiko kelly-anne kerstin khadija kimberly kinga kirsi kirsten kristin kristina kristine krystyna lakshmi lara larissa latoya laura
lauren layla lea leah leena leila lena leonor lesia leticia letícia liisa lilia lilian lilly lily linda linnea lisa liv lola loretta
lorraine lotte louisa louise lourdes lucia luciana lucie lucille lucinda lucy lucía ludmila luisa lupe luz lydia lynn lynne lyudmila mabel
madeleine madison maeve magda magdalena maija maisie malala mandy manuela mara marcela marcia margaret margarethe margarita margit margot
margrethe maria mariam mariana marianne maribel marie mariella marilyn marina marion marisa marisol marit marjorie marlene marta martha
martina mary maryam mathilde matilda maud maureen maya małgorzata meena meera megan mei-ling melanie melinda melissa mercedes mercy merle
mia michaela micheline michelle mildred milena millicent mina minna miranda mireille miriam mirjam mitzi moira molly mona monica monika
muriel nadezhda nadia nadine nafisa nancy naomi nasreen natalia natalie nataliya natalya natasha neha nell nerissa ngozi niamh nicole
nicoletta nina nirmala noelle noemi nora noriko norma nuria odette oksana olena olga olive olivia ophelia orla paige paloma pamela paola
patience patricia patrizia paula paulina pauline pearl peggy penelope perpetua petra petronella philippa phoebe phyllis pia pilar pirkko
polly pooja portia priya prudence rachael rachel raquel rebeca rebecca regina regula reina renate rhiannon rhonda riitta rita rocío ronja
rosa rosalie rosalind rose rosemarie rosemary roxana ruby rukmini ruth ruxandra sabina sabine sabrina sadia sakura sally salma samantha
samira sandra sandrine sanna saoirse sara sarah sarita savitri seija selma shabnam shanice shari sheila shelly sheryl shirin shirley
shreya sian sigrid silke silvia sinéad siobhán siti sofia solange soledad solveig sonia sonja sophia sophie stacey stacy stefanie stella
stephanie stine sudha sunita susan susana susanna susanne suzanne suzette svetlana swati sybil sylvia tabitha tamar tamara tania tansy
tanya tara tatiana tatjana teodora teresa thea thelma theresa therese tiffany tilda tina toni-ann tove tracey trudy tuija ulrike uma una
ursula urszula uschi ute valentina valerie valérie vanessa vanja vasiliki vera verena veronica vesna vicky victoria viktoria vilma viola
violet violeta viorica virginia virginie vivian vivienne véronique wanda wangari wanjiru wendy weronika wilhelmina wilma winifred ximena
yara yasmin yasmine yetunde yoko yolanda yulia yuliya yvette yvonne zainab zeynep zoe zofia zohra zsuzsanna élise élodie`;

const known = new Map<string, 'he' | 'she'>([
  ...HE.split(/\s+/u).map((name) => [name, 'he'] as const),
  ...SHE.split(/\s+/u).map((name) => [name, 'she'] as const),
]);

export const byGivenName = (name: string): 'he' | 'she' | undefined => known.get(name.toLowerCase());
