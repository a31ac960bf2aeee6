import { Checkbox, UnorderedList, UnorderedListItem } from '@utrecht/component-library-react';
import { useEffect, useRef } from 'react';
import { useSay } from '../../../language/language';
import { shortcutOf, switchShortcuts, useShortcutsOn } from './shortcuts';

/** Which keys work here, and the switch that turns them off. `?` opens it. */
export function KeysHelp() {
  const say = useSay();
  const on = useShortcutsOn();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (details.current === null || shortcutOf(event, false, on) !== 'help') return;
      event.preventDefault();
      details.current.open = !details.current.open;
      details.current.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [on]);
  return (
    <details ref={details} className="keys-help no-print">
      <summary>{say({ nl: 'Sneltoetsen', en: 'Keyboard shortcuts' })}</summary>
      <UnorderedList>
        <UnorderedListItem>
          <kbd>j</kbd> {say({ nl: 'of', en: 'or' })} <kbd>↓</kbd>: {say({ nl: 'volgende regel', en: 'next row' })}
        </UnorderedListItem>
        <UnorderedListItem>
          <kbd>k</kbd> {say({ nl: 'of', en: 'or' })} <kbd>↑</kbd>: {say({ nl: 'vorige regel', en: 'previous row' })}
        </UnorderedListItem>
        <UnorderedListItem>
          <kbd>Enter</kbd>: {say({ nl: 'open het dossier', en: 'open the case' })}
        </UnorderedListItem>
        <UnorderedListItem>
          <kbd>?</kbd>: {say({ nl: 'deze uitleg', en: 'this explanation' })}
        </UnorderedListItem>
      </UnorderedList>
      <span className="choice">
        <Checkbox id="shortcuts" checked={on} onChange={({ target }) => switchShortcuts(target.checked)} />
        <label htmlFor="shortcuts">
          {say({ nl: 'Letters als sneltoets gebruiken', en: 'Use single letters as shortcuts' })}
        </label>
      </span>
    </details>
  );
}
