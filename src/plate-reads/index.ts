/** Plate reads: taken in, kept for their period, found again by the receipt of a recorded inquiry (53060.2, .3, .9(a)). The duty's only door. */
export { type ColumnMap, parseColumnMap } from './adapters/column-map.ts';
export type { Candidate } from './normal-read.ts';
export { type Announce, type ArrivedBatch, type ArrivedRead, arrivalsBefore } from './arrivals.ts';
export { type Circle, countedExactly, type Polygon, type ReadMatch } from './contract.ts';
export { type Feed, type FeedRefusal, feedRefusal } from './feed.ts';
export { hmacKeyContext, keyHash, signatureHeader } from './feed-key.ts';
export { type Format, formats, isFormat } from './ingest/formats.ts';
export {
  type ImportDoor,
  type Imported,
  type ImportOutcome,
  type ImportRequest,
  importReads,
} from './ingest/import-reads.ts';
export { recordImport, recordOutcome } from './ingest/recorded-run.ts';
export { type Released, releaseQuarantine } from './ingest/release-quarantine.ts';
export { type Bucket, bucketVault, parseBucket } from './photos/bucket.ts';
export { folderPhotos } from './photos/folder.ts';
export { destroyPhotos } from './photos/key-store.ts';
export { type OpenedMatch, openMatch } from './photos/open-match.ts';
export { type OpenedPhoto, openPhoto, openPhotoAndPlate, type PhotoDoor } from './photos/open-photo.ts';
export { openPhotoStore, type PhotoStore } from './photos/photo-store.ts';
export {
  parseReadQuery,
  type PhotoQuery,
  type Position,
  type QueryProblem,
  type ReadQuery,
  type ReadQueryParse,
} from './read-query.ts';
export { plateReadRoutes } from './routes.ts';
export { limitsOf, type TermsApplied, type Under } from './owners-limits.ts';
export { whyOf } from './why.ts';
export type { ReadPage } from './read-page.ts';
export { capturedAtOf, narrowTo } from './narrow-to.ts';
export { asksVehicle } from './store/read-filter.ts';
export { type ReadSource, readSource } from './store/read-source.ts';
export { readsWithheld } from './store/withheld-reads.ts';
export { distributeReads, type DistributionOutcome } from './store/distribution.ts';
export { localStore, type SearchDoor, searchReads } from './search.ts';
export { type NewCamera, registerCameras } from './store/camera-store.ts';
export { findFeed, type NewFeed, registerFeed } from './store/feed-store.ts';
export { listQuarantine, type QuarantineEntry } from './store/quarantine-list.ts';
export { dropExpiredPayloads } from './store/quarantine-payloads.ts';
export { SearchError } from './store/search-client.ts';
export { holdForerunner, periodForerunner } from './retention/forerunners.ts';
export type { QueriesOfCase } from './retention/hold-acts.ts';
export { retentionRoutes } from './retention/hold-routes.ts';
export { readSweeps } from './retention/sweeps.ts';
export { feedRoutes } from './register/feed-routes.ts';
export { tellOfUnknownCameras, watchCameras } from './register/unknown-cameras.ts';
export { DropFolder } from './ways/drop-folder.ts';
export { brokerContext } from './ways/subscribed-feed.ts';
export { startWaysIn, type WaysDeps } from './ways/ways-in.ts';
export { foldedDifferences, foldPlate } from './fold.ts';
export { splitCells } from './ingest/delimited.ts';
export { parsePlate, type Plate } from './plate.ts';
