import 'reflect-metadata';
import { createHash } from 'node:crypto';
import * as x509 from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

export interface Issued {
  readonly certificate: string;
  readonly key: string;
  /** As a device is enrolled by it. */
  readonly sha256: Buffer;
}

/** A certification authority of a test's own, as the department's MDM has one. */
export interface Authority {
  readonly certificate: string;
  readonly issue: (name: string) => Promise<Issued>;
}

const pem = async (key: CryptoKey): Promise<string> =>
  x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');

const day = 86_400_000;

export async function anAuthority(name: string): Promise<Authority> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const notBefore = new Date(Date.now() - day);
  const notAfter = new Date(Date.now() + day);
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    notBefore,
    notAfter,
    signingAlgorithm: algorithm,
    extensions: [new x509.BasicConstraintsExtension(true, 1, true)],
  });
  let serial = 1;
  return {
    certificate: root.toString('pem'),
    issue: async (subject) => {
      const own = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
      const issued = await x509.X509CertificateGenerator.create({
        serialNumber: String((serial += 1)).padStart(4, '0'),
        subject: `CN=${subject}`,
        issuer: root.subject,
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: algorithm,
        notBefore,
        notAfter,
        extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: 'localhost' }])],
      });
      return {
        certificate: issued.toString('pem'),
        key: await pem(own.privateKey),
        sha256: createHash('sha256').update(new Uint8Array(issued.rawData)).digest(),
      };
    },
  };
}
