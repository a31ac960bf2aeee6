import { useEffect, useState } from 'react';
import type { YouthVisitAnswer } from '../../api/answers';
import { useSay } from '../../language/language';
import { Notice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import { Entry } from './entry';
import { forgetVisit, takeVisit } from './visit-store';
import { WhatIsKept } from './what-is-kept';

/** What is kept about a youth, behind the link of their letter: without an account, and once. */
export function Component() {
  const say = useSay();
  const [visit, setVisit] = useState(takeVisit);
  const [kept, setKept] = useState<YouthVisitAnswer | null>(null);
  const [left, setLeft] = useState(false);
  useEffect(() => {
    // Another link in the same window: only what stands after the # differs, so the page is not loaded again.
    const another = () => {
      setVisit(takeVisit());
      setKept(null);
      setLeft(false);
    };
    window.addEventListener('hashchange', another);
    return () => window.removeEventListener('hashchange', another);
  }, []);
  const leave = () => {
    forgetVisit();
    setKept(null);
    setLeft(true);
  };
  return (
    <Page title={say({ nl: 'Jouw gegevens', en: 'Your data' })}>
      {left ? (
        <Notice type="ok">
          <Text nl="Klaar. Je kunt deze pagina sluiten." en="Done. You can close this page." />
        </Notice>
      ) : visit === null ? (
        <Text
          lead
          nl="Open deze pagina met de link uit je brief. Heb je geen link? Vraag hem aan de regio."
          en="Open this page by the link in your letter. No link? Ask the region for one."
        />
      ) : kept === null ? (
        <Entry visit={visit} opened={setKept} />
      ) : (
        <WhatIsKept visit={visit} kept={kept} leave={leave} />
      )}
    </Page>
  );
}
