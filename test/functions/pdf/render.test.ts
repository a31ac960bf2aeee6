import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../../domain/letter/compose';
import { courtFileDocument, courtFileParts } from '../../../domain/letter/court-file';
import type { LetterDocument } from '../../../domain/letter/document';
import { type LetterKind, letterKinds } from '../../../domain/letter/kinds';
import { letterTexts } from '../../../domain/letter/texts';
import { contrastRatio } from '../../../domain/region/contrast';
import { coloursOf } from '../../../functions/gateways/pdf/colours';
import { renderPdf } from '../../../functions/gateways/pdf/render';
import { courtFileFacts } from '../../domain/letter/court-file-fixtures';
import { letterFacts, regionIds, regionOf } from '../../domain/letter/letter-fixtures';
import { readPdf, type Tagged } from './read-pdf';

const { look } = regionOf('foodvalley');

function letterOf(kind: LetterKind): LetterDocument {
  const facts = letterFacts('haarlem-jongerenvoucher');
  return composeLetter(kind, facts, letterTexts(facts.scheme));
}
const read = async (letter: LetterDocument) => readPdf(await renderPdf(letter, look));

const plain: LetterDocument = {
  language: 'nl-NL',
  title: 'Proef',
  sender: 'FoodValley',
  about: 'Proef',
  foot: 'Proef',
  createdAt: '2026-11-03T10:00:00.000Z',
  documentId: 'proef',
  blocks: [],
};
const ofText = (...texts: string[]) =>
  read({ ...plain, blocks: texts.map((text) => ({ kind: 'paragraph', text }) as const) });

const spoken = (letter: LetterDocument): string[] =>
  letter.blocks.flatMap((block) =>
    'text' in block
      ? [block.text]
      : block.kind === 'list'
        ? [...block.items]
        : block.kind === 'details'
          ? block.rows.flat()
          : [],
  );

