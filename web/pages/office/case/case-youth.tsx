import { useMutation } from '@tanstack/react-query';
import { Button, Paragraph } from '@utrecht/component-library-react';
import { useRef } from 'react';
import type { YouthContactAnswer, YouthLinkAnswer } from '../../../api/answers';
import { callJson } from '../../../api/client';
import { useFormat } from '../../../language/format';
import { type Both, useSay } from '../../../language/language';
import { CopyButton } from '../../../parts/copy-button';
import { Failed } from '../../../parts/failed';
import { Section } from '../../../parts/section';
import { YouthCorrection } from './youth-correction';

/** The link for the youth, told once; and what the youth said by it, only on request, for that is recorded. */
export function CaseYouth({ applicationId }: { readonly applicationId: string }) {
  const say = useSay();
  const base = `/v1/applications/${applicationId}`;
  const shown = useRef<HTMLDivElement>(null);
  const link = useMutation<YouthLinkAnswer>({
    mutationFn: () => callJson('POST', `${base}/youth-links`, { body: {} }),
    gcTime: 0,
  });
  const contact = useMutation<YouthContactAnswer>({
    mutationFn: () => callJson('GET', `${base}/youth-contact`),
    gcTime: 0,
  });
  const open = () => contact.mutate(undefined, { onSuccess: () => shown.current?.focus() });
  return (
    <Section title={say({ nl: 'Contact met de jongere', en: 'Contact with the youth' })}>
      <Paragraph>
        {say({
          nl: 'Met een link ziet de jongere één keer welke gegevens wij bewaren, en zegt of ze kloppen. Een nieuwe link maakt de oude ongeldig.',
          en: 'By a link the youth sees once which data we keep, and says whether they are right. A new link ends the old one.',
        })}
      </Paragraph>
      {link.isError && <Failed error={link.error} />}
      {link.data !== undefined && <MadeLink link={link.data} />}
      <div className="claim-actions">
        <Button appearance="secondary-action-button" busy={link.isPending} onClick={() => link.mutate()}>
          {say({ nl: 'Maak een link voor de jongere', en: 'Make a link for the youth' })}
        </Button>
      </div>
      <div ref={shown} tabIndex={-1} className="quietly-focused">
        {contact.data !== undefined && <Contact applicationId={applicationId} contact={contact.data} again={open} />}
      </div>
      {contact.isError && <Failed error={contact.error} />}
      <Button
        appearance="secondary-action-button"
        busy={contact.isPending}
        aria-expanded={contact.data !== undefined}
        onClick={contact.data === undefined ? open : contact.reset}
      >
        {contact.data === undefined
          ? say({ nl: 'Toon wat de jongere zei', en: 'Show what the youth said' })
          : say({ nl: 'Verberg wat de jongere zei', en: 'Hide what the youth said' })}
      </Button>
    </Section>
  );
}

function MadeLink({ link: { path, expiresAt } }: { readonly link: YouthLinkAnswer }) {
  const say = useSay();
  const { moment } = useFormat();
  const address = `${window.location.origin}${path}`;
  return (
    <>
      <Paragraph>
        {say({
          nl: `Geef deze link aan de jongere en aan niemand anders. Hij werkt tot ${moment(expiresAt)} en staat hier één keer.`,
          en: `Give this link to the youth and to nobody else. It works until ${moment(expiresAt)} and is shown once.`,
        })}
      </Paragraph>
      <Paragraph>
        <code>{address}</code> <CopyButton text={address} of={say({ nl: 'de link', en: 'the link' })} />
      </Paragraph>
    </>
  );
}

const states: Readonly<Record<NonNullable<YouthContactAnswer['lastLink']>['state'], Both>> = {
  open: { nl: 'nog niet geopend', en: 'not opened yet' },
  opened: { nl: 'geopend', en: 'opened' },
  expired: { nl: 'verlopen', en: 'expired' },
  blocked: { nl: 'geblokkeerd: vijf keer een verkeerde geboortedatum', en: 'blocked: five wrong birth dates' },
};

interface Shown {
  readonly applicationId: string;
  readonly contact: YouthContactAnswer;
  readonly again: () => void;
}

function Contact({ applicationId, contact: { lastLink, corrections }, again }: Shown) {
  const say = useSay();
  const { moment } = useFormat();
  if (lastLink === null) {
    return <Paragraph>{say({ nl: 'Er is nog geen link gemaakt.', en: 'No link was made yet.' })}</Paragraph>;
  }
  const confirmed = lastLink.answer?.kind === 'confirmed';
  return (
    <>
      <Paragraph>
        {say({ nl: 'Laatste link', en: 'Last link' })}: {moment(lastLink.madeAt)}, {say(states[lastLink.state])}.
        {confirmed &&
          say({ nl: ' De jongere zegt dat de gegevens kloppen.', en: ' The youth says that the data are right.' })}
      </Paragraph>
      {corrections.map((correction) => (
        <YouthCorrection key={correction.correctionId} of={correction} applicationId={applicationId} handled={again} />
      ))}
    </>
  );
}
