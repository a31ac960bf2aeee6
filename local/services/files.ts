import type { Mounted } from '../gateway/server';
import { answerWith, type ServiceAnswer, type ServiceRequest } from './server';

/**
 * Where the buckets are on the system's own address: a link to a file then has the origin of the pages, so that a page
 * sends and fetches files as it does everything else.
 */
export const filesPath = '/_local/s3';

const notHere: ServiceAnswer = { status: 501, body: 'This is not played on this machine.' };

export const mountFiles =
  (handle: (request: ServiceRequest) => ServiceAnswer | null): Mounted =>
  (request, response, path) => {
    if (!path.startsWith(`${filesPath}/`)) return false;
    void answerWith((whole) => handle(whole) ?? notHere, request, response);
    return true;
  };
