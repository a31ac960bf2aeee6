import { Button } from '@utrecht/component-library-react';
import { useRef, useState } from 'react';
import { useSay } from '../../language/language';
import { Notice } from '../../parts/notice';
import { Text } from '../../parts/text';
import { draftDays } from './draft';

interface Contents {
  /** False: this browser keeps nothing. */
  readonly kept: boolean;
  /** It stays with this tab, and goes when whoever is signed in leaves. */
  readonly inTab: boolean;
  readonly onClear: () => void;
}

/** Says what is kept and where, and takes it away when asked twice. */
export function DraftNote({ kept, inTab, onClear }: Contents) {
  const say = useSay();
  const [sure, setSure] = useState(false);
  const box = useRef<HTMLElement>(null);
  const ask = (asking: boolean) => {
    setSure(asking);
    // The button that was pressed goes away.
    box.current?.focus();
  };
  if (!kept) {
    return (
      <Notice type="warning">
        <Text
          nl="Uw browser bewaart geen concept. Sluit deze pagina niet voordat u hebt verstuurd."
          en="Your browser keeps no draft. Do not close this page before you have sent it."
        />
      </Notice>
    );
  }
  return (
    <aside ref={box} tabIndex={-1} className="apply-draft no-print" aria-label={say({ nl: 'Concept', en: 'Draft' })}>
      {inTab ? (
        <Text
          nl="Wat u invult, blijft als concept in dit tabblad: tot u verstuurt, uitlogt of het tabblad sluit."
          en="What you type stays in this tab as a draft: until you send it, sign out or close the tab."
        />
      ) : (
        <Text
          nl={`Wat u invult, bewaart uw browser als concept op dit apparaat: tot u verstuurt, en hooguit ${draftDays} dagen. Gebruiken anderen dit apparaat ook? Wis dan het concept als u weggaat.`}
          en={`Your browser keeps what you type as a draft on this device: until you send it, and ${draftDays} days at most. Do others use this device as well? Then delete the draft when you leave.`}
        />
      )}
      {sure ? (
        <p className="apply-sure">
          <span role="status">{say({ nl: 'Alles wissen wat u hebt ingevuld?', en: 'Delete all you typed?' })}</span>
          <Button
            appearance="primary-action-button"
            onClick={() => {
              setSure(false);
              onClear();
            }}
          >
            {say({ nl: 'Ja, wis alles', en: 'Yes, delete it' })}
          </Button>
          <Button appearance="secondary-action-button" onClick={() => ask(false)}>
            {say({ nl: 'Nee', en: 'No' })}
          </Button>
        </p>
      ) : (
        <Button appearance="subtle-button" onClick={() => ask(true)}>
          {say({ nl: 'Wis concept', en: 'Delete draft' })}
        </Button>
      )}
    </aside>
  );
}
