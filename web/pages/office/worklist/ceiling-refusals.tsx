import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import {
  type CeilingRefusalsRequest,
  ceilingRefusalsRequest,
  mostRefusedAtOnce,
} from '../../../../domain/allocation/requests';
import type { CeilingRefusalsAnswer, WorkItem } from '../../../api/answers';
import { useSchemeName } from '../../../api/use-schemes';
import { TextAreaField } from '../../../form/inputs';
import { type Both, useSay } from '../../../language/language';
import { CommandDialog } from '../../../parts/command-dialog';
import { Outcome, useOutcome } from '../case/use-outcome';

/**
 * Those of the list that must be refused because there is no budget and they do not wait, per scheme: all at once, with
 * one motivation. Each gets a decision of its own.
 */
export function CeilingRefusals({ rows }: { readonly rows: readonly WorkItem[] }) {
  const say = useSay();
  const schemeName = useSchemeName();
  const { told, tell } = useOutcome();
  const [asked, setAsked] = useState<string | null>(null);
  const toRefuse = rows.filter(({ task }) => task === 'refuse-for-ceiling');
  const schemeIds = [...new Set(toRefuse.map(({ schemeId }) => schemeId))];
  const ofScheme = (asked: string | null) => toRefuse.filter(({ schemeId }) => schemeId === asked);
  const ids = ofScheme(asked)
    .slice(0, mostRefusedAtOnce)
    .map(({ applicationId }) => applicationId);
  return (
    <>
      <Outcome told={told} />
      {schemeIds.map((schemeId) => (
        <Paragraph key={schemeId}>
          <Button appearance="secondary-action-button" onClick={() => setAsked(schemeId)}>
            {say({
              nl: `Wijs ${applications(ofScheme(schemeId).length).nl} af omdat het budget op is: ${schemeName(schemeId)}`,
              en: `Refuse ${applications(ofScheme(schemeId).length).en} because the budget is used up: ${schemeName(schemeId)}`,
            })}
          </Button>
        </Paragraph>
      ))}
      {asked !== null && ids.length > 0 && (
        <Dialog
          schemeId={asked}
          applicationIds={ids}
          close={() => setAsked(null)}
          done={(refused, not) =>
            tell({
              nl: `Afgewezen: ${applications(refused).nl}.${not === 0 ? '' : ` ${not} niet: bekijk die een voor een.`}`,
              en: `Refused: ${applications(refused).en}.${not === 0 ? '' : ` ${not} were not: look at those one by one.`}`,
            })
          }
        />
      )}
    </>
  );
}

const applications = (count: number): Both => ({
  nl: `${count} ${count === 1 ? 'aanvraag' : 'aanvragen'}`,
  en: `${count} ${count === 1 ? 'application' : 'applications'}`,
});

interface DialogProps {
  readonly schemeId: string;
  readonly applicationIds: readonly string[];
  readonly close: () => void;
  readonly done: (refused: number, not: number) => void;
}

function Dialog({ schemeId, applicationIds, close, done }: DialogProps) {
  const say = useSay();
  return (
    <CommandDialog<CeilingRefusalsAnswer, CeilingRefusalsRequest, CeilingRefusalsRequest>
      danger
      title={say({
        nl: `${applications(applicationIds.length).nl} afwijzen?`,
        en: `Refuse ${applications(applicationIds.length).en}?`,
      })}
      confirm={say({ nl: 'Wijs af', en: 'Refuse' })}
      path={`/v1/schemes/${schemeId}/ceiling-refusals`}
      schema={ceilingRefusalsRequest}
      start={{ applicationIds: [...applicationIds], motivation: '' }}
      close={close}
      done={({ items }) => {
        const refused = items.filter((item) => item.refused).length;
        done(refused, items.length - refused);
      }}
    >
      <Paragraph>
        {say({
          nl: 'Er is geen budget meer en deze werkgevers wilden niet op de wachtlijst. Elke werkgever krijgt een eigen besluit.',
          en: 'There is no budget left and these employers did not want to wait. Each employer gets a decision of its own.',
        })}
      </Paragraph>
      <TextAreaField
        name="motivation"
        rows={4}
        label={say({ nl: 'Motivering', en: 'Motivation' })}
        help={say({ nl: 'Deze tekst staat in elk besluit.', en: 'This text stands in every decision, in Dutch.' })}
      />
    </CommandDialog>
  );
}
