import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  drawn,
  edited,
  fitted,
  inTheMiddle,
  moved,
  nextId,
  noEdits,
  resized,
  smallestSide,
  undone,
} from '../../web/parts/upload/blackout/boxes';
import { scaledSize } from '../../web/parts/upload/blackout/picture';
import { checkContent } from '../../web/parts/upload/check-file';
import { sizeInWords } from '../../web/parts/upload/words';

const bytes = (...start: number[]) => new Uint8Array([...start, ...new Array(16).fill(0)].slice(0, 16));
const pdf = bytes(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37);
const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0);
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52);
const mb = 1024 * 1024;

describe('a file that is chosen', () => {
  it.each([
    ['a PDF', pdf, 10 * mb, { type: 'application/pdf', problem: null }],
    ['a PDF over 10 MB', pdf, 10 * mb + 1, { type: null, problem: 'too-large' }],
    ['a photo that will be made smaller', jpeg, 12 * mb, { type: 'image/jpeg', problem: null }],
    ['a photo over 40 MB', jpeg, 40 * mb + 1, { type: null, problem: 'too-large' }],
    ['a PNG', png, 1, { type: 'image/png', problem: null }],
    ['an empty file', new Uint8Array(), 0, { type: null, problem: 'empty' }],
    ['a program called .pdf', bytes(0x4d, 0x5a), 100, { type: null, problem: 'wrong-type' }],
    ['a PNG without a picture', png.slice(0, 8), 100, { type: null, problem: 'wrong-type' }],
    ['half a signature', new Uint8Array([0x89, 0x50]), 2, { type: null, problem: 'wrong-type' }],
  ])('%s', (_, start, size, verdict) => {
    expect(checkContent(start, size)).toEqual(verdict);
  });

  it('has a size that people read', () => {
    expect([100, 120 * 1024, 1.5 * mb].map((size) => sizeInWords(size, 'nl'))).toEqual(['1 kB', '120 kB', '1,5 MB']);
  });
});

describe('a photo', () => {
  it('is made no larger than 2500 pixels, in its own shape', () => {
    expect(scaledSize({ width: 5000, height: 2500 })).toEqual({ width: 2500, height: 1250 });
    expect(scaledSize({ width: 3000, height: 4000 })).toEqual({ width: 1875, height: 2500 });
    expect(scaledSize({ width: 800, height: 600 })).toEqual({ width: 800, height: 600 });
    expect(scaledSize({ width: 1, height: 9000 })).toEqual({ width: 1, height: 2500 });
  });
});

const photo = { width: 1000, height: 500 };
const box: Box = { id: 1, x: 100, y: 100, width: 200, height: 50 };

describe('boxes over a photo', () => {
  it('are drawn in any direction, inside the photo, and not by a mere touch', () => {
    expect(drawn(1, { x: 300, y: 150 }, { x: 100, y: 100 }, photo)).toEqual(box);
    expect(drawn(1, { x: 900, y: 400 }, { x: 1200, y: 900 }, photo)).toEqual({
      ...box,
      x: 900,
      y: 400,
      width: 100,
      height: 100,
    });
    expect(drawn(1, { x: 100, y: 100 }, { x: 103, y: 101 }, photo)).toBeNull();
  });

  it('move up to the edge and keep their size', () => {
    expect(moved(box, { x: 10, y: -20 }, photo)).toEqual({ ...box, x: 110, y: 80 });
    expect(moved(box, { x: 5000, y: -5000 }, photo)).toEqual({ ...box, x: 800, y: 0 });
  });

  it('are resized by one corner, the other stays', () => {
    expect(resized(box, { x: 50, y: -10 }, photo)).toEqual({ ...box, width: 250, height: 40 });
    expect(resized(box, { x: 5000, y: 5000 }, photo)).toEqual({ ...box, width: 900, height: 400 });
    expect(resized(box, { x: -5000, y: 0 }, photo)).toEqual({ ...box, width: smallestSide });
  });

  it('lie inside the photo in whole pixels, whatever is asked', () => {
    const side = fc.double({ min: -5000, max: 5000, noNaN: true });
    fc.assert(
      fc.property(side, side, side, side, (x, y, width, height) => {
        const one = fitted({ id: 1, x, y, width, height }, photo);
        for (const number of [one.x, one.y, one.width, one.height]) expect(Number.isInteger(number)).toBe(true);
        expect(Math.min(one.x, one.y)).toBeGreaterThanOrEqual(0);
        expect(one.x + one.width).toBeLessThanOrEqual(photo.width);
        expect(one.y + one.height).toBeLessThanOrEqual(photo.height);
      }),
    );
  });

  it('begin in the middle for who does not draw', () => {
    expect(inTheMiddle(3, photo)).toEqual({ id: 3, x: 350, y: 235, width: 300, height: 30 });
  });

  it('are undone one change at a time, and no id is given twice', () => {
    const one = edited(noEdits, [box]);
    const none = edited(one, []);
    expect(nextId(none)).toBe(2);
    expect(undone(none).boxes).toEqual([box]);
    expect(undone(undone(none)).boxes).toEqual([]);
    expect(undone(noEdits)).toBe(noEdits);
  });
});
