import type { Page } from 'playwright-core';

/** Stands in the camera's own data of the photo, and nowhere else. */
export const cameraMake = 'TESTCAMERA';

/** As a camera held on its side writes it: what is stored is shown a quarter turned. */
const turned = 6;

/** EXIF of two entries: who made the camera, and which side is up. */
function exif(): Buffer {
  const make = Buffer.from(`${cameraMake}\0`);
  const tiff = Buffer.alloc(38);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  const entry = (at: number, [tag, type, count, value]: readonly [number, number, number, number]) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(10, [0x010f, 2, make.length, tiff.length]);
  entry(22, [0x0112, 3, 1, turned]);
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff, make]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A JPEG of 480 by 640 when it stands upright, light all over, with EXIF in it. Drawn by the browser. */
export async function photoOf(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [640, 480];
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = 'rgb(250, 240, 200)';
    context.fillRect(0, 0, 640, 480);
    return canvas.toDataURL('image/jpeg', 0.95).replace(/^.*,/, '');
  });
  const plain = Buffer.from(base64, 'base64');
  return Buffer.concat([plain.subarray(0, 2), exif(), plain.subarray(2)]);
}

/** A part of a picture, as fractions of its sides. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Seen {
  readonly width: number;
  readonly height: number;
  /** Per part the darkest and the lightest pixel, from 0 to 255. */
  readonly parts: readonly { readonly darkest: number; readonly lightest: number }[];
}

/** What somebody sees who opens these bytes as a picture, whatever they say they are. */
export const lookAt = (page: Page, bytes: Buffer, parts: readonly Part[]): Promise<Seen> =>
  page.evaluate(
    async ({ base64, wanted }) => {
      const binary = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const { width, height, ...image } = await (async () => {
        const bitmap = await createImageBitmap(new Blob([binary]));
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
        const context = canvas.getContext('2d', { willReadFrequently: true });
        context?.drawImage(bitmap, 0, 0);
        return { width: bitmap.width, height: bitmap.height, context };
      })();
      const seen = wanted.map(({ left, top, right, bottom }) => {
        const [x, y] = [Math.round(left * width), Math.round(top * height)];
        const sides = [Math.round(right * width) - x, Math.round(bottom * height) - y] as const;
        const { data } = image.context?.getImageData(x, y, ...sides) ?? { data: [] };
        const lights = Array.from({ length: data.length / 4 }, (_, at) =>
          Math.max(...Array.from(data.slice(at * 4, at * 4 + 3))),
        );
        return {
          darkest: lights.reduce((least, light) => Math.min(least, light), 255),
          lightest: lights.reduce((most, light) => Math.max(most, light), 0),
        };
      });
      return { width, height, parts: seen };
    },
    { base64: bytes.toString('base64'), wanted: parts },
  );
