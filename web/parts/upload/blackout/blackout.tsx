import { Button, Heading2 } from '@utrecht/component-library-react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useSay } from '../../../language/language';
import { Text } from '../../text';
import { Waiting } from '../../waiting';
import { BoxList } from './box-list';
import { type Box, edited, inTheMiddle, nextId, noEdits, undone } from './boxes';
import { blackedOut, openPicture } from './picture';
import { Surface } from './surface';
import { Tools } from './tools';

interface Contents {
  readonly photo: Blob;
  readonly name: string;
  /** The photo to send: a new JPEG, blacked out where it was asked. */
  readonly onUse: (content: Blob) => void;
  readonly onCancel: () => void;
  readonly onUnreadable: () => void;
}

/** Before a photo leaves the browser: black out what we may not have, the BSN above all. Covers the page. */
export function Blackout({ photo, name, onUse, onCancel, onUnreadable }: Contents) {
  const say = useSay();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [picture, setPicture] = useState<HTMLCanvasElement | null>(null);
  // Closing gives the focus back to where it was; taking the dialog away would not.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const unreadable = useRef(onUnreadable);
  unreadable.current = onUnreadable;
  useEffect(() => {
    let wanted = true;
    openPicture(photo).then(
      (opened) => wanted && setPicture(opened),
      () => wanted && unreadable.current(),
    );
    return () => {
      wanted = false;
    };
  }, [photo]);
  return (
    <dialog ref={dialog} className="blackout" aria-labelledby={titleId} onCancel={onCancel}>
      <Heading2 id={titleId}>{say({ nl: 'Maak het BSN zwart', en: 'Black out the BSN' })}</Heading2>
      <p className="blackout-name">{name}</p>
      <Text
        nl="Staat er een burgerservicenummer (BSN) op de foto? Sleep er met uw vinger of muis een zwart vak over. Wij mogen het BSN niet bewaren."
        en="Is there a citizen service number (BSN) in the photo? Drag a black box over it with finger or mouse. We may not keep it."
      />
      {picture === null ? (
        <Waiting lines={8} />
      ) : (
        <Editor picture={picture} onUse={onUse} onCancel={onCancel} onFault={onUnreadable} />
      )}
    </dialog>
  );
}

interface EditorProps {
  readonly picture: HTMLCanvasElement;
  readonly onUse: (content: Blob) => void;
  readonly onCancel: () => void;
  readonly onFault: () => void;
}

function Editor({ picture, onUse, onCancel, onFault }: EditorProps) {
  const say = useSay();
  const [edits, setEdits] = useState(noEdits);
  const [zoom, setZoom] = useState(1);
  const [drawing, setDrawing] = useState(true);
  const [added, setAdded] = useState<number | null>(null);
  const count = useRef<HTMLParagraphElement>(null);
  const put = (box: Box) =>
    setEdits((was) => {
      const known = was.boxes.some(({ id }) => id === box.id);
      return edited(was, known ? was.boxes.map((one) => (one.id === box.id ? box : one)) : [...was.boxes, box]);
    });
  const remove = (id: number) => {
    const rest = edits.boxes.filter((one) => one.id !== id);
    setEdits(edited(edits, rest));
    count.current?.focus();
  };
  const [writing, setWriting] = useState(false);
  const use = () => {
    if (writing) return;
    setWriting(true);
    void blackedOut(picture, edits.boxes).then(onUse, onFault);
  };
  const newId = nextId(edits);
  return (
    <>
      <Tools
        {...{ zoom, setZoom, drawing, setDrawing }}
        onUndo={() => setEdits(undone)}
        onAdd={() => {
          put(inTheMiddle(newId, picture));
          setAdded(newId);
        }}
      />
      <Surface {...{ picture, newId, zoom, drawing, added }} boxes={edits.boxes} onBox={put} onRemove={remove} />
      <p ref={count} tabIndex={-1} role="status" className="blackout-count">
        {edits.boxes.length === 0
          ? say({ nl: 'Er staat nog geen zwart vak op de foto.', en: 'There is no black box on the photo yet.' })
          : say({ nl: `Zwarte vakken: ${edits.boxes.length}`, en: `Black boxes: ${edits.boxes.length}` })}
      </p>
      <BoxList picture={picture} boxes={edits.boxes} onBox={put} onRemove={remove} />
      <div className="blackout-actions">
        <Button appearance="primary-action-button" busy={writing} onClick={use}>
          {say({ nl: 'Gebruik deze foto', en: 'Use this photo' })}
        </Button>
        <Button appearance="secondary-action-button" onClick={onCancel}>
          {say({ nl: 'Niet gebruiken', en: 'Do not use it' })}
        </Button>
      </div>
    </>
  );
}
