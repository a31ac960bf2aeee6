import { Paragraph } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import type { MenuEntryAnswer, MonthClosePage } from '../../api/answers';
import { withQuery } from '../../api/client';
import { useApi } from '../../api/use-api';
import { useLanguage, useSay } from '../../language/language';
import { AddressSelect } from '../../parts/address-select';
import { Loaded } from '../../parts/loaded';
import { useAddressValue } from '../../parts/use-address-value';
import { useOwnSchemes } from './use-own-schemes';

interface Contents {
  /** Beside the choice of the scheme. */
  readonly filters?: (books: MonthClosePage) => ReactNode;
  readonly children: (scheme: MenuEntryAnswer, books: MonthClosePage) => ReactNode;
}

/** The books of one scheme of the caller's regions, in the address as `scheme`; the first of them unless chosen. */
export function OfScheme(contents: Contents) {
  const say = useSay();
  const [asked] = useAddressValue('scheme');
  const { schemes, own } = useOwnSchemes();
  const scheme = own.find(({ schemeId }) => schemeId === asked) ?? own[0];
  return (
    <Loaded of={schemes} lines={12}>
      {() =>
        scheme === undefined ? (
          <Paragraph className="empty">
            {say({ nl: 'Er zijn geen regelingen in uw regio.', en: 'There are no schemes in your region.' })}
          </Paragraph>
        ) : (
          <Books own={own} scheme={scheme} {...contents} />
        )
      }
    </Loaded>
  );
}

interface Chosen extends Contents {
  readonly own: readonly MenuEntryAnswer[];
  readonly scheme: MenuEntryAnswer;
}

const useBooks = (schemeId: string) => useApi<MonthClosePage>(withQuery('/v1/ledger/month-closes', { schemeId }));

/** What is of a scheme begins anew with each: nothing of another may be taken for this one's. */
function Books({ own, scheme, filters, children }: Chosen) {
  const say = useSay();
  const { language } = useLanguage();
  const { schemeId } = scheme;
  return (
    <>
      <search className="filters no-print" aria-label={say({ nl: 'Filters', en: 'Filters' })}>
        <AddressSelect
          id="scheme"
          name="scheme"
          label={say({ nl: 'Regeling', en: 'Scheme' })}
          options={own.map((one) => ({ value: one.schemeId, label: one.name[language] }))}
        />
        {filters !== undefined && <OwnFilters key={schemeId} scheme={scheme} filters={filters} />}
      </search>
      <Own key={schemeId} scheme={scheme}>
        {children}
      </Own>
    </>
  );
}

interface OfOne {
  readonly scheme: MenuEntryAnswer;
}

function OwnFilters({ scheme, filters }: OfOne & Required<Pick<Contents, 'filters'>>) {
  const { data } = useBooks(scheme.schemeId);
  return data === undefined ? null : filters(data);
}

function Own({ scheme, children }: OfOne & Pick<Contents, 'children'>) {
  return (
    <Loaded of={useBooks(scheme.schemeId)} lines={12}>
      {(books) => children(scheme, books)}
    </Loaded>
  );
}
