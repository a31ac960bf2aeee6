import { contrastRatio } from '../../../domain/region/contrast';
import type { Region } from '../../../domain/region/definition';

export interface Colours {
  /** Of the text. */
  readonly ink: string;
  /** Of headings. */
  readonly heading: string;
  /** Of the band with the sender, and of the text on it. */
  readonly band: string;
  readonly onBand: string;
  /** Of lines, where nothing is read. */
  readonly accent: string;
  readonly line: string;
  readonly shade: string;
}

const paper = '#ffffff';
/** WCAG 2.2, 1.4.3, for text of ordinary size. */
const readable = 4.5;

/** The look of a region on white paper: a colour that could not be read there gives way to black. */
export function coloursOf({ primary, onPrimary, text, accent }: Region['look']): Colours {
  const ink = contrastRatio(text, paper) >= readable ? text : '#000000';
  const heading = contrastRatio(primary, paper) >= readable ? primary : ink;
  return { ink, heading, band: primary, onBand: onPrimary, accent, line: '#8a8a8a', shade: '#f2f2f2' };
}
