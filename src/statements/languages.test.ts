/** Quotes and claims in the languages other than English, as newspapers put them. Written before the plug-ins were. */
import { describe, expect, test } from 'vitest';
import type { Block, PageDocument } from '../model.ts';
import { findClaims } from './claims.ts';
import { FRESH } from './fixtures/other-languages.ts';
import { findQuotes } from './quotes.ts';

function pageOf(language: string, paragraphs: readonly string[]): PageDocument {
  const blocks = paragraphs.map((text, index): Block => ({ id: `b${index}`, kind: 'paragraph', text }));
  return { url: 'https://news.example/a', language, title: '', blocks, comments: [], links: [], claimReviews: [] };
}

/** Each quote as `first two words | speaker`, the unnamed with a question mark before what is said of them. */
function quotesOf(language: string, paragraphs: readonly string[]): string[] {
  return findQuotes(pageOf(language, paragraphs)).map(({ text, speaker }) => {
    const words = text
      .replace(/^\P{L}+/u, '')
      .split(/\s+/u)
      .slice(0, 2)
      .join(' ')
      .replace(/\P{L}+$/u, '');
    return `${words} | ${speaker ? `${speaker.anonymous ? '?' : ''}${speaker.name ?? speaker.description}` : '-'}`;
  });
}

type Case = [paragraphs: string | string[], quotes: string[]];

const GERMAN: Case[] = [
  [
    '„Der Pegel steigt schneller als im Vorjahr“, sagte Bürgermeisterin Anna Köhler am Montag.',
    ['Der Pegel | Anna Köhler'],
  ],
  ['Anna Köhler sagte: „Wir haben die Schulen am Morgen geschlossen.“', ['Wir haben | Anna Köhler']],
  ['»Niemand hat uns vor dem Wasser gewarnt«, erklärte der Landwirt Jens Brandt.', ['Niemand hat | Jens Brandt']],
  ['„Das Geld reicht nicht“, so Finanzminister Paul Ritter.', ['Das Geld | Paul Ritter']],
  ['„Die Brücke bleibt gesperrt“, sagte ein Sprecher der Polizei.', ['Die Brücke | ?ein Sprecher der Polizei']],
  [
    ['Die Hydrologin Marta Linden leitet die Messstelle.', '„Wir messen jede Stunde“, sagte Linden.'],
    ['Wir messen | Marta Linden'],
  ],
  [
    ['Die Hydrologin Marta Linden leitet die Messstelle.', '„Wir messen jede Stunde“, sagte sie.'],
    ['Wir messen | Marta Linden'],
  ],
  [
    '„Wir bleiben hier“, betonte Köhler, „bis der letzte Keller trocken ist.“',
    ['Wir bleiben | Köhler', 'bis der | Köhler'],
  ],
  ['Laut Jens Brandt sind „mehr als vierzig Höfe betroffen“.', ['mehr als | Jens Brandt']],
  ['Sie las den Roman „Der Fluss ohne Ufer“ in einer Nacht.', []],
  ['Die sogenannte „Flutsteuer“ wurde 1998 abgeschafft.', []],
  ['„Wer soll das bezahlen?“, fragte Paul Ritter.', ['Wer soll | Paul Ritter']],
];

const FRENCH: Case[] = [
  [
    '« La rivière monte plus vite que l’an dernier », a déclaré la maire Anne Lefort lundi.',
    ['La rivière | Anne Lefort'],
  ],
  ['Anne Lefort a déclaré : « Nous avons fermé les écoles ce matin. »', ['Nous avons | Anne Lefort']],
  ['« Personne ne nous a prévenus de la crue », explique Jean Moreau, agriculteur.', ['Personne ne | Jean Moreau']],
  ['« L’argent ne suffit pas », selon le ministre Paul Girard.', ['L’argent ne | Paul Girard']],
  ['« Le pont reste fermé », a indiqué un porte-parole de la police.', ['Le pont | ?un porte-parole de la police']],
  [
    ['L’hydrologue Marta Blanc dirige la station.', '« Nous mesurons toutes les heures », a ajouté Mme Blanc.'],
    ['Nous mesurons | Marta Blanc'],
  ],
  [
    ['L’hydrologue Marta Blanc dirige la station.', '« Nous mesurons toutes les heures », ajoute-t-elle.'],
    ['Nous mesurons | Marta Blanc'],
  ],
  [
    '“Nous restons ici”, a souligné Anne Lefort, “jusqu’à ce que la dernière cave soit sèche.”',
    ['Nous restons | Anne Lefort', 'jusqu’à ce | Anne Lefort'],
  ],
  ['Selon Jean Moreau, « plus de quarante fermes sont touchées ».', ['plus de | Jean Moreau']],
  ['Elle a lu le roman « Le fleuve sans rive » en une nuit.', []],
  ['La soi-disant « taxe des crues » a été supprimée en 1998.', []],
  ['« Qui va payer tout cela ? », a demandé Paul Girard.', ['Qui va | Paul Girard']],
  [
    'Le président de la région, Louis Petit, a affirmé que la digue était « sûre pour encore dix ans ».',
    ['sûre pour | Louis Petit'],
  ],
  ['« C’est une erreur grave », s’est indigné Jean Moreau.', ['C’est une | Jean Moreau']],
];

