import { Button, Paragraph } from '@utrecht/component-library-react';
import type { DeclarationAnswer } from '../../../api/answers';
import { useRegionName } from '../../../api/use-region-name';
import { useFormat } from '../../../language/format';
import { useSay } from '../../../language/language';
import { download } from '../../../parts/csv';
import { Pairs } from '../../../parts/pairs';
import { Section } from '../../../parts/section';
import { classWords, itemWords } from '../../../words/destruction';

/** The declaration of destruction: to read, to print and to save. */
export function DeclarationShown({ declaration }: { readonly declaration: DeclarationAnswer }) {
  const say = useSay();
  const { shortDayOf } = useFormat();
  const regionName = useRegionName();
  const { id, region, declaredAt, reviewedBy, reviewedAt, approvedBy, approvedAt, sha256 } = declaration;
  return (
    <Section title={say({ nl: 'Verklaring van vernietiging', en: 'Declaration of destruction' })}>
      <Paragraph>
        {say({
          nl: `Wij verklaren dat op ${shortDayOf(declaredAt)} is vernietigd wat hieronder staat, volgens lijst ${id} van ${regionName(region)}.`,
          en: `We declare that on ${shortDayOf(declaredAt)} what stands below was destroyed, by list ${id} of ${regionName(region)}.`,
        })}
      </Paragraph>
      <Pairs
        of={[
          [say({ nl: 'Nagekeken door', en: 'Reviewed by' }), `${reviewedBy}, ${shortDayOf(reviewedAt)}`],
          [say({ nl: 'Goedgekeurd door', en: 'Approved by' }), `${approvedBy}, ${shortDayOf(approvedAt)}`],
          [say({ nl: 'Vernietigd', en: 'Destroyed' }), declaration.destroyed],
          [say({ nl: 'Geschrapt', en: 'Struck off' }), declaration.struck],
          [say({ nl: 'Kon niet', en: 'Could not go' }), declaration.left],
          ...declaration.byClass.map(({ keepClass, count }) => [say(classWords[keepClass]), count] as const),
          ...declaration.items.map(({ kind, count }) => [say(itemWords(kind)), count] as const),
          [say({ nl: 'Controlegetal van de lijst', en: 'Checksum of the list' }), <code key="sha256">{sha256}</code>],
        ]}
      />
      <div className="actions no-print">
        <Button
          appearance="secondary-action-button"
          onClick={() => download(`verklaring-${id}.json`, JSON.stringify(declaration, null, 2), 'application/json')}
        >
          {say({ nl: 'Bewaar als JSON', en: 'Save as JSON' })}
        </Button>
        <Button appearance="secondary-action-button" onClick={() => window.print()}>
          {say({ nl: 'Druk af', en: 'Print' })}
        </Button>
      </div>
    </Section>
  );
}
