/** Black boxes over a picture. All numbers are whole pixels of the picture. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point, Size {
  /** Stays the same while the box is moved: what has the focus keeps it. */
  readonly id: number;
}

/** Smaller hides nothing: a slip of the finger. In pixels. */
export const smallestSide = 6;

const between = (least: number, value: number, most: number) => Math.round(Math.min(Math.max(value, least), most));

/** The box as near to what was asked as the picture allows: never outside it, never too small. */
export function fitted(box: Box, within: Size): Box {
  const width = between(smallestSide, box.width, within.width);
  const height = between(smallestSide, box.height, within.height);
  return {
    id: box.id,
    x: between(0, box.x, within.width - width),
    y: between(0, box.y, within.height - height),
    width,
    height,
  };
}

export const moved = (box: Box, by: Point, within: Size): Box =>
  fitted({ ...box, x: box.x + by.x, y: box.y + by.y }, within);

/** By its corner at the end: the other corner stays where it is. */
export const resized = (box: Box, by: Point, within: Size): Box =>
  fitted(
    {
      ...box,
      width: Math.min(box.width + by.x, within.width - box.x),
      height: Math.min(box.height + by.y, within.height - box.y),
    },
    within,
  );

/** The box between two corners, drawn in whichever direction; null: a mere touch. */
export function drawn(id: number, from: Point, to: Point, within: Size): Box | null {
  const inside = ({ x, y }: Point) => ({ x: between(0, x, within.width), y: between(0, y, within.height) });
  const [a, b] = [inside(from), inside(to)];
  const box = {
    id,
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
  return box.width < smallestSide || box.height < smallestSide ? null : box;
}

/** A box to begin with for who does not draw: in the middle, as wide as a number. */
export const inTheMiddle = (id: number, { width, height }: Size): Box =>
  fitted({ id, x: width * 0.35, y: height * 0.47, width: width * 0.3, height: height * 0.06 }, { width, height });

/** The boxes now, and as they were before each change. */
export interface Edits {
  readonly boxes: readonly Box[];
  readonly before: readonly (readonly Box[])[];
}

export const noEdits: Edits = { boxes: [], before: [] };

export const edited = ({ boxes, before }: Edits, next: readonly Box[]): Edits => ({
  boxes: next,
  before: [...before, boxes],
});

export function undone(edits: Edits): Edits {
  const last = edits.before.at(-1);
  return last === undefined ? edits : { boxes: last, before: edits.before.slice(0, -1) };
}

export const nextId = ({ boxes, before }: Edits): number =>
  Math.max(0, ...[boxes, ...before].flat().map(({ id }) => id)) + 1;
