import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { Laid, Vault } from './photo-store.ts';

/** A bucket of S3, or of a server that speaks as it does. */
export interface Bucket {
  readonly name: string;
  /** Before each name; '' for none. */
  readonly prefix: string;
  /** Of a server other than Amazon's. */
  readonly endpoint?: string | undefined;
  readonly region: string;
  /** Without it, as the AWS tools find them: environment, files, role of the machine. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
}

/** `s3://bucket/prefix`; undefined when it is not so written. */
export function parseBucket(url: string): Pick<Bucket, 'name' | 'prefix'> | undefined {
  const [, name, prefix = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w!.*'()/-]{0,200}))?$/.exec(url) ?? [];
  return name === undefined
    ? undefined
    : { name, prefix: prefix === '' ? '' : `${prefix.replace(/\/+$/, '')}/` };
}

/** A photo's name below its prefix; S3 shows no object before it is whole, so that there are no drafts. */
const named = /^[0-9a-f]{2}\/([0-9a-f]{64})$/;

async function* laidIn(client: S3Client, Bucket: string, prefix: string): AsyncGenerator<Laid> {
  for (let token: string | undefined; ; ) {
    const listed = await client.send(
      new ListObjectsV2Command({
        Bucket,
        Prefix: prefix,
        ...(token === undefined ? {} : { ContinuationToken: token }),
      }),
    );
    for (const { Key: place = '', LastModified } of listed.Contents ?? []) {
      const address = named.exec(place.slice(prefix.length))?.[1];
      if (address !== undefined && LastModified !== undefined)
        yield { address, place, at: LastModified.getTime(), draft: false };
    }
    token = listed.NextContinuationToken;
    if (token === undefined) return;
  }
}

/** A vault in a bucket. What lies there is ciphertext, as in a folder: the bucket's owner sees no photo. */
export function bucketVault({ name: Bucket, prefix, endpoint, region, credentials }: Bucket): Vault {
  const client = new S3Client({
    region,
    maxAttempts: 4,
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(credentials === undefined ? {} : { credentials }),
  });
  const at = (address: string) => ({ Bucket, Key: `${prefix}${address.slice(0, 2)}/${address}` });
  return {
    // S3 answers when the object is durable.
    put: async (address, bytes) => {
      await client.send(
        new PutObjectCommand({ ...at(address), Body: bytes, ContentType: 'application/octet-stream' }),
      );
    },
    get: async (address) => {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(address)));
        return Body === undefined ? undefined : Buffer.from(await Body.transformToByteArray());
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    remove: async (address) => {
      await client.send(new DeleteObjectCommand(at(address)));
    },
    laid: () => laidIn(client, Bucket, prefix),
    discard: async ({ place }) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key: place }));
    },
  };
}
