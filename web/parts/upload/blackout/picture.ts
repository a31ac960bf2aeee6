import type { Box, Size } from './boxes';

/** The longest side that is sent, in pixels: a page of small print stays readable. */
export const longestSide = 2500;

/** The same shape, no larger than we send. */
export function scaledSize({ width, height }: Size): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function canvasOf({ width, height }: Size) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser cannot draw');
  return { canvas, context };
}

/** A photo, upright and scaled, as bare pixels: nothing that the camera wrote beside them. @throws when it is none */
export async function openPicture(file: Blob): Promise<HTMLCanvasElement> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const size = scaledSize(image);
  const { canvas, context } = canvasOf(size);
  // What is see-through in a PNG would turn black in a JPEG.
  context.fillStyle = 'white';
  context.fillRect(0, 0, size.width, size.height);
  context.drawImage(image, 0, 0, size.width, size.height);
  image.close();
  return canvas;
}

/** The picture with its boxes as a new JPEG: the pixels under a box are gone, and so are place, time and camera. */
export async function blackedOut(picture: HTMLCanvasElement, boxes: readonly Box[]): Promise<Blob> {
  const { canvas, context } = canvasOf(picture);
  context.drawImage(picture, 0, 0);
  context.fillStyle = 'black';
  for (const { x, y, width, height } of boxes) context.fillRect(x, y, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  if (blob === null) throw new Error('the picture could not be written');
  return blob;
}
