import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { named } from '../house';
import type { Settings } from '../settings';

/**
 * A path without extension is a page, and every page is index.html: which one it is, the script there sees. An extension
 * begins with a letter: the id of a destruction list ends on `.2034-04`.
 */
const code = `function handler(event) {
  var request = event.request;
  var isFile = /\\.[a-z][a-z0-9]*$/i.test(request.uri);
  if (!request.uri.startsWith('/assets/') && !isFile) request.uri = '/index.html';
  return request;
}
`;

export const pagePaths = (scope: Construct, settings: Settings): EdgeFunction =>
  new EdgeFunction(scope, 'Paths', {
    functionName: named(settings, 'page-paths'),
    comment: 'Voucherloket: every page is index.html',
    code: FunctionCode.fromInline(code),
    runtime: FunctionRuntime.JS_2_0,
  });
