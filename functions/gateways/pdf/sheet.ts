import PDFDocument from 'pdfkit';
import type { LetterDocument } from '../../../domain/letter/document';
import type { Colours } from './colours';
import { Fonts } from './fonts';
import { type Line, linesOf, type Placed, type Style } from './lines';

export type Doc = InstanceType<typeof PDFDocument>;
export type Element = ReturnType<Doc['struct']>;

/** A4 in points, with its margins. */
export const page = { width: 595.28, height: 841.89, left: 71, right: 71, top: 72, bottom: 66 } as const;
export const textWidth = page.width - page.left - page.right;
/** Under the band of the sender. */
const firstTop = 84;
const lowest = page.height - page.bottom;

/** What goes into the file's own description is XML: what marks it up there is written otherwise. */
const inXml = (text: string): string => text.replaceAll('&', 'en').replace(/[<>]/g, ' ').replace(/\p{C}/gu, ' ');

const open = ({ title, sender, about, createdAt, documentId, language }: LetterDocument): Doc =>
  new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    subset: 'PDF/UA' as never,
    font: '',
    info: {
      Title: inXml(title),
      Author: inXml(sender),
      Subject: inXml(about),
      Keywords: documentId,
      Creator: 'Voucherloket',
      Producer: 'Voucherloket',
      CreationDate: new Date(createdAt),
    },
  });

/**
 * The paper: pages that begin by themselves, and text on them that is tagged for who has it read out (PDF/UA-1). Nothing
 * of it depends on the moment of writing.
 */
export class Sheet {
  readonly doc: Doc;
  readonly root: Element;
  readonly fonts: Fonts;
  readonly colours: Colours;
  /** Where the next line begins, from the top of the page. */
  y: number = firstTop;

  constructor(letter: LetterDocument, colours: Colours) {
    this.doc = open(letter);
    this.colours = colours;
    this.fonts = new Fonts(this.doc);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  lines(text: string, style: Style, width: number = textWidth): Line[] {
    return linesOf(this.fonts, text, style, width);
  }

  /** What is left of the page, in points. */
  get room(): number {
    return lowest - this.y;
  }

  get isAtTop(): boolean {
    return this.y <= page.top;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = page.top;
  }

  /** A new page, unless so much fits on this one or it is empty. */
  need(height: number): void {
    if (height > this.room && !this.isAtTop) this.newPage();
  }

  element(tag: string, parent: Element = this.root, options: object = {}): Element {
    const element = this.doc.struct(tag, options);
    parent.add(element);
    return element;
  }

  /** What is drawn in it is decoration, or repeats what is read already. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** Lines at a place, as content of `element`: an address on the web is a link in it. */
  tagged(element: Element, tag: string, lines: readonly Line[], at: At): void {
    let content: ReturnType<Doc['markStructureContent']> | null = null;
    const close = () => {
      if (content === null) return;
      this.doc.endMarkedContent();
      element.add(content);
      content = null;
    };
    lines.forEach((line, index) => {
      const place = { ...at, y: at.y + index * at.style.leading };
      for (const run of line) {
        if (run.url === null) {
          content ??= this.doc.markStructureContent(tag);
          this.draw(run, place);
        } else {
          close();
          this.#link(element, run, place);
        }
      }
    });
    close();
  }

  #link(parent: Element, run: Placed, at: At): void {
    const link = this.element('Link', parent);
    const content = this.doc.markStructureContent('Link');
    this.draw(run, at);
    this.doc.endMarkedContent();
    link.add(content);
    const { x, y, style } = at;
    const url = run.url ?? '';
    const height = style.leading;
    const options = { structParent: link, Contents: new String(url) };
    this.doc.link(x + run.x, y, run.width, height, url, options as never);
    link.end();
  }

  draw(run: Placed, { x, y, style, colour }: At): void {
    const { doc } = this;
    this.fonts.use(run.font, style.size);
    doc.fillColor(colour);
    if (run.leftward) doc.markContent('Span', { actual: run.text });
    const baseline = y + style.leading * 0.72;
    doc.text(run.text, x + run.x, baseline, { lineBreak: false, baseline: 'alphabetic' });
    if (run.leftward) doc.endMarkedContent();
    if (run.url !== null) {
      doc
        .save()
        .moveTo(x + run.x, baseline + 1.5)
        .lineTo(x + run.x + run.width, baseline + 1.5);
      doc.lineWidth(0.5).strokeColor(colour).stroke().restore();
    }
  }
}

export interface At {
  readonly x: number;
  readonly y: number;
  readonly style: Style;
  readonly colour: string;
}