const SPANISH: Case[] = [
  ['«El río sube más rápido que el año pasado», dijo la alcaldesa Ana Robles el lunes.', ['El río | Ana Robles']],
  ['Ana Robles afirmó: «Hemos cerrado las escuelas esta mañana».', ['Hemos cerrado | Ana Robles']],
  ['“Nadie nos avisó de la crecida”, explicó Juan Morales, agricultor.', ['Nadie nos | Juan Morales']],
  ['“El dinero no alcanza”, según el ministro Pablo Rivas.', ['El dinero | Pablo Rivas']],
  ['“El puente sigue cerrado”, indicó un portavoz de la policía.', ['El puente | ?un portavoz de la policía']],
  [
    ['La hidróloga Marta Blanco dirige la estación.', '“Medimos cada hora”, añadió Blanco.'],
    ['Medimos cada | Marta Blanco'],
  ],
  [
    ['La hidróloga Marta Blanco dirige la estación.', '“Medimos cada hora”, dijo ella.'],
    ['Medimos cada | Marta Blanco'],
  ],
  [
    '“Nos quedamos aquí”, subrayó Ana Robles, “hasta que se seque el último sótano”.',
    ['Nos quedamos | Ana Robles', 'hasta que | Ana Robles'],
  ],
  ['Según Juan Morales, “más de cuarenta granjas están afectadas”.', ['más de | Juan Morales']],
  ['Leyó la novela “El río sin orilla” en una noche.', []],
  ['El llamado “impuesto del agua” se suprimió en 1998.', []],
  ['“¿Quién va a pagar todo esto?”, preguntó Pablo Rivas.', ['Quién va | Pablo Rivas']],
  [
    'El presidente de la región, Luis Prieto, aseguró que el dique es “seguro para otros diez años”.',
    ['seguro para | Luis Prieto'],
  ],
  ['“Es un error grave”, ha señalado Juan Morales.', ['Es un | Juan Morales']],
];

const ITALIAN: Case[] = [
  ['«Il fiume sale più in fretta dell’anno scorso», ha detto la sindaca Anna Rossi lunedì.', ['Il fiume | Anna Rossi']],
  ['Anna Rossi ha dichiarato: «Abbiamo chiuso le scuole questa mattina».', ['Abbiamo chiuso | Anna Rossi']],
  ['“Nessuno ci ha avvertiti della piena”, spiega Gianni Moretti, agricoltore.', ['Nessuno ci | Gianni Moretti']],
  ['“I soldi non bastano”, secondo il ministro Paolo Riva.', ['I soldi | Paolo Riva']],
  ['“Il ponte resta chiuso”, ha riferito un portavoce della polizia.', ['Il ponte | ?un portavoce della polizia']],
  [
    ['L’idrologa Marta Bianchi dirige la stazione.', '“Misuriamo ogni ora”, ha aggiunto Bianchi.'],
    ['Misuriamo ogni | Marta Bianchi'],
  ],
  [
    ['L’idrologa Marta Bianchi dirige la stazione.', '“Misuriamo ogni ora”, ha detto lei.'],
    ['Misuriamo ogni | Marta Bianchi'],
  ],
  [
    '“Restiamo qui”, ha sottolineato Anna Rossi, “finché l’ultima cantina non sarà asciutta”.',
    ['Restiamo qui | Anna Rossi', 'finché l’ultima | Anna Rossi'],
  ],
  ['Secondo Gianni Moretti, “più di quaranta fattorie sono colpite”.', ['più di | Gianni Moretti']],
  ['Ha letto il romanzo “Il fiume senza riva” in una notte.', []],
  ['La cosiddetta “tassa dell’acqua” è stata abolita nel 1998.', []],
  ['“Chi pagherà tutto questo?”, ha chiesto Paolo Riva.', ['Chi pagherà | Paolo Riva']],
  [
    'Il presidente della regione, Luigi Prati, ha assicurato che la diga è “sicura per altri dieci anni”.',
    ['sicura per | Luigi Prati'],
  ],
  ['“È un errore grave”, afferma Gianni Moretti.', ['È un | Gianni Moretti']],
];

