import { getSignInRoute } from '../manifest/routes-public';
import { answer, publicApi } from '../runtime/api';
import { required } from '../runtime/config';
import type { SignInAnswer } from './answers/sign-in';

/** The same for everybody, and changed by a deployment only: the browser may keep it for a few minutes. */
const headers = { 'Cache-Control': 'public, max-age=300' };

export const handler = publicApi(getSignInRoute, {}, async () => {
  const body: SignInAnswer = {
    issuer: required('TOKEN_ISSUER'),
    clientId: required('WEB_CLIENT_ID'),
    scope: required('SIGN_IN_SCOPE'),
  };
  return answer(200, body, headers);
});
