import { rmSync } from 'node:fs';
import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { afterAll, describe, expect, it } from 'vitest';
import { ownIssuer, systemApp, temporaryFolder } from './system';

interface Answer {
  readonly path: string;
  readonly rule: string;
  readonly reason: string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newApp(context: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  folders.push(folder);
  return systemApp(folder, context);
}

/** Takes every answer out of the tree, so that the findings underneath come to light. */
function takeAnswers(app: App): Answer[] {
  const entries = app.node
    .findAll()
    .flatMap((construct: IConstruct) =>
      construct.node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }: { data: Record<string, string> }) => ({ path: construct.node.path, data })),
    );
  return entries.flatMap(({ path, data }) =>
    Object.entries(data).map(([rule, reason]) => {
      delete data[rule];
      return { path, rule: rule.replace(/^annotation::/i, ''), reason };
    }),
  );
}

const findingsIn = (app: App) =>
  new AwsSolutionsChecks(app)
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath = '' }) => ({ rule: ruleName, path: constructPath })),
    );

const covers = (answer: Answer, finding: { rule: string; path: string }) =>
  answer.rule === finding.rule && `${finding.path}/`.startsWith(`${answer.path}/`);

describe.each([
  ['an issuer of its own', ownIssuer],
  ['a Cognito pool', {}],
])('cdk-nag (AwsSolutions), with %s', (_, context) => {
  // With the CDK's validator of templates, which the other tests leave out.
  delete process.env.CDK_VALIDATION;
  const { app } = newApp(context);

  it('finds nothing that is not answered, nor does CloudFormation’s own schema', () => {
    expect(() => app.synth()).not.toThrow();
  });

  it('is answered with a reason, and only where it did find something', () => {
    const answers = takeAnswers(app);
    const findings = findingsIn(app);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter((finding) => !answers.some((answer) => covers(answer, finding)))).toEqual([]);
    expect(answers.filter((answer) => !findings.some((finding) => covers(answer, finding)))).toEqual([]);
    for (const { reason } of answers) expect(reason.split(' ').length).toBeGreaterThanOrEqual(5);
  });
});

it('a finding that nobody answered stops the synthesis', () => {
  process.env.CDK_VALIDATION = 'false';
  const { app } = newApp(ownIssuer);
  takeAnswers(app);
  expect(() => app.synth()).toThrow(/The API does not implement authorization/);
});
