import { describe, expect, it } from 'vitest';
import { judge } from '../operations/supply/judge';
import { files, read } from './house';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: true;
  /** It lies in the archive of what it is under, and is locked by that. */
  readonly inBundle?: true;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const wanted: Locked = JSON.parse(read('package.json'));
const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(read('package-lock.json'));
const { '': root = {}, ...installed } = lock.packages;
const groups = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

describe('every dependency', () => {
  it('is pinned to one version, which is the one that is locked', () => {
    for (const group of groups) {
      expect(root[group], group).toEqual(wanted[group]);
      for (const [name, version] of Object.entries(wanted[group] ?? {})) {
        expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
        const locked = installed[`node_modules/${name}`]?.version;
        expect(locked, name).toBe(version);
      }
    }
  });

  it('and all that come with it are locked by what is in them, not by their name alone', () => {
    expect(Object.keys(installed).length).toBeGreaterThan(300);
    const loose = Object.entries(installed).filter(
      ([, { integrity, inBundle }]) => inBundle !== true && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('comes from the registry: none from a repository, an address or a folder', () => {
    const elsewhere = Object.entries(installed).filter(
      ([, { resolved = '' }]) => resolved.startsWith('git') || resolved.startsWith('file'),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it('that is deployed runs nothing when it is installed', () => {
    const scripts = Object.entries(installed).filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const names = scripts.map(([path]) => path.split('node_modules/').at(-1));
    expect(names.filter((name) => name !== undefined && name in (wanted.dependencies ?? {}))).toEqual([]);
  });
});

describe('provenance', () => {
  const told = (value: object, code = 0) => judge({ code, stdout: JSON.stringify(value), stderr: '' }).kind;

  it('fails on a signature that is wrong or missing', () => {
    const one = { name: 'left-pad', version: '1.0.0' };
    expect(told({ invalid: [one], missing: [] }, 1)).toBe('wrong');
    expect(told({ invalid: [], missing: [one] }, 1)).toBe('wrong');
    expect(judge({ code: 1, stdout: '', stderr: 'npm error code EINTEGRITY' }).kind).toBe('wrong');
    expect(judge({ code: 1, stdout: '', stderr: 'something nobody foresaw' }).kind).toBe('wrong');
  });

  it('passes when all was checked, and says so when nobody could', () => {
    expect(told({ invalid: [], missing: [] })).toBe('checked');
    const offline = 'npm error request to https://tuf.example failed, reason: getaddrinfo ENOTFOUND tuf.example';
    expect(judge({ code: 1, stdout: '', stderr: offline })).toEqual({ kind: 'unchecked', says: offline });
  });

  it('is looked at in CI, with a bill of materials and what the functions were seen to do', () => {
    const ci = read('.ci/run');
    for (const step of ['npm run provenance', 'npm run sbom', 'npm run access']) expect(ci).toContain(step);
    expect(files).toContain('SECURITY.md');
  });
});
