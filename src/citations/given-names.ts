/**
 * Given names that are first in a name of their languages, so that what follows is a family name. None of them is also a
 * place, a newspaper or a word that organisations begin with, and none is from a language that puts the family name
 * first, or has none. Without accents, in lower case.
 */
const latin = `
aaron abigail adam adrian adriana agnes agnieszka aidan aileen alan alastair albert alberto alejandra alejandro aleksandr
alessandro alessandra alex alexander alexandra alexandre alexis alfonso alfred alfredo alice alicia alison allison alvaro
amanda amelia amelie amy ana anastasia anders andre andrea andreas andreea andres andrew andrzej andy angela anita anja ann
anna anne annette annie anthony antje antoine anton antonia antonio armand arne arnaud arthur arturo astrid audrey axel
barbara barry bastien beata beatrice beatriz ben benedikt benjamin benoit bernard bernd bernhard beth betty bill birgit
bjorn bob boris brenda brendan brian bridget brigitte bruno camille carl carla carlo carlos carmen carol caroline caterina
catherine cecile cecilia celine charles charlie chiara chloe chris christa christel christelle christian christiane
christina christine christoph christophe christopher cindy claire clara claude claudia claudio clemens colette colin
consuelo corinne cornelia craig cristina cynthia dagmar daniel daniela danielle darren dave david debbie deborah deirdre
delphine denis denise dennis derek detlef diana diane didier dieter dietmar dirk dmitri dmitry dominik dominique donald
donna dorothea dorothy doug douglas duncan edgar edith eduardo edward egon eileen elaine eleanor elena elias elisa
elisabeth elizabeth elke ellen elodie emilie emilio emily emma emmanuel enrico enrique eric erica erich erik erika ernst
esteban esther ethan etienne eugene eva evelyn fabian fabien fabio fabrice federico felix ferdinand fernando fiona
florian francesca francesco francine francisco franck francois francoise frank frans franz fred frederic frederick
friedrich fritz gabriel gabriela gabriele gary gavin geoffrey georg george georges gerald gerard gerd gerhard gertrud
ghislaine gianluca gilbert gilles gillian giovanni giulia giuseppe gisela glenn gloria gonzalo gordon graham greg gregor
gregory greta guillaume guillermo gunter gunther gustav gustavo guy hanna hannah hannes hans harald harold harry hartmut
heather hector heidi heike heiko heinrich heinz helen helena helene helga helmut henri henrik henry herbert hermann hilary
hilda holger horst howard hubert hugh hugo ian ignacio igor ilse ines inga inge ingo ingrid irene irina iris isabel
isabella isabelle ivan ivo jack jacqueline jacques jaime jakob james jan jane janet janice jasmin jason javier jean jeff
jeffrey jennifer jenny jens jeremy jerome jerry jesper jessica jill jim joachim joan joanna joanne joao jochen joe joel
johan johann johanna johannes john jon jonas jonathan jorg jorge jose josef josefina joseph joshua josip joyce juan juana
judith judy juergen julia julian juliane julie julien juliette julio jurgen jutta kai karen karin karl karla karsten
katarina katarzyna kate katharina katherine kathleen kathrin kathryn kathy katja katrin keith kelly ken kenneth kerstin
kevin kirsten klaus knut konrad kristin kristina krzysztof kurt lars laszlo laura laure laurence laurent lea leah leon
leonard leonardo leonie leticia liam linda lisa lise lorenzo lothar louis louise luc luca lucas lucia lucie lucy ludwig
luigi luis luisa lukas luke lutz lydia magdalena maja malgorzata malte manfred manon manuel manuela marc marcel marcelo
marcin marco marcos marcus margaret margarita margit maria mariana marianne marie marina mario marion marius mark marko
markus marlene marta martha martin martina martine mary mathias mathieu mathilde matt matteo matthew matthias matthieu
maureen maurice mauricio max maxim maxime megan melanie melissa mercedes michael michaela michal michel michele
michelle miguel mikael mike mikhail milan mireille miriam mirko moritz monica monika monique nadia nadine nancy natalia
natalie natasha nathalie nathan neil nicholas nick nicola nicolas nicole niels niklas nigel nikolai nils nina noah nora
norbert norma norman odile olaf oleg olga oliver olivia olivier oscar otto pablo pamela paola paolo pascal patricia
patrick paul paula paulo pavel pedro peggy penelope pete peter petra phil philip philipp philippe phillip piero pierre
pilar piotr rachel rafael raimund rainer ralf ralph ramon raphael raquel raul raymond rebecca regina regine reinhard
reinhold renate renaud rene ricardo riccardo richard rita rob robert roberta roberto robin rodrigo roger roland rolf
roman ron ronald rosa rosario rosemary ruben rudiger rudolf ruth ryan sabine sally salvador samantha samuel sandra sara
sarah sascha scott sean sebastian sebastien serge sergei sergio sergiy sharon sheila shirley siegfried sigrid silke
silvia simon simone sofia sonia sonja sophia sophie stefan stefania stefanie stella stephan stephane stephanie stephen
steve steven stuart susan susana susanne suzanne sven svenja svetlana sylvain sylvia sylvie tamara tania tanja tara
tatiana ted teresa terry theo theodor theresa therese thierry thilo thomas thorsten tim timothy tina tobias todd tom
tomas tomasz tony torsten tracy udo ugo ulrich ulrike ursula ute uwe valentin valerie vanessa vera veronica veronika
veronique vicente victor vincent vincenzo viola virginie vladimir volker volodymyr walter waltraud wendy werner wilfried
wilhelm william wolf wolfgang xavier yann yannick yolanda yuri yves yvette yvonne zoe
`;

const cyrillic = `
алла анатолій андрій анна антон богдан борис вадим валентин валентина валерій василь вікторія віктор віталій владислав
володимир галина ганна геннадій дарина дарія дмитро євген ігор ілля інна ірина іван катерина костянтин лариса леонід лілія
любов людмила максим маргарита марина марія микита микола михайло надія наталія наталя ніна оксана олег олександр
олександра олексій олена ольга павло петро роман світлана сергій софія станіслав степан тамара тарас тетяна федір юлія
юрій яна ярослав
`;

export const givenNames: ReadonlySet<string> = new Set(`${latin} ${cyrillic}`.trim().split(/\s+/));
