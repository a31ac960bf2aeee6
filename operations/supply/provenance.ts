import { spawnSync } from 'node:child_process';
import { judge } from './judge';

/** `npm run provenance`: whether every package that is installed was signed by the registry, and by whom it was built. */
const { status, stdout, stderr } = spawnSync('npm', ['audit', 'signatures', '--json', '--fetch-retries=0'], {
  encoding: 'utf8',
  timeout: 120_000,
});
const { kind, says } = judge({ code: status, stdout, stderr });
if (kind === 'checked') {
  console.log(`Provenance: ${says}`);
} else {
  const bar = '!'.repeat(100);
  const verdict =
    kind === 'wrong' ? 'PROVENANCE IS WRONG' : 'PROVENANCE WAS NOT CHECKED: the signing keys are out of reach';
  console.error(`${bar}\n${verdict}\n${says}\n${bar}`);
}
process.exitCode = kind === 'wrong' ? 1 : 0;
