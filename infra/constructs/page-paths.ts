import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { named } from '../house';
import type { Settings } from '../settings';

/** A path without extension is a page, and every page is index.html: which one it is, the script there sees. */
const code = `function handler(event) {
  var request = event.request;
  var name = request.uri.split('/').pop();
  if (!request.uri.startsWith('/assets/') && !name.includes('.')) request.uri = '/index.html';
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
