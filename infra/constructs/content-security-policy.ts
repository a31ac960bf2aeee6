import { Fn } from 'aws-cdk-lib';

/** `https://login.example/realm` → `https://login.example`; also where the address is known at deployment only. */
export function originOf(url: string): string {
  const parts = Fn.split('/', url);
  return `${Fn.select(0, parts)}//${Fn.select(2, parts)}`;
}

export interface Elsewhere {
  /** Origins that files are sent to and fetched from. */
  readonly files: readonly string[];
  /** Origins that take part in signing in. */
  readonly signIn: readonly string[];
}

/**
 * What a page may load and talk to: itself, and nothing that is not named here. No inline script or style, and none made
 * of text; `data:` and `blob:` are pictures that the page itself made, such as a payslip before it is sent.
 */
export function contentSecurityPolicy({ files, signIn }: Elsewhere): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...files, ...signIn],
    'form-action': ["'self'", ...signIn],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
