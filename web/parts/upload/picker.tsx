import { type ChangeEvent, type DragEvent, type RefObject, useId, useState } from 'react';
import { documentTypes } from '../../../domain/document/record';
import { useSay } from '../../language/language';

interface Contents {
  /** What is handed in here, in the reader's language. */
  readonly label: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files come in: choose, photograph, or drop them here. */
export function Picker({ label, input, onFiles }: Contents) {
  const say = useSay();
  const [over, setOver] = useState(false);
  const [fileId, cameraId] = [useId(), useId()];
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    // The same file may be chosen again.
    event.target.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the buttons inside do the same.
    <div
      className={over ? 'upload-drop upload-drop--over' : 'upload-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="upload-choose upload-camera">
        <input id={cameraId} type="file" accept="image/jpeg,image/png" capture="environment" onChange={take} />
        <label htmlFor={cameraId}>
          {say({ nl: 'Maak een foto', en: 'Take a photo' })}
          <span className="visually-hidden">: {label}</span>
        </label>
      </span>
      <span className="upload-choose">
        <input ref={input} id={fileId} type="file" multiple accept={documentTypes.join()} onChange={take} />
        <label htmlFor={fileId}>
          {say({ nl: 'Kies bestanden', en: 'Choose files' })}
          <span className="visually-hidden">: {label}</span>
        </label>
      </span>
      <span className="upload-hint">{say({ nl: 'of sleep ze hierheen', en: 'or drop them here' })}</span>
    </div>
  );
}