const PORTUGUESE: Case[] = [
  [
    '“O rio sobe mais depressa do que no ano passado”, disse a prefeita Ana Rocha na segunda-feira.',
    ['O rio | Ana Rocha'],
  ],
  ['Ana Rocha afirmou: “Fechamos as escolas esta manhã”.', ['Fechamos as | Ana Rocha']],
  ['«Ninguém nos avisou da cheia», explicou João Moraes, agricultor.', ['Ninguém nos | João Moraes']],
  ['“O dinheiro não chega”, segundo o ministro Paulo Reis.', ['O dinheiro | Paulo Reis']],
  ['“A ponte continua fechada”, informou um porta-voz da polícia.', ['A ponte | ?um porta-voz da polícia']],
  [
    ['A hidróloga Marta Branco dirige a estação.', '“Medimos a cada hora”, acrescentou Branco.'],
    ['Medimos a | Marta Branco'],
  ],
  [['A hidróloga Marta Branco dirige a estação.', '“Medimos a cada hora”, disse ela.'], ['Medimos a | Marta Branco']],
  [
    '“Ficamos aqui”, sublinhou Ana Rocha, “até que a última cave esteja seca”.',
    ['Ficamos aqui | Ana Rocha', 'até que | Ana Rocha'],
  ],
  ['Segundo João Moraes, “mais de quarenta quintas foram atingidas”.', ['mais de | João Moraes']],
  ['Leu o romance “O rio sem margem” numa noite.', []],
  ['O chamado “imposto da água” foi abolido em 1998.', []],
  ['“Quem vai pagar tudo isto?”, perguntou Paulo Reis.', ['Quem vai | Paulo Reis']],
  [
    'O presidente da região, Luís Prado, garantiu que o dique é “seguro por mais dez anos”.',
    ['seguro por | Luís Prado'],
  ],
  ['“É um erro grave”, declarou João Moraes.', ['É um | João Moraes']],
];

describe.each([
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['it', ITALIAN],
  ['pt', PORTUGUESE],
] as const)('%s', (language, cases) => {
  test.each(cases)('%s', (text, quotes) => {
    expect(quotesOf(language, [text].flat())).toEqual(quotes);
  });
});

test.each(FRESH)('fresh, %s: %s', (language, [text, quotes]) => {
  expect(quotesOf(language, [text].flat())).toEqual(quotes);
});

test.each([
  ['de', 'Die Stadt zählte 2024 rund 48.000 Einwohner, 12 Prozent mehr als zehn Jahre zuvor.'],
  ['fr', 'La ville comptait environ 48 000 habitants en 2024, soit 12 % de plus que dix ans plus tôt.'],
  ['es', 'La ciudad tenía unos 48.000 habitantes en 2024, un 12 % más que diez años antes.'],
  ['it', 'La città contava circa 48.000 abitanti nel 2024, il 12 per cento in più di dieci anni prima.'],
  ['pt', 'A cidade tinha cerca de 48.000 habitantes em 2024, 12 por cento mais do que dez anos antes.'],
])('a claim with numbers in %s', (language, text) => {
  const claim = findClaims(pageOf(language, [text]), [])[0];
  expect(claim).toMatchObject({ text, language, nature: 'checkable' });
  expect(claim?.reasons).toContain('number');
  expect(claim?.values.map(({ value }) => value)).toEqual(expect.arrayContaining([48000, 12]));
});

test.each([
  ['de', 'Ich finde, das ist eine wunderbare Idee.'],
  ['fr', 'Je pense que c’est une idée merveilleuse.'],
  ['es', 'Creo que es una idea maravillosa.'],
  ['it', 'Penso che sia un’idea meravigliosa.'],
  ['pt', 'Acho que é uma ideia maravilhosa.'],
])('an opinion in %s', (language, text) => {
  const natures = findClaims(pageOf(language, [text]), []).map(({ nature }) => nature);
  expect(natures.every((nature) => nature === 'opinion' || nature === 'experience')).toBe(true);
});
