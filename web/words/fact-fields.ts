export * from '../../domain/application/fact-words';
