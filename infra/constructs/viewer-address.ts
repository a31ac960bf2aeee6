import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { named } from '../house';
import type { Settings } from '../settings';

/** The header in which the distribution says from where a request comes. */
export const viewerHeader = 'x-viewer-ip';

/**
 * The API's web ACL sees the distribution's addresses alone, and `X-Forwarded-For` begins with whatever a visitor wrote
 * there: so the address is put into a header of its own, over anything that was in it.
 */
const code = `function handler(event) {
  var request = event.request;
  request.headers['${viewerHeader}'] = { value: event.viewer.ip };
  return request;
}
`;

export const viewerAddress = (scope: Construct, settings: Settings): EdgeFunction =>
  new EdgeFunction(scope, 'ViewerAddress', {
    functionName: named(settings, 'viewer-address'),
    comment: 'Voucherloket: tells the API where a request comes from',
    code: FunctionCode.fromInline(code),
    runtime: FunctionRuntime.JS_2_0,
  });
