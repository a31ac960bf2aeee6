import { Button } from '@utrecht/component-library-react';
import { useSay } from '../../../language/language';

interface Contents {
  readonly zoom: number;
  readonly setZoom: (zoom: number) => void;
  readonly drawing: boolean;
  readonly setDrawing: (drawing: boolean) => void;
  readonly onUndo: () => void;
  readonly onAdd: () => void;
}

const zooms = [1, 1.5, 2, 3, 4];

/** What one can do with the photo beside drawing on it. */
export function Tools({ zoom, setZoom, drawing, setDrawing, onUndo, onAdd }: Contents) {
  const say = useSay();
  const at = zooms.indexOf(zoom);
  const [smaller, larger] = [zooms[at - 1], zooms[at + 1]];
  return (
    <div className="blackout-tools">
      <Button appearance="secondary-action-button" onClick={onAdd}>
        {say({ nl: 'Vak toevoegen', en: 'Add a box' })}
      </Button>
      <Button appearance="secondary-action-button" onClick={onUndo}>
        {say({ nl: 'Ongedaan maken', en: 'Undo' })}
      </Button>
      <Button appearance="secondary-action-button" onClick={() => setZoom(larger ?? zoom)}>
        {say({ nl: 'Inzoomen', en: 'Zoom in' })}
      </Button>
      <Button appearance="secondary-action-button" onClick={() => setZoom(smaller ?? zoom)}>
        {say({ nl: 'Uitzoomen', en: 'Zoom out' })}
      </Button>
      <Button
        appearance="secondary-action-button"
        aria-pressed={!drawing}
        className="blackout-toggle"
        onClick={() => setDrawing(!drawing)}
      >
        {say({ nl: 'Foto schuiven', en: 'Move the photo' })}
      </Button>
    </div>
  );
}
