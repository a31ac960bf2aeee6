import { Link } from 'react-router';
import { useRegion } from '../design/region-look';
import { useSay } from '../language/language';

export function Footer() {
  const say = useSay();
  const region = useRegion();
  return (
    <footer className="footer">
      <div className="footer-content">
        {region !== null && (
          <address>
            <strong>{say({ nl: 'Vragen?', en: 'Questions?' })}</strong> {say(region.name)}{' '}
            <a href={`mailto:${region.contact.email}`}>{region.contact.email}</a>
            {region.contact.phone !== null && (
              <a href={`tel:${region.contact.phone.replaceAll(/[^+0-9]/g, '')}`}>{region.contact.phone}</a>
            )}
          </address>
        )}
        <ul>
          <li>
            <Link to="/toegankelijkheid">{say({ nl: 'Toegankelijkheid', en: 'Accessibility' })}</Link>
          </li>
          <li>
            <Link to="/privacy">{say({ nl: 'Privacy', en: 'Privacy' })}</Link>
          </li>
        </ul>
      </div>
    </footer>
  );
}
