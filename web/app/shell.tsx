import { SkipLink } from '@utrecht/component-library-react';
import { Suspense, useEffect } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { keepSignedIn } from '../auth/session';
import { useSay } from '../language/language';
import { forgetOldDrafts } from '../pages/apply/draft';
import { Waiting } from '../parts/waiting';
import { Footer } from './footer';
import { Header } from './header';

/** What every page stands in. */
export function Shell() {
  const say = useSay();
  useEffect(() => {
    // When the issuer cannot be reached now, the token is good until it ends, and then the page says so.
    keepSignedIn().catch(() => {});
    forgetOldDrafts(localStorage, Date.now());
  }, []);
  return (
    <div className="shell">
      <SkipLink href="#inhoud">{say({ nl: 'Naar de inhoud', en: 'Skip to content' })}</SkipLink>
      <Header />
      <main id="inhoud" tabIndex={-1} className="content">
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <Footer />
      <ScrollRestoration />
    </div>
  );
}
