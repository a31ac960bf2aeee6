import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { type House, named } from '../house';

const mailTexts = {
  userInvitation: {
    emailSubject: 'Uw account voor Voucherloket',
    emailBody:
      'U kunt nu inloggen bij Voucherloket. Uw gebruikersnaam is {username}. Uw tijdelijke wachtwoord is {####}. ' +
      'Dit wachtwoord werkt 3 dagen. Bij het inloggen kiest u een eigen wachtwoord.',
  },
  userVerification: {
    emailSubject: 'Uw code voor Voucherloket',
    emailBody: 'Uw code is {####}. Vul deze code in om verder te gaan. Geef de code aan niemand anders.',
  },
} as const;

/** Members of staff and employers, invited by an administrator, with a second factor: they move public money. */
export function userPool(scope: Construct, house: House): UserPool {
  return new UserPool(scope, 'Pool', {
    userPoolName: named(house.settings, 'users'),
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    keepOriginal: { email: true },
    ...mailTexts,
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    customAttributes: { organisation: new StringAttribute({ minLen: 8, maxLen: 8, mutable: true }) },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

/** What the pages ask for; Cognito gives a token to renew with in any case. */
export const scopes: readonly OAuthScope[] = [OAuthScope.OPENID, OAuthScope.PROFILE];

/**
 * The pages in the browser, which keep no secret: authorization code with PKCE, and a new token to renew with at every
 * renewal, so that one that leaked soon stops working. A user may write its mail address and
 * language; name and organisation say who decides for whom, and stay the administrator's.
 */
export function pagesClient(pool: UserPool, pages: string): UserPoolClient {
  return pool.addClient('Pages', {
    generateSecret: false,
    preventUserExistenceErrors: true,
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [...scopes],
      callbackUrls: [`${pages}/callback`],
      logoutUrls: [`${pages}/`],
    },
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    refreshTokenValidity: Duration.hours(10),
    // For tabs that renew at the same moment.
    refreshTokenRotationGracePeriod: Duration.seconds(30),
    readAttributes: new ClientAttributes().withStandardAttributes({ email: true, fullname: true, locale: true }),
    writeAttributes: new ClientAttributes().withStandardAttributes({ email: true, locale: true }),
  });
}
