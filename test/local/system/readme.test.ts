import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { read, root } from '../../house';
import { useSystem } from './system';

const system = useSystem('2026-09-01T08:00:00.000Z');

const has = (tool: string): boolean => {
  try {
    execFileSync('bash', ['-c', `command -v ${tool}`]);
    return true;
  } catch {
    return false;
  }
};
const missing = ['bash', 'curl', 'jq'].filter((tool) => !has(tool));
if (missing.length > 0) console.warn(`README's round by curl is NOT tested: no ${missing.join(', ')} on this machine`);

describe('the README', () => {
  it.skipIf(missing.length > 0)('has a first round by curl that runs as it stands', async () => {
    const [, script = ''] = /```bash\n([\s\S]*?)```/.exec(read('README.md')) ?? [];
    expect(script).toContain('URL=http://localhost:3000');
    const lines = script.replace('URL=http://localhost:3000', `URL=${system().url}`);
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', lines], { cwd: root });
    expect(stdout).toContain('"eligible": "yes"');
    expect(stdout).toContain('"status": "reserved"');
    expect(stdout).toContain('"dueOn": "2027-03-02"');
    expect(stdout).toContain('"second-person-required"');
    expect(stdout).toContain('"approved"');
    expect(stdout).toContain('"status": "released"');
    expect(stdout).toContain('<CtrlSum>1500.00</CtrlSum>');
    expect(stdout).toContain('"paid": 1');
    expect(stdout).toContain('"matchesBudget": true');
  });
});
