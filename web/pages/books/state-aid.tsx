import '../../design/office.css';
import '../../design/books.css';
import { withQuery } from '../../api/client';
import { RequireRole } from '../../auth/require-role';
import { useSession } from '../../auth/use-session';
import { useSay } from '../../language/language';
import { AddressSelect } from '../../parts/address-select';
import { FileButton } from '../../parts/file-button';
import { Page } from '../../parts/page';
import { RegionFilter } from '../../parts/region-filter';
import { Text } from '../../parts/text';
import { useAddressValue } from '../../parts/use-address-value';
import { statusWords } from '../../words/statuses';
import { DayFilter } from '../office/calls/day-filter';
import { AidGrants } from './aid/aid-grants';
import { aidReaders } from './places';
import { PlacesNav } from './places-nav';

export const Component = () => (
  <RequireRole roles={aidReaders}>
    <StateAid />
  </RequireRole>
);

/** What must still be done, unless another list is asked for. */
const usual = 'unreported';
const everything = 'all';

/** Grants of de-minimis aid, and how far each is with the register of the Union. */
function StateAid() {
  const say = useSay();
  const [asked] = useAddressValue('status');
  const [region] = useAddressValue('region');
  const [from] = useAddressValue('from');
  const [to] = useAddressValue('to');
  const regions = (useSession()?.regions ?? []).filter((one) => region === '' || one === region);
  const status = asked === '' ? usual : asked === everything ? '' : asked;
  const query = { status, from, to };
  return (
    <Page wide title={say({ nl: 'De-minimissteun in het EU-register', en: 'De-minimis aid in the EU register' })}>
      <PlacesNav />
      <Text
        nl="De-minimissteun is steun die klein genoeg is om te geven zonder toestemming van de EU. Elke toekenning moet binnen 20 werkdagen in het register van de EU staan. Zet de toekenning daarin en markeer haar daarna hier."
        en="De-minimis aid is aid small enough to give without the EU’s consent. Each grant must be in the register of the EU within 20 working days. Enter it there, then mark it here."
      />
      <search className="filters no-print" aria-label={say({ nl: 'Filters', en: 'Filters' })}>
        <StatusFilter />
        <RegionFilter />
        <DayFilter name="from" label={say({ nl: 'Toegekend van', en: 'Granted from' })} />
        <DayFilter name="to" label={say({ nl: 'Tot en met', en: 'To' })} />
      </search>
      <AidGrants key={JSON.stringify([query, region])} query={query} regions={regions} />
      <FileButton path={withQuery('/v1/reports/de-minimis.csv', { ...query, region })} name="de-minimis.csv">
        {say({ nl: 'Download de velden voor het register (CSV)', en: 'Download the fields of the register (CSV)' })}
      </FileButton>
    </Page>
  );
}

function StatusFilter() {
  const say = useSay();
  const statuses = Object.entries(statusWords.aid).map(([value, { office, employer }]) => ({
    value,
    label: say(office ?? employer),
  }));
  return (
    <AddressSelect
      id="status"
      name="status"
      label={say({ nl: 'Wat', en: 'What' })}
      options={[
        { value: usual, label: say({ nl: 'Wat nog gemeld moet worden', en: 'What must still be reported' }) },
        ...statuses,
        { value: everything, label: say({ nl: 'Alles', en: 'All' }) },
      ]}
    />
  );
}
