import '../../design/office.css';
import '../../design/books.css';
import { Button, Paragraph } from '@utrecht/component-library-react';
import type { YearEndAnswer } from '../../api/answers';
import { withQuery } from '../../api/client';
import { useApi } from '../../api/use-api';
import { useRegionName } from '../../api/use-region-name';
import { RequireRole } from '../../auth/require-role';
import { useSession } from '../../auth/use-session';
import { useFormat } from '../../language/format';
import { useSay } from '../../language/language';
import { AddressSelect } from '../../parts/address-select';
import { FileButton } from '../../parts/file-button';
import { Page } from '../../parts/page';
import { Text } from '../../parts/text';
import { useAddressValue } from '../../parts/use-address-value';
import { DayFilter } from '../office/calls/day-filter';
import { LoadedPeriod } from './period';
import { bookkeepers } from './places';
import { PlacesNav } from './places-nav';
import { CostCentreTable } from './year/cost-centre-table';
import { SchemeTable } from './year/scheme-table';

export const Component = () => (
  <RequireRole roles={bookkeepers}>
    <YearEnd />
  </RequireRole>
);

/** What was promised and not yet paid at the end of a day, in one region. */
function YearEnd() {
  const say = useSay();
  const regionName = useRegionName();
  const regions = useSession()?.regions ?? [];
  const [asked] = useAddressValue('region');
  const [asOf] = useAddressValue('asOf');
  const region = regions.find((one) => one === asked) ?? regions[0];
  return (
    <Page
      wide
      title={say({ nl: 'Jaareinde', en: 'Year end' })}
      actions={
        <Button appearance="secondary-action-button" className="no-print" onClick={() => window.print()}>
          {say({ nl: 'Afdrukken', en: 'Print' })}
        </Button>
      }
    >
      <PlacesNav />
      <Text
        nl="Wat op een dag was toegekend en nog niet betaald, is een openstaande verplichting. Gereserveerd geld hoort bij aanvragen waarover nog niet is besloten."
        en="What was granted and not yet paid on a day is an open commitment. Reserved money belongs to applications that were not decided on yet."
      />
      <search className="filters no-print" aria-label={say({ nl: 'Filters', en: 'Filters' })}>
        {regions.length > 1 && (
          <AddressSelect
            id="region"
            name="region"
            label={say({ nl: 'Regio', en: 'Region' })}
            options={regions.map((value) => ({ value, label: regionName(value) }))}
          />
        )}
        <DayFilter name="asOf" label={say({ nl: 'Stand op (leeg: vandaag)', en: 'As of (empty: today)' })} />
      </search>
      {region !== undefined && <AsOf key={`${region} ${asOf}`} region={region} asOf={asOf} />}
    </Page>
  );
}

function AsOf({ region, asOf }: { readonly region: string; readonly asOf: string }) {
  const say = useSay();
  const { day } = useFormat();
  const regionName = useRegionName();
  const found = useApi<YearEndAnswer>(withQuery('/v1/reports/year-end', { region, asOf }));
  return (
    <LoadedPeriod of={found} lines={16}>
      {(answer) => (
        <div className="printed-books">
          <Paragraph>
            {say({
              nl: `${regionName(region)}, stand aan het einde van ${day(answer.asOf)}.`,
              en: `${regionName(region)}, as it stood at the end of ${day(answer.asOf)}.`,
            })}
          </Paragraph>
          <FileButton
            path={withQuery('/v1/reports/year-end.csv', { region, asOf: answer.asOf })}
            name={`jaareinde-${region}-${answer.asOf}.csv`}
          >
            {say({ nl: 'Download alles als CSV (Excel)', en: 'Download it all as CSV (Excel)' })}
          </FileButton>
          <SchemeTable answer={answer} />
          <CostCentreTable answer={answer} />
        </div>
      )}
    </LoadedPeriod>
  );
}
