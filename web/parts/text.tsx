import { Paragraph } from '@utrecht/component-library-react';
import { type Both, useSay } from '../language/language';

/** A paragraph in the reader's language. */
export function Text({ nl, en, lead = false }: Both & { readonly lead?: boolean }) {
  const say = useSay();
  return <Paragraph {...(lead ? { lead: true } : {})}>{say({ nl, en })}</Paragraph>;
}
