import { CommandError } from '../foundation/command-line.ts';
import type { Queryable } from '../foundation/postgres/pool.ts';
import type { Sealing } from '../foundation/sealing.ts';
import {
  bucketVault,
  folderPhotos,
  openPhotoStore,
  parseBucket,
  type PhotoStore,
} from '../plate-reads/index.ts';

/** Where photos lie: the data folder, or the bucket that `PLATEWARD_PHOTOS` names. @throws CommandError */
export function photosOf(
  {
    db,
    sealing,
    dataFolder,
  }: { readonly db: Queryable; readonly sealing: Sealing; readonly dataFolder: string },
  environment: NodeJS.ProcessEnv = process.env,
): PhotoStore {
  const given = environment['PLATEWARD_PHOTOS'] ?? '';
  if (given === '') return folderPhotos({ db, sealing, folder: `${dataFolder}/photos` });
  const bucket = parseBucket(given);
  if (bucket === undefined)
    throw new CommandError('usage', 'PLATEWARD_PHOTOS is not written as s3://bucket/prefix.');
  const vault = bucketVault({
    ...bucket,
    region: environment['AWS_REGION'] ?? 'us-west-1',
    endpoint: environment['AWS_ENDPOINT_URL_S3'],
  });
  return openPhotoStore(db, vault, sealing);
}
