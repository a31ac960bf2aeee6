import type { Fonts, Run, Weight } from './fonts';

/** A run with the place it takes on its line. */
export interface Placed extends Run {
  /** From the left end of the line, in points. */
  readonly x: number;
  readonly width: number;
  /** Where it leads, for an address on the web. */
  readonly url: string | null;
}

export type Line = readonly Placed[];

export interface Style {
  readonly size: number;
  readonly weight: Weight;
  /** Distance between lines, in points. */
  readonly leading: number;
}

/** What is not broken between lines: a word, or a part of one that is wider than a line. */
interface Piece {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly url: string | null;
  /** Follows what is before it without a blank. */
  readonly glued: boolean;
}

type Setting = Omit<Style, 'leading'>;

/** What ends a sentence is no part of an address. */
const address = /^https?:\/\/[^\s]*[^\s.,;:!?)]/;

/** Breaks a text into lines of at most `width` points. A blank that never breaks (U+00A0) does not. */
export function linesOf(fonts: Fonts, text: string, setting: Setting, width: number): Line[] {
  const blank = fonts.width(blankOf(setting), setting.size);
  const lines: Piece[][] = [];
  let used = 0;
  for (const piece of text.split(/[ \t\r\n]+/).flatMap((word) => piecesOf(fonts, word, setting, width))) {
    const gap = piece.glued ? 0 : blank;
    const line = lines.at(-1);
    if (line === undefined || used + gap + piece.width > width) {
      lines.push([piece]);
      used = piece.width;
    } else {
      line.push(piece);
      used += gap + piece.width;
    }
  }
  return lines.map((pieces, index) => {
    const next = lines[index + 1]?.[0];
    const line = placed(fonts, pieces, setting);
    return next === undefined || next.glued ? line : [...line, endOf(line, setting)];
  });
}

/** The blank between the last word of a line and the first of the next: nobody sees it, but it is read out and copied. */
const endOf = (line: Line, setting: Setting): Placed => {
  const last = line.at(-1);
  return { ...blankOf(setting), x: last === undefined ? 0 : last.x + last.width, width: 0, url: null };
};

const blankOf = ({ weight }: Setting): Run => ({ text: ' ', font: weight, leftward: false });

type Linked = Run & { readonly url: string | null };

/** The runs of a line at their places: neighbours of one kind together, and what is written leftward in its own order. */
function placed(fonts: Fonts, pieces: readonly Piece[], setting: Setting): Line {
  const joined: Linked[] = [];
  const add = (run: Linked) => {
    const last = joined.at(-1);
    const same = last?.font === run.font && last.url === run.url && !last.leftward && !run.leftward;
    if (last !== undefined && same) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  };
  pieces.forEach(({ runs, url, glued }, index) => {
    if (index > 0 && !glued) add({ ...blankOf(setting), url: null });
    for (const run of runs) add({ ...run, url });
  });
  let x = 0;
  return inSight(joined).map((run) => {
    const width = fonts.width(run, setting.size);
    x += width;
    return { ...run, width, x: x - width };
  });
}

/** As the eye meets them from the left: words written leftward that follow each other come last word first. */
function inSight(runs: readonly Linked[]): readonly Linked[] {
  const seen: Linked[] = [];
  for (let index = 0; index < runs.length; ) {
    const end = endOfLeftward(runs, index);
    seen.push(...runs.slice(index, end).reverse());
    index = end;
  }
  return seen;
}

/** Behind the last run of a row of leftward ones with nothing but blanks between; behind this one where it is none. */
function endOfLeftward(runs: readonly Run[], start: number): number {
  let end = start + 1;
  if (runs[start]?.leftward !== true) return end;
  for (let index = end; index < runs.length; index++) {
    const run = runs[index];
    if (run?.leftward) end = index + 1;
    else if (run?.text.trim() !== '') break;
  }
  return end;
}

/** A word as it goes on lines: in parts where it is wider than a line, and where an address ends within it. */
function piecesOf(fonts: Fonts, word: string, setting: Setting, most: number): Piece[] {
  if (word === '') return [];
  const url = address.exec(word)?.[0] ?? null;
  const parts = url === null ? [word] : [url, word.slice(url.length)].filter((part) => part !== '');
  return parts.flatMap((part, index) =>
    cut(fonts, part, setting, most).map((text, at): Piece => {
      const runs = fonts.runs(text, setting.weight);
      return { runs, width: widthOf(fonts, runs, setting), url: index === 0 ? url : null, glued: index + at > 0 };
    }),
  );
}

const widthOf = (fonts: Fonts, runs: readonly Run[], { size }: Setting): number =>
  runs.reduce((sum, run) => sum + fonts.width(run, size), 0);

const signs = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** Cuts a word that fits on no line: behind a sign where an address or a number may break, if there is one in its half. */
function cut(fonts: Fonts, word: string, setting: Setting, most: number): string[] {
  const fits = (text: string) => widthOf(fonts, fonts.runs(text, setting.weight), setting) <= most;
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of signs.segment(word)) {
    if (part !== '' && !fits(part + segment)) {
      const mark = Math.max(...['/', '-', '.', '?', '&', '='].map((sign) => part.lastIndexOf(sign))) + 1;
      const at = mark > part.length / 2 ? mark : part.length;
      parts.push(part.slice(0, at));
      part = part.slice(at);
    }
    part += segment;
  }
  return [...parts, part];
}
