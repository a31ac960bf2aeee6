/** What people ask of the house, by topic. */
export * from './commands/applications';
export * from './commands/command';
export * from './commands/law';
export * from './commands/money';
export * from './commands/records';
export * from './commands/recoveries';
export * from './commands/schemes';
