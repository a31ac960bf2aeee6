import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { named } from '../house';
import type { Settings } from '../settings';
import { contentSecurityPolicy, type Elsewhere } from './content-security-policy';

/** A page photographs a payslip, and asks the browser for nothing else. */
const off = [
  ...['accelerometer', 'autoplay', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation'],
  ...['gyroscope', 'hid', 'idle-detection', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture'],
  ...['publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
];
const permissions = ['camera=(self)', ...off.map((feature) => `${feature}=()`)].join(', ');

const header = (name: string, value: string) => ({ header: name, value, override: true });

/** What every page and file of the pages comes with. Answers of the API carry their own. */
export const pagesHeaders = (scope: Construct, settings: Settings, elsewhere: Elsewhere): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'Headers', {
    responseHeadersPolicyName: named(settings, 'pages'),
    comment: 'Voucherloket: pages',
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(elsewhere), override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        header('Cross-Origin-Opener-Policy', 'same-origin'),
        header('Cross-Origin-Resource-Policy', 'same-origin'),
        header('Permissions-Policy', permissions),
      ],
    },
  });
