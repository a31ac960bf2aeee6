import { NavLink, useSearchParams } from 'react-router';
import { useSession } from '../../auth/use-session';
import { useSay } from '../../language/language';
import { overviewPath, placesFor } from './places';

/** The pages of the books side by side. The scheme that is looked at goes along. */
export function PlacesNav() {
  const say = useSay();
  const [params] = useSearchParams();
  const shown = placesFor(useSession()?.roles ?? []);
  const scheme = params.get('scheme');
  const searchOf = (ofScheme: boolean) => (ofScheme && scheme !== null ? `?${new URLSearchParams({ scheme })}` : '');
  return (
    <nav className="tabs no-print" aria-label={say({ nl: 'Administratie', en: 'Books' })}>
      <ul>
        <li>
          <NavLink to={overviewPath} end>
            {say({ nl: 'Overzicht', en: 'Overview' })}
          </NavLink>
        </li>
        {shown.map(({ to, name, ofScheme = false }) => (
          <li key={to}>
            <NavLink to={{ pathname: to, search: searchOf(ofScheme) }}>{say(name)}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
