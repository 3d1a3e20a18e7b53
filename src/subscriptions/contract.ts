export * from './contract/connectors.ts';
export * from './contract/lending.ts';
export * from './contract/wire.ts';
