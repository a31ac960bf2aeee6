import type { Instant } from '../../domain/calendar';
import { refuse } from '../../domain/result';
import { isAnnounced } from '../../domain/scheme/menu-entry';
import { quote } from '../../domain/scheme/quote';
import { quoteRequest } from '../../domain/scheme/quote-request';
import type { SchemeInForce } from '../../domain/scheme/window';
import { quoteRoute } from '../manifest/routes-public';
import { answer, publicApi } from '../runtime/api';
import { menuInForce, schemeInForce } from '../store/schemes';

/**
 * The calculator, over the schemes of the menu; one asked for by name is also answered before it is announced. Nothing
 * of the question is kept.
 */
export const handler = publicApi(quoteRoute, { body: quoteRequest }, async ({ body, now, today }) => {
  const { region, schemeId, ...facts } = body;
  const inForce = schemeId === undefined ? await menuInForce(now) : await named(schemeId, now);
  if (schemeId !== undefined && inForce.length === 0) {
    return refuse({ code: 'not-found', detail: 'There is no such scheme.' });
  }
  const asked = inForce.filter(
    (scheme) =>
      (schemeId !== undefined || isAnnounced(scheme, today)) && (region === undefined || scheme.region === region),
  );
  return answer(200, { items: asked.map((scheme) => quote(scheme, facts, today)) });
});

async function named(schemeId: string, now: Instant): Promise<SchemeInForce[]> {
  const scheme = await schemeInForce(schemeId, now);
  return scheme === undefined ? [] : [scheme];
}
