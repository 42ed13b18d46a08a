/** Sentences in the languages other than English. Written before the plug-ins were. `|` stands where one ends. */
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../sentences.ts';

describe.each([
  [
    'de',
    [
      'Dr. Anna Köhler kam am 3. Mai an.| Sie blieb bis zum 5. Juni.',
      'Das sind z. B. Brücken, Dämme usw. und vieles mehr.| Mehr dazu morgen.',
      'Rund 2,5 Mio. Euro kostet der Bau, d. h. mehr als geplant.| Der Rat stimmt zu.',
      'Nach Angaben von Prof. Meier gilt Nr. 5 als sicher.| Die Nr. 6 nicht.',
      '„Wir bleiben hier.| Das ist sicher“, sagte sie.| Dann ging sie.',
      'Er wohnt in St. Gallen.| Dort regnet es.',
    ],
  ],
  [
    'fr',
    [
      'M. Lefort est arrivé le 3 mai.| Mme Blanc est restée.',
      'Le Dr. Moreau a vu p. ex. des ponts, des digues, etc.| Il reviendra demain.',
      'Le budget atteint 2,5 M€ selon l’art. 5 de la loi.| Le conseil a voté.',
      'J.-P. Girard a parlé.| Personne n’a répondu.',
      '« Nous restons.| C’est sûr », a-t-elle dit.| Puis elle est partie.',
      'La séance ouvre à 14 h 30.| Elle ferme à 18 h.',
    ],
  ],
  [
    'es',
    [
      'El Sr. Morales llegó el 3 de mayo.| La Sra. Robles se quedó.',
      'La Dra. Blanco vio puentes, diques, etc.| Volverá mañana.',
      'EE. UU. firmó el acuerdo.| España también.',
      '¿Quién paga? | Nadie lo sabe.| ¡Es urgente!',
      'Según el art. 5, la pág. 12 es válida.| El consejo votó.',
      '“Nos quedamos.| Es seguro”, dijo.| Luego se fue.',
    ],
  ],
  [
    'it',
    [
      'Il dott. Moretti è arrivato il 3 maggio.| La sig.ra Rossi è rimasta.',
      'L’avv. Riva ha visto ponti, dighe, ecc.| Tornerà domani.',
      'Secondo l’art. 5, la pag. 12 è valida.| Il consiglio ha votato.',
      'L’on. Prati ha parlato.| Nessuno ha risposto.',
      '«Restiamo.| È sicuro», ha detto.| Poi è andata via.',
      'Il prof. Bianchi insegna dal n. 7 di via Roma.| È lontano.',
    ],
  ],
  [
    'pt',
    [
      'O Sr. Moraes chegou a 3 de maio.| A Sra. Rocha ficou.',
      'A Dra. Branco viu pontes, diques, etc.| Volta amanhã.',
      'Segundo o art. 5, a pág. 12 é válida.| O conselho votou.',
      'O Prof. Reis mora na Av. Central, n.º 7.| É longe.',
      '“Ficamos.| É seguro”, disse.| Depois foi embora.',
      'Os EUA assinaram.| Portugal também.',
    ],
  ],
] as const)('%s', (language, cases) => {
  test.each(cases)('%s', (marked) => {
    const expected = marked.split('|').map((sentence) => sentence.trim());
    const text = marked.replaceAll(' | ', ' ').replaceAll('|', '');
    expect(splitSentences(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
