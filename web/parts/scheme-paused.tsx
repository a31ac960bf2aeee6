import { useSay } from '../language/language';
import { Notice } from './notice';
import { Text } from './text';

interface Contents {
  readonly of: { readonly schemePaused: boolean };
  /** For the employer; the office when left out. */
  readonly employer?: true;
}

/** Nothing of the scheme is ranked or paid for now, which somebody may wonder about. Nothing where it runs. */
export function SchemePaused({ of: { schemePaused }, employer }: Contents) {
  if (!schemePaused) return null;
  return (
    <Notice type="info">
      {employer ? (
        <Text
          nl="Deze regeling ligt tijdelijk stil. Uw aanvraag blijft staan waar hij stond. Wij betalen even niet."
          en="This scheme is paused for a while. Your application stays where it was. We do not pay for now."
        />
      ) : (
        <Text
          nl="Deze regeling is tijdelijk stilgezet. Aanvragen komen nog binnen. Er wordt niets gereserveerd en niets betaald."
          en="This scheme is paused. Applications still come in. Nothing is reserved and nothing is paid."
        />
      )}
    </Notice>
  );
}

/** As a few words, for a line of a list. */
export function PausedMark({ of: { schemePaused } }: Pick<Contents, 'of'>) {
  const say = useSay();
  if (!schemePaused) return null;
  return <small className="beside">{say({ nl: 'regeling stilgezet', en: 'scheme paused' })}</small>;
}
