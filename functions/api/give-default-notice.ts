import { giveNotice, isRepeatedNotice } from '../../domain/term/late';
import { defaultNoticeRequest } from '../../domain/term/requests';
import { giveDefaultNoticeRoute } from '../manifest/routes-terms';
import { api } from '../runtime/api';
import { actOnApplication, decided } from './shared/act';
import { applicationPath } from './shared/dossier';

export const handler = api(giveDefaultNoticeRoute, { path: applicationPath, body: defaultNoticeRequest }, (request) =>
  actOnApplication(
    request,
    ({ application, scheme }, actor) => decided(giveNotice(application, scheme, request.body, actor, request.now)),
    ({ application }, actor) => isRepeatedNotice(application, request.body, actor),
  ),
);
