import { Button, Paragraph } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { DestructionListAnswer } from '../../../api/answers';
import { useRegionName } from '../../../api/use-region-name';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { Pairs } from '../../../parts/pairs';
import { Section } from '../../../parts/section';
import { Status } from '../../../parts/status';
import { Outcome, useOutcome } from '../../office/case/use-outcome';
import { DeclarationShown } from './declaration';
import { Lines } from './lines';
import { type Asked, ListDialog } from './list-dialog';

/** What the list holds, what may be done with it now, and its declaration. */
export function ListScreen({ list }: { readonly list: DestructionListAnswer }) {
  const say = useSay();
  const { told, tell } = useOutcome();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { mayNow } = list;
  return (
    <>
      <Outcome told={told} />
      <About list={list} />
      <div className="actions no-print">
        {mayNow.review === null && (
          <Button appearance="primary-action-button" onClick={() => setAsked({ act: 'review' })}>
            {say({ nl: 'Nagekeken: leg voor ter goedkeuring', en: 'Reviewed: hand it on for approval' })}
          </Button>
        )}
        {mayNow.decide === null && (
          <>
            <Button appearance="primary-action-button" onClick={() => setAsked({ act: 'approve' })}>
              {say({ nl: 'Keur goed', en: 'Approve' })}
            </Button>
            <Button appearance="secondary-action-button" onClick={() => setAsked({ act: 'return' })}>
              {say({ nl: 'Geef terug', en: 'Send back' })}
            </Button>
          </>
        )}
        {mayNow.decide === 'second-person-required' && (
          <Paragraph>
            {say({
              nl: 'U keek deze lijst na. Een andere beheerder keurt haar goed.',
              en: 'You reviewed this list. Another administrator approves it.',
            })}
          </Paragraph>
        )}
      </div>
      {list.declaration !== null && <DeclarationShown declaration={list.declaration} />}
      <Section title={say({ nl: 'Wat op de lijst staat', en: 'What is on the list' })}>
        <Lines list={list} strike={(line) => setAsked({ act: 'strike', line })} />
      </Section>
      {asked !== null && <ListDialog list={list} asked={asked} close={() => setAsked(null)} tell={tell} />}
    </>
  );
}

function About({ list }: { readonly list: DestructionListAnswer }) {
  const say = useSay();
  const { shortDayOf, month } = useFormat();
  const regionName = useRegionName();
  const { review, approval } = list;
  const said = (one: typeof review) => (one === null ? '–' : `${one.byName}, ${shortDayOf(one.at)}: ${one.motivation}`);
  return (
    <Pairs
      of={[
        [say({ nl: 'Maand', en: 'Month' }), month(list.id.slice(-7))],
        [say({ nl: 'Regio', en: 'Region' }), regionName(list.region)],
        [say({ nl: 'Staat', en: 'State' }), <Status key="status" of="destruction" status={list.status} />],
        [say({ nl: 'Regels', en: 'Lines' }), list.lineCount],
        [say({ nl: 'Geschrapt', en: 'Struck off' }), list.struck],
        [say({ nl: 'Nagekeken door', en: 'Reviewed by' }), said(review)],
        [say({ nl: 'Goedgekeurd door', en: 'Approved by' }), said(approval)],
        ...list.returns.map((one) => [say({ nl: 'Teruggegeven door', en: 'Sent back by' }), said(one)] as const),
      ]}
    />
  );
}
