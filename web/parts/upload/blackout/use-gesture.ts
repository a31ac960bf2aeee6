import { type PointerEvent, useRef, useState } from 'react';
import { type Box, drawn, moved, type Point, resized, type Size } from './boxes';

interface Gesture {
  readonly kind: 'draw' | 'move' | 'resize';
  readonly from: Point;
  /** The box that is moved or resized; none while one is drawn. */
  readonly box: Box | null;
}

interface Acting {
  readonly picture: Size;
  readonly boxes: readonly Box[];
  /** Id for a box that is drawn. */
  readonly newId: number;
  readonly onDone: (box: Box) => void;
}

/** Where a pointer is, in pixels of the picture, however large it is shown. */
function pointOf(event: PointerEvent, picture: Size): Point {
  const shown = event.currentTarget.getBoundingClientRect();
  return {
    x: ((event.clientX - shown.left) / shown.width) * picture.width,
    y: ((event.clientY - shown.top) / shown.height) * picture.height,
  };
}

function gestureOf(event: PointerEvent, { picture, boxes }: Acting): Gesture {
  const from = pointOf(event, picture);
  const target = event.target instanceof Element ? event.target : null;
  const id = target?.closest<HTMLElement>('[data-box]')?.dataset.box;
  const box = boxes.find((one) => String(one.id) === id) ?? null;
  if (box === null) return { kind: 'draw', from, box };
  return { kind: target?.closest('[data-corner]') ? 'resize' : 'move', from, box };
}

/** Drawing, moving and resizing by mouse, finger or pen. `live` is the box as it would be if the pointer let go now. */
export function useGesture(acting: Acting) {
  const gesture = useRef<Gesture | null>(null);
  const [live, setLive] = useState<Box | null>(null);
  const { picture, newId, onDone } = acting;
  const boxNow = (event: PointerEvent): Box | null => {
    if (gesture.current === null) return null;
    const { kind, from, box } = gesture.current;
    const to = pointOf(event, picture);
    if (box === null) return drawn(newId, from, to, picture);
    const by = { x: to.x - from.x, y: to.y - from.y };
    return kind === 'move' ? moved(box, by, picture) : resized(box, by, picture);
  };
  const stop = () => {
    gesture.current = null;
    setLive(null);
  };
  return {
    live,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        if (event.button !== 0 || !event.isPrimary) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        gesture.current = gestureOf(event, acting);
      },
      onPointerMove: (event: PointerEvent) => {
        if (gesture.current !== null) setLive(boxNow(event));
      },
      onPointerUp: (event: PointerEvent) => {
        const box = boxNow(event);
        const was = gesture.current?.box ?? null;
        if (box !== null && JSON.stringify(box) !== JSON.stringify(was)) onDone(box);
        stop();
      },
      onPointerCancel: stop,
    },
  };
}
