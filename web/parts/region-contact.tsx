import { useRegions } from '../design/region-look';
import { useSay } from '../language/language';

/** Whom to ask in a region: its name, mail, telephone and site. Nothing for a region that is not known (yet). */
export function RegionContact({ regionId }: { readonly regionId: string }) {
  const say = useSay();
  const region = useRegions().data?.items.find((one) => one.regionId === regionId);
  if (region === undefined) return null;
  const { email, phone, url } = region.contact;
  return (
    <>
      {say(region.name)}: <a href={`mailto:${email}`}>{email}</a>
      {phone !== null && (
        <>
          , <a href={`tel:${phone.replaceAll(/[^+0-9]/g, '')}`}>{phone}</a>
        </>
      )}
      ,{' '}
      <a href={url} rel="external">
        {new URL(url).hostname}
      </a>
    </>
  );
}
