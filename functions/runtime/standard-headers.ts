import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { apiVersion } from '../manifest/api-version';
import { correlationIdOf } from './correlation';

/** The security headers of the Dutch government's API Design Rules, transport security module. */
const standard = {
  'API-Version': apiVersion,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

type Api = MiddlewareObj<APIGatewayProxyEvent, APIGatewayProxyResult>;

/** Headers of every answer, faults included; what a handler sets itself goes first. */
export function standardHeaders(): Required<Pick<Api, 'after' | 'onError'>> {
  const add: Required<Api>['after'] = (request) => {
    const { response, event } = request;
    if (!response) return;
    response.headers = { ...standard, 'X-Correlation-Id': correlationIdOf(event), ...response.headers };
  };
  return { after: add, onError: add };
}
