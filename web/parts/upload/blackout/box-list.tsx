import { Button } from '@utrecht/component-library-react';
import { useId } from 'react';
import { type Both, useSay } from '../../../language/language';
import { type Box, fitted, type Size } from './boxes';

interface Contents {
  readonly picture: Size;
  readonly boxes: readonly Box[];
  readonly onBox: (box: Box) => void;
  readonly onRemove: (id: number) => void;
}

const sides = ['x', 'y', 'width', 'height'] as const;
const sideWords: Readonly<Record<(typeof sides)[number], Both>> = {
  x: { nl: 'Van links', en: 'From the left' },
  y: { nl: 'Van boven', en: 'From the top' },
  width: { nl: 'Breed', en: 'Width' },
  height: { nl: 'Hoog', en: 'Height' },
};

/** Every box in numbers: for who does not drag, and to place one exactly. In percent of the photo. */
export function BoxList({ picture, boxes, onBox, onRemove }: Contents) {
  const say = useSay();
  if (boxes.length === 0) return null;
  return (
    <details className="blackout-list">
      <summary>{say({ nl: 'Vakken met getallen instellen', en: 'Set the boxes with numbers' })}</summary>
      {boxes.map((box, index) => (
        <fieldset key={box.id}>
          <legend>{say({ nl: `Vak ${index + 1}`, en: `Box ${index + 1}` })}</legend>
          {sides.map((side) => (
            <Side
              key={side}
              label={`${say(sideWords[side])} (%)`}
              value={box[side]}
              whole={side === 'x' || side === 'width' ? picture.width : picture.height}
              onChange={(value) => onBox(fitted({ ...box, [side]: value }, picture))}
            />
          ))}
          <Button appearance="subtle-button" onClick={() => onRemove(box.id)}>
            {say({ nl: `Haal vak ${index + 1} weg`, en: `Remove box ${index + 1}` })}
          </Button>
        </fieldset>
      ))}
    </details>
  );
}

interface SideProps {
  readonly label: string;
  readonly value: number;
  readonly whole: number;
  readonly onChange: (value: number) => void;
}

function Side({ label, value, whole, onChange }: SideProps) {
  const id = useId();
  return (
    <span className="blackout-side">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={0}
        max={100}
        step={0.5}
        value={Math.round((value / whole) * 1000) / 10}
        onChange={(event) => {
          if (event.target.value !== '') onChange((event.target.valueAsNumber / 100) * whole);
        }}
      />
    </span>
  );
}
