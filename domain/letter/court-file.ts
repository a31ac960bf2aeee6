import { startOfAmsterdamDay } from '../calendar';
import { application, rank, recorded, trace } from './court-file/beginning';
import { claims, decisions, objections, settlement, term } from './court-file/decisions';
import type { CourtFileFacts } from './court-file/facts';
import { heading } from './court-file/pieces';
import { events, letters, recovery } from './court-file/records';
import type { LetterBlock, LetterDocument } from './document';
import { dutchDay } from './format';

export type { CourtFileFacts } from './court-file/facts';

/** One part of a court file: its heading and what stands under it. */
export interface CourtFilePart {
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
}

const parts: readonly (readonly [string, (facts: CourtFileFacts) => LetterBlock[]])[] = [
  ['Aanvraag en feiten', application],
  ['Aanvullingen en verbeteringen', recorded],
  ['Toetsing aan de regels', trace],
  ['Plaats in de rij', rank],
  ['Beslistermijn', term],
  ['Besluiten', decisions],
  ['Bedragen en delen', claims],
  ['Definitief bedrag, intrekken en wijzigen', settlement],
  ['Bezwaar', objections],
  ['Terugvordering', recovery],
  ['Brieven en verzending', letters],
  ['Gebeurtenissen in volgorde', events],
];

/** The parts of the file of one application, in order. What is not there is said in its part. */
export const courtFileParts = (facts: CourtFileFacts): readonly CourtFilePart[] =>
  parts.map(([title, blocks], index) => ({ title: `${index + 1}. ${title}`, blocks: blocks(facts) }));

/** What a part's hash is taken over: all that it says, in UTF-8. */
export const hashedText = ({ title, blocks }: CourtFilePart): string => JSON.stringify([title, blocks]);

/**
 * The file as a document; on its last page the hash of each part.
 * @param hashed the parts, each with the SHA-256 of its `hashedText`: 64 hexadecimal digits
 */
export function courtFileDocument(
  { application: { number, id }, scheme, region, madeOn }: CourtFileFacts,
  hashed: readonly (CourtFilePart & { readonly sha256: string })[],
): LetterDocument {
  return {
    language: 'nl-NL',
    title: `Dossier van aanvraag ${number}`,
    sender: region.name.nl,
    about: `Dossier ${number}, ${scheme.name.nl}`,
    foot: `Dossier ${number} · gemaakt op ${dutchDay(madeOn)}`,
    createdAt: startOfAmsterdamDay(madeOn),
    documentId: `${id}-${madeOn}`,
    blocks: [
      {
        kind: 'details',
        rows: [
          ['Nummer', number],
          ['Regeling', scheme.name.nl],
          ['Bestuursorgaan', scheme.authority.name],
          ['Gemaakt', dutchDay(madeOn)],
        ],
      },
      {
        kind: 'paragraph',
        text: 'Dit dossier toont wat er op die dag over de aanvraag was vastgelegd. Het bevat persoonsgegevens: gebruik het alleen voor de zaak waarvoor het is opgevraagd.',
      },
      heading(2, 'Inhoud'),
      { kind: 'list', items: hashed.map(({ title }) => title) },
      ...hashed.flatMap(({ title, blocks }, index): LetterBlock[] => [
        { ...heading(2, title), newPage: index === 0 },
        ...blocks,
      ]),
      ...hashes(hashed),
    ],
  };
}

const hashes = (hashed: readonly (CourtFilePart & { readonly sha256: string })[]): LetterBlock[] => [
  { kind: 'heading', level: 2, text: 'Controlegetallen', newPage: true },
  {
    kind: 'paragraph',
    text: 'Elk deel van dit dossier heeft een controlegetal (SHA-256) over alles wat erin staat. Verandert er iets in een deel, dan verandert zijn controlegetal.',
  },
  {
    kind: 'table',
    table: {
      caption: null,
      columns: [{ head: 'Deel' }, { head: 'SHA-256', share: 3.2 }],
      rows: hashed.map(({ title, sha256 }) => [title, sha256]),
    },
  },
];
