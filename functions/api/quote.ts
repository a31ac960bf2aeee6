import { refuse } from '../../domain/result';
import { isAnnounced } from '../../domain/scheme/menu-entry';
import { quote } from '../../domain/scheme/quote';
import { quoteRequest } from '../../domain/scheme/quote-request';
import { quoteRoute } from '../manifest/routes-public';
import { answer, publicApi } from '../runtime/api';
import { listSchemes } from '../store/schemes';

/**
 * The calculator, over the schemes of the menu; one asked for by name is also answered before it is announced. Nothing
 * of the question is kept.
 */
export const handler = publicApi(quoteRoute, { body: quoteRequest }, async ({ body, today }) => {
  const { region, schemeId, ...facts } = body;
  const inForce = await listSchemes();
  if (schemeId !== undefined && !inForce.some((scheme) => scheme.schemeId === schemeId)) {
    return refuse({ code: 'not-found', detail: 'There is no such scheme.' });
  }
  const asked = inForce.filter(
    (scheme) =>
      (schemeId === undefined ? isAnnounced(scheme, today) : scheme.schemeId === schemeId) &&
      (region === undefined || scheme.region === region),
  );
  return answer(200, { items: asked.map((scheme) => quote(scheme, facts, today)) });
});