describe('a letter as a PDF', () => {
  it.each(letterKinds)('%s: says all of it, tagged, in Dutch, with its title', async (kind) => {
    const letter = letterOf(kind);
    const pdf = await read(letter);
    for (const text of spoken(letter)) expect(pdf.readOut).toContain(text.replace(/[\s\u00A0]+/g, ' '));
    expect(pdf).toMatchObject({ language: 'nl-NL', isTagged: true, missingGlyphs: 0 });
    expect(pdf.info).toMatchObject({
      Title: letter.title,
      Author: 'Zuid-Kennemerland en IJmond',
      PDFFormatVersion: '1.7',
    });
    expect([...pdf.tags]).toEqual(expect.arrayContaining(['Document', 'H1', 'P', 'Table', 'TR', 'TH', 'TD', 'H2']));
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('has one head of the first level, and after it none but of the second and third', async () => {
    const heads = (tree: readonly Tagged[]): string[] =>
      tree.flatMap(({ role, children }) => [...(/^H\d$/.test(role) ? [role] : []), ...heads(children)]);
    const { tree } = await read(letterOf('grant'));
    expect(heads(tree)[0]).toBe('H1');
    expect(heads(tree).slice(1)).not.toContain('H1');
  });

  it('has no head or foot of a page read out, and counts its pages', async () => {
    const { pages, readOut } = await read(letterOf('grant'));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) expect(page).toContain(`Pagina ${index + 1} van ${pages.length}`);
    expect(readOut).not.toContain('Pagina 1');
  });

  it('is the same bytes each time, whatever was set before it', async () => {
    const hash = async () =>
      createHash('sha256')
        .update(await renderPdf(letterOf('recovery'), look))
        .digest('hex');
    const first = await hash();
    await ofText('\u00A0 Een heel andere brief: Ωμέγα, Жанна, \u05D0\u05D1.');
    expect(await hash()).toBe(first);
  });

  it('leads to the case by a link', async () => {
    const { links, tags } = await read(letterOf('completion-request'));
    expect(links).toContain('https://loket.voucherloket.example/mijn-aanvragen/01JDEXAMPLE0000000000000000');
    expect(tags).toContain('Link');
  });

  it('writes what marks up its description so that it marks up nothing', async () => {
    const pdf = await read({ ...plain, title: 'Brood & <Banket>', sender: 'A & B' });
    expect(pdf.metadata).not.toMatch(/<Banket|& /);
    expect(pdf.readOut).toContain('Brood & <Banket>');
  });
});

describe('texts of people', () => {
  it.each([
    ['Turkish', 'Şeyma Yıldız-Öztürk, İğdır'],
    ['Polish and Czech', 'Łukasz Wiśniewski, Jiří Dvořák'],
    ['Vietnamese', 'Nguyễn Thị Ánh'],
    ['Greek', 'Ελένη Παπαδοπούλου'],
    ['Cyrillic', 'Жанна Кузнєцова'],
    ['signs', 'Bakkerij “Zoë” – ½ € ‰ ☎ …'],
  ])('are shown as they are: %s', async (_, text) => {
    const pdf = await ofText(text);
    expect(pdf.readOut).toContain(text.normalize('NFC'));
    expect(pdf.missingGlyphs).toBe(0);
  });

  it.each([
    ['Arabic', 'محمد'],
    ['Hebrew', 'שרה'],
  ])('are shown from right to left: %s', async (_, name) => {
    const pdf = await ofText(`Naam: ${name}, punt.`);
    expect(pdf.missingGlyphs).toBe(0);
    const letters = pdf.readOut.normalize('NFKC').replace(/[^\p{sc=Arabic}\p{sc=Hebrew}]/gu, '');
    expect([...letters].sort().join('')).toBe([...name].sort().join(''));
  });

  it('are told by their codes where no font has them', async () => {
    const { readOut, missingGlyphs } = await ofText('Naam: 陈伟 en 👩‍🚀.');
    expect(readOut).toContain('[U+9648][U+4F1F]');
    expect(readOut).toContain('[U+1F469 U+200D U+1F680]');
    expect(missingGlyphs).toBe(0);
  });

  it('turn no other text around, and hide nothing', async () => {
    const { readOut } = await ofText('Bedrag \u202E00,005 \u2066€\u0007 \u200Bblijft\uD800.');
    expect(readOut).toContain('Bedrag [U+202E]00,005 [U+2066]€[U+0007] [U+200B]blijft[U+D800].');
  });

  it('break where they are wider than the page, and lose nothing', async () => {
    const hash = 'a1'.repeat(120);
    const { readOut, text } = await ofText(`Zie https://voorbeeld.example/${hash}/einde. ${hash}`);
    expect(readOut.replaceAll(' ', '')).toContain(`Ziehttps://voorbeeld.example/${hash}/einde.${hash}`);
    expect(text).toContain('Pagina 1 van 1');
  });
});

describe('pages', () => {
  it('never have one line of a paragraph alone', async () => {
    const long = 'Dit is een zin van een alinea die over meer dan een bladzijde gaat. '.repeat(14);
    const { pages } = await ofText(...Array.from({ length: 12 }, (_, nth) => `${nth} ${long}`));
    expect(pages.length).toBeGreaterThan(2);
  });

  it('repeat the head of a table, once read out, and keep its sum with its last row', async () => {
    const rows = [...Array.from({ length: 70 }, (_, nth) => [`Regel ${nth + 1}`, '€ 1,00']), ['Samen', '€ 70,00']];
    const columns = [{ head: 'Wat' }, { head: 'Hoeveel', align: 'right' as const }];
    const table = { caption: 'Een lange tabel', columns, rows, lastIsSum: true };
    const { pages, readOut, tags } = await read({ ...plain, blocks: [{ kind: 'table', table }] });
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('Wat Hoeveel');
    expect(readOut.split('Wat Hoeveel')).toHaveLength(2);
    expect(pages.at(-1)).toMatch(/Regel 70 € 1,00 Samen € 70,00/);
    expect(tags).toContain('Caption');
  });

  it('part a row that no page holds, and lose nothing of it', async () => {
    const cell = Array.from({ length: 900 }, (_, nth) => `woord${nth}`).join(' ');
    const table = {
      caption: null,
      columns: [{ head: 'A' }, { head: 'B' }],
      rows: [
        ['1', cell],
        ['2', 'na'],
      ],
    };
    const { pages, readOut } = await read({ ...plain, blocks: [{ kind: 'table', table }] });
    expect(pages.length).toBeGreaterThan(1);
    expect(readOut).toContain(cell);
  });

  it('do not begin with a signature alone', async () => {
    for (let lines = 36; lines < 46; lines++) {
      const blocks = [
        ...Array.from({ length: lines }, () => ({ kind: 'list', items: ['x'] }) as const),
        { kind: 'heading', level: 2, text: 'Vraag?' } as const,
        { kind: 'paragraph', text: 'Mail ons.' } as const,
        { kind: 'signature', lines: ['Met groet,', 'Wij'] } as const,
      ];
      const { pages } = await read({ ...plain, blocks });
      expect(pages.find((page) => page.includes('Met groet'))).toContain('Vraag? Mail ons.');
    }
  });
});

describe('the look of a region', () => {
  it.each(regionIds)('%s: can be read on paper', (regionId) => {
    const { ink, heading, band, onBand } = coloursOf(regionOf(regionId).look);
    for (const [front, back] of [
      [ink, '#ffffff'],
      [heading, '#ffffff'],
      [onBand, band],
    ] as const) {
      expect(contrastRatio(front, back)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('gives way where it could not', () => {
    const light = {
      primary: '#ffee00',
      onPrimary: '#000000',
      background: '#000000',
      text: '#ffffff',
      accent: '#ffffff',
    };
    expect(coloursOf(light)).toMatchObject({ ink: '#000000', heading: '#000000', band: '#ffee00' });
  });
});

describe('a court file', () => {
  const documentOf = (length: number) => {
    const facts = courtFileFacts(length);
    return courtFileDocument(
      facts,
      courtFileParts(facts).map((part) => ({ ...part, sha256: 'c'.repeat(64) })),
    );
  };

  it('has every part, the hashes of letters, and on its last page those of its parts', async () => {
    const pdf = await read(documentOf(12));
    const parts = courtFileParts(courtFileFacts());
    for (const { title } of parts) expect(pdf.readOut).toContain(title);
    expect(pdf.readOut).toContain(`SHA-256: ${'1'.repeat(64)}`);
    const last = pdf.pages.at(-1)?.replaceAll(' ', '') ?? '';
    expect(last.split('c'.repeat(64))).toHaveLength(parts.length + 1);
    expect(pdf).toMatchObject({ missingGlyphs: 0, isTagged: true, language: 'nl-NL' });
  });

  it('goes over forty pages, in order, within a second or two', async () => {
    const pdf = await read(documentOf(900));
    expect(pdf.pages.length).toBeGreaterThanOrEqual(40);
    expect(pdf.readOut).toContain('Alinea 1. ');
    expect(pdf.readOut).toContain('Alinea 900. ');
  });
});
