import { Button } from '@utrecht/component-library-react';
import { Link, NavLink } from 'react-router';
import { signOut } from '../auth/session';
import { SignInButton } from '../auth/sign-in-button';
import { useSession } from '../auth/use-session';
import { useRegion } from '../design/region-look';
import { useLanguage, useSay } from '../language/language';
import { destinationsFor } from './destinations';

/** Name of the region, where one can go, language, and signing in or out. */
export function Header() {
  const say = useSay();
  const session = useSession();
  const region = useRegion();
  return (
    <header className="header">
      <div className="header-top">
        <Link to="/" className="header-name">
          <span className="header-title">Voucherloket</span>
          <span className="header-region">
            {region === null
              ? say({ nl: 'Een baan of leerplek voor jongeren', en: 'Jobs and training for young people' })
              : say(region.name)}
          </span>
        </Link>
        <div className="header-account">
          <LanguageSwitch />
          {session === null ? (
            <SignInButton subtle />
          ) : (
            <>
              <span className="header-person">{session.name}</span>
              <Button appearance="secondary-action-button" onClick={() => void signOut()}>
                {say({ nl: 'Uitloggen', en: 'Sign out' })}
              </Button>
            </>
          )}
        </div>
      </div>
      <nav className="header-nav" aria-label={say({ nl: 'Hoofdmenu', en: 'Main menu' })}>
        <ul>
          {destinationsFor(session?.roles ?? []).map(({ to, label, end }) => (
            <li key={to}>
              <NavLink to={to} end={end ?? false}>
                {say(label)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** The other language, named in that language. */
function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <button type="button" className="language" lang={other} onClick={() => choose(other)}>
      {other === 'en' ? 'English' : 'Nederlands'}
    </button>
  );
}
