import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useSay } from '../../../language/language';
import { type Box, moved, type Point, resized } from './boxes';
import { useGesture } from './use-gesture';

interface Contents {
  readonly picture: HTMLCanvasElement;
  readonly boxes: readonly Box[];
  readonly newId: number;
  readonly zoom: number;
  /** False: a drag scrolls the photo. */
  readonly drawing: boolean;
  /** The box that was just put on by a button: it takes the focus, to be moved. */
  readonly added: number | null;
  /** A box that is new or other than it was. */
  readonly onBox: (box: Box) => void;
  readonly onRemove: (id: number) => void;
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const keys = {
  nl: 'Pijltjestoetsen verplaatsen het vak. Shift met een pijltjestoets maakt het groter of kleiner. Delete haalt het weg.',
  en: 'Arrow keys move the box. Shift with an arrow key makes it larger or smaller. Delete removes it.',
};

/** The photo with its boxes on it. A box can be dragged, and moved with the arrow keys. */
export function Surface({ picture, boxes, newId, zoom, drawing, added, onBox, onRemove }: Contents) {
  const say = useSay();
  const helpId = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const { live, handlers } = useGesture({ picture, boxes, newId, onDone: onBox });
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  useEffect(() => {
    if (added !== null) surface.current?.querySelector<HTMLElement>(`[data-box="${added}"]`)?.focus();
  }, [added]);
  const shown = live === null ? boxes : withLive(boxes, live);
  const onKey = (event: KeyboardEvent, box: Box) => {
    const arrow = arrows[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') onRemove(box.id);
    else if (arrow !== undefined) {
      const step = Math.max(1, Math.round(Math.max(picture.width, picture.height) / 200));
      onBox((event.shiftKey ? resized : moved)(box, { x: arrow.x * step, y: arrow.y * step }, picture));
    } else return;
    event.preventDefault();
  };
  return (
    <div className="blackout-scroll">
      <p id={helpId} className="visually-hidden">
        {say(keys)}
      </p>
      <div
        ref={surface}
        className={drawing ? 'blackout-surface blackout-surface--drawing' : 'blackout-surface'}
        style={{ inlineSize: `${zoom * 100}%` }}
        {...(drawing ? handlers : {})}
      >
        <canvas
          ref={canvas}
          width={picture.width}
          height={picture.height}
          role="img"
          aria-label={say({ nl: 'Uw foto', en: 'Your photo' })}
        />
        {shown.map((box, index) => (
          <button
            key={box.id}
            type="button"
            data-box={box.id}
            className="blackout-box"
            aria-label={say({ nl: `Zwart vak ${index + 1}`, en: `Black box ${index + 1}` })}
            aria-describedby={helpId}
            style={placeOf(box, picture)}
            onKeyDown={(event) => onKey(event, box)}
          >
            <span data-corner="" aria-hidden="true" className="blackout-corner" />
          </button>
        ))}
      </div>
    </div>
  );
}

const withLive = (boxes: readonly Box[], live: Box): readonly Box[] =>
  boxes.some(({ id }) => id === live.id) ? boxes.map((box) => (box.id === live.id ? live : box)) : [...boxes, live];

const percent = (part: number, whole: number) => `${(part / whole) * 100}%`;

const placeOf = (box: Box, picture: HTMLCanvasElement) => ({
  left: percent(box.x, picture.width),
  top: percent(box.y, picture.height),
  width: percent(box.width, picture.width),
  height: percent(box.height, picture.height),
});
