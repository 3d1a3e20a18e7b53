#!/usr/bin/env node
// Checks a copy of the record (`plateward record export DIR`) offline: on any machine with Node 18 or newer, with no
// dependency and no line of code shared with the server. It says which entry or tile is wrong; exit 0 all holds, 1 not,
// 2 wrongly called. Formats: RFC 6962, RFC 8785, C2SP signed-note, tlog-checkpoint, tlog-tiles, tlog-cosignature.
import { createHash, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const usage = `usage: node verify-record.mjs DIR --key VKEY [--former VKEY]... [--witness VKEY]... [--against CHECKPOINT]...

  DIR          a copy made by "plateward record export"
  --key        the record's key, got from the department by another way than the copy. Without it the copy's own
               "vkey" is used, which proves only that the copy holds together.
  --former     a key that the record was signed with before its key was changed: good for --against, and for the copy's own
               checkpoint where nothing was recorded since
  --witness    the key of a log witness that must have cosigned the copy's checkpoint
  --against    a checkpoint kept from an earlier time: the copy must lead on from it`;

const HASH = 32;
const WIDTH = 256;
const MOST_PRINTED = 50;

/** What cannot be read at all. */
class Unusable extends Error {}

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const leafHash = (leaf) => sha256(Buffer.of(0), leaf);
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);
const same = (a, b) => a.length === HASH && b.length === HASH && timingSafeEqual(a, b);

function decode64(text, what) {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new Unusable(`${what} is not base64`);
  return bytes;
}

/** Complete subtrees, largest first; `rows[l]` collects the hashes of the tile that grows at level l. */
class Tree {
  size = 0;
  #stack = [];
  #rows = [];

  append(hash, onTile) {
    let node = hash;
    let index = this.size;
    let level = 0;
    this.#row(0).push(node);
    while (index % 2 === 1) {
      node = nodeHash(this.#stack.pop(), node);
      index = (index - 1) / 2;
      level += 1;
      if (level % 8 === 0) {
        const full = this.#rows[level / 8 - 1];
        this.#rows[level / 8 - 1] = [];
        onTile(level / 8 - 1, index, full);
        this.#row(level / 8).push(node);
      }
    }
    this.#stack.push(node);
    this.size += 1;
  }

  #row(level) {
    this.#rows[level] ??= [];
    return this.#rows[level];
  }

  root() {
    if (this.size === 0) return sha256();
    return this.#stack.reduceRight((right, left) => nodeHash(left, right));
  }

  /** The tiles that are not full. */
  *partial() {
    for (const [level, hashes] of this.#rows.entries()) {
      const whole = Math.floor(this.size / WIDTH ** level);
      if (hashes.length > 0) yield { level, index: Math.floor(whole / WIDTH), hashes };
    }
  }
}

const publicKey = (raw) =>
  createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]),
    format: 'der',
    type: 'spki',
  });

/** name+id+base64(type || key): split at the first two plus signs. */
function parseVkey(text, type) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text.trim()) ?? [];
  if (name === undefined) throw new Unusable(`not a verifier key: ${text.trim()}`);
  const bytes = decode64(encoded, 'the verifier key');
  if (bytes[0] !== type || bytes.length !== 1 + HASH)
    throw new Unusable('the verifier key is of another type');
  const made = sha256(Buffer.from(`${name}\n`), bytes)
    .subarray(0, 4)
    .toString('hex');
  if (made !== id) throw new Unusable('the verifier key does not fit its id');
  return { name, id, key: publicKey(bytes.subarray(1)) };
}

function parseNote(bytes) {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const at = text.lastIndexOf('\n\n');
  if (at < 0 || !text.endsWith('\n')) throw new Unusable('it is not a signed note');
  const signatures = text
    .slice(at + 2, -1)
    .split('\n')
    .map((line) => {
      const [, name, encoded] = /^\u2014 (\S+) (\S+)$/u.exec(line) ?? [];
      if (name === undefined) throw new Unusable('a signature line is malformed');
      const signature = decode64(encoded, 'a signature');
      return { name, id: signature.subarray(0, 4).toString('hex'), signature: signature.subarray(4) };
    });
  return { text: text.slice(0, at + 1), signatures };
}

const by = (note, { name, id }) => note.signatures.filter((one) => one.name === name && one.id === id);

/** The size and root of a checkpoint that the key signed. */
function openCheckpoint(bytes, key) {
  const note = parseNote(bytes);
  const own = by(note, key);
  if (own.length === 0) throw new Unusable('the key did not sign it');
  for (const { signature } of own) {
    if (!verify(null, Buffer.from(note.text), key.key, signature))
      throw new Unusable('its signature is not good');
  }
  const [origin, size, root, ...rest] = note.text.slice(0, -1).split('\n');
  if (origin !== key.name) throw new Unusable(`it is of another record: ${origin}`);
  if (!/^(0|[1-9]\d{0,14})$/.test(size) || rest.includes('')) throw new Unusable('it is malformed');
  const hash = decode64(root ?? '', 'its root');
  if (hash.length !== HASH) throw new Unusable('its root is not a hash');
  return { size: Number(size), root: hash, note };
}

/** A witness's cosignature/v1 on the copy's checkpoint. */
function checkWitness(note, witness, problem) {
  const where = `witness ${witness.name}`;
  const own = by(note, witness);
  if (own.length === 0) problem(where, 'it has not cosigned this checkpoint');
  for (const { signature } of own) {
    const seconds = signature.length === 72 ? signature.readBigUInt64BE() : 0n;
    const message = Buffer.from(`cosignature/v1\ntime ${seconds}\n${note.text}`);
    if (!verify(null, message, witness.key, signature.subarray(8)))
      problem(where, 'its cosignature is not good');
  }
}

function tilePath(kind, index, width) {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g);
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${kind}/${path}${width === WIDTH ? '' : `.p/${width}`}`;
}

class Copy {
  #folder;
  #read = new Set(['checkpoint', 'vkey']);

  constructor(folder, problem) {
    this.#folder = folder;
    this.problem = problem;
  }

  file(path) {
    this.#read.add(path);
    const full = join(this.#folder, path);
    return existsSync(full) ? readFileSync(full) : undefined;
  }

  /** Files that no record of this size has. */
  strangers() {
    return readdirSync(this.#folder, { recursive: true })
      .filter((path) => !this.#read.has(path) && !statSync(join(this.#folder, path)).isDirectory())
      .map(String);
  }
}

function* entriesOf(bundle, where, problem) {
  let at = 0;
  while (at < bundle.length) {
    const end = at + 2 <= bundle.length ? at + 2 + bundle.readUInt16BE(at) : Number.POSITIVE_INFINITY;
    if (end > bundle.length) return problem(where, 'it is cut short');
    yield bundle.subarray(at + 2, end);
    at = end;
  }
}

/** Compares a hash tile with the hashes that the entries make; names what differs. */
function checkTile(copy, level, index, hashes) {
  const { problem } = copy;
  const path = tilePath(level, index, hashes.length);
  const tile = copy.file(path);
  if (tile === undefined) return problem(path, 'it is missing');
  if (tile.length !== hashes.length * HASH)
    problem(path, `it has ${tile.length} bytes, not ${hashes.length * HASH}`);
  hashes.forEach((hash, at) => {
    if (same(hash, tile.subarray(at * HASH, (at + 1) * HASH))) return;
    const of = index * WIDTH + at;
    problem(path, `it holds another hash of ${level === 0 ? 'entry ' : `tile ${level - 1}/`}${of}`);
  });
}

/** RFC 8785: keys in order of their UTF-16 code units, nothing between. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}

/** What may refer to what; what ends an inquiry or a page, once. */
const ENDS = /^(?:inquiry|page)\.(?:answered|withdrawn|failed)$/;
const ASKED = ['inquiry.asked', 'page.asked', 'job.run'];
const refersTo = (kind) => {
  if (ENDS.test(kind)) return [`${kind.split('.')[0]}.asked`];
  if (kind === 'page.asked') return ['inquiry.asked'];
  if (kind === 'photo.opened' || kind === 'photo.withdrawn') return ['inquiry.asked', 'page.asked'];
  return kind === 'job.done' ? ['job.run'] : undefined;
};

/** Reads entries in order: form, place, time, references. Keeps one byte for each. */
class EntryChecker {
  #kinds;
  #closed;
  #lastAt = '';

  constructor(size, problem) {
    this.problem = problem;
    this.#kinds = new Uint8Array(size);
    this.#closed = new Uint8Array(size);
  }

  check(index, leaf) {
    const { problem } = this;
    const where = `entry ${index}`;
    let entry;
    const text = leaf.toString('utf8');
    try {
      entry = JSON.parse(text);
    } catch {
      return problem(where, 'it is not JSON');
    }
    if (canonical(entry) !== text) problem(where, 'it is not canonical JSON');
    if (entry?.v !== 1 || typeof entry.kind !== 'string' || typeof entry.at !== 'string') {
      return problem(where, 'it is not an entry of version 1');
    }
    if (entry.seq !== index) problem(where, `it says that it is entry ${entry.seq}`);
    if (entry.at < this.#lastAt) problem(where, `its time ${entry.at} is before that of the entry before`);
    this.#lastAt = entry.at;
    this.#kinds[index] = 1 + ASKED.indexOf(entry.kind);
    this.#checkReference(where, index, entry);
  }

  #checkReference(where, index, { kind, ref }) {
    const { problem } = this;
    const allowed = refersTo(kind);
    if (allowed === undefined) return;
    const found = Number.isInteger(ref) && ref >= 0 && ref < index ? ASKED[this.#kinds[ref] - 1] : undefined;
    if (!allowed.includes(found)) {
      problem(where, `${kind} refers to entry ${ref}, which is not ${allowed.join(' or ')} before it`);
    } else if (ENDS.test(kind)) {
      if (this.#closed[ref] === 1) problem(where, `entry ${ref} is answered a second time`);
      this.#closed[ref] = 1;
    }
  }
}

/** Goes through all entries, and gives the roots at the sizes that are asked for. */
function grow(copy, size, sizes) {
  const { problem } = copy;
  const tree = new Tree();
  const entries = new EntryChecker(size, problem);
  const roots = new Map();
  const noteRoot = () => {
    if (sizes.has(tree.size)) roots.set(tree.size, tree.root());
  };
  noteRoot();
  for (let index = 0; index * WIDTH < size; index += 1) {
    const width = Math.min(WIDTH, size - index * WIDTH);
    const path = tilePath('entries', index, width);
    const bundle = copy.file(path);
    if (bundle === undefined) {
      problem(path, 'it is missing');
      return roots;
    }
    let count = 0;
    for (const leaf of entriesOf(bundle, path, problem)) {
      count += 1;
      if (count > width) continue;
      entries.check(tree.size, leaf);
      tree.append(leafHash(leaf), (level, at, hashes) => checkTile(copy, level, at, hashes));
      noteRoot();
    }
    if (count !== width) problem(path, `it holds ${count} entries, not ${width}`);
    if (count < width) return roots;
  }
  for (const { level, index, hashes } of tree.partial()) checkTile(copy, level, index, hashes);
  return roots;
}

function signedBy(bytes, key) {
  try {
    return openCheckpoint(bytes, key) !== undefined;
  } catch {
    return false;
  }
}

/** A checkpoint that the record's key signed, or one of its former ones. */
function readCheckpoint(bytes, [key, ...formers], where, problem) {
  try {
    return openCheckpoint(bytes, formers.find((former) => signedBy(bytes, former)) ?? key);
  } catch (error) {
    problem(where, error instanceof Unusable ? error.message : 'it cannot be read');
    return undefined;
  }
}

function keyOf(copy, given) {
  const own = copy.file('vkey')?.toString('utf8');
  if (given === undefined && own === undefined) throw new Unusable("give the record's key with --key");
  if (given !== undefined && own !== `${given}\n`) copy.problem('vkey', 'it is not the key that was given');
  return parseVkey(given ?? own, 1);
}

/** That the copy leads on from a checkpoint kept from an earlier time. */
function checkEarlier({ path, checkpoint }, size, roots, problem) {
  const then = roots.get(checkpoint.size);
  if (checkpoint.size > size) {
    problem(
      path,
      `the record had ${checkpoint.size} entries; the copy has ${size}: rolled back or cut short`,
    );
  } else if (then === undefined || !same(then, checkpoint.root)) {
    problem(path, `the copy does not lead on from it: its first ${checkpoint.size} entries are others`);
  }
}

/** Checks a copy, telling `problem(where, what)` whatever does not hold; gives the head that it claims. */
export function verifyCopy({ folder, key: given, formers = [], witnesses = [], against = [] }, problem) {
  const copy = new Copy(folder, problem);
  const bytes = copy.file('checkpoint');
  if (bytes === undefined) throw new Unusable(`${folder} has no checkpoint: it is not a copy of a record`);
  const keys = [keyOf(copy, given), ...formers.map((former) => parseVkey(former, 1))];
  const head = readCheckpoint(bytes, keys, 'checkpoint', problem);
  if (head === undefined) return undefined;
  for (const witness of witnesses) checkWitness(head.note, parseVkey(witness, 4), problem);
  const earlier = against.flatMap((path) => {
    const checkpoint = readCheckpoint(readFileSync(path), keys, path, problem);
    return checkpoint === undefined ? [] : [{ path, checkpoint }];
  });
  const sizes = [head.size, ...earlier.map(({ checkpoint }) => checkpoint.size)];
  const roots = grow(copy, head.size, new Set(sizes));
  const root = roots.get(head.size);
  if (!same(root ?? '', head.root)) problem('checkpoint', 'its root is not that of the entries');
  for (const one of earlier) checkEarlier(one, head.size, roots, problem);
  for (const stranger of copy.strangers()) problem(stranger, 'no record of this size has this file');
  return { size: head.size, root: head.root.toString('base64') };
}

function parseArguments(args) {
  const options = { folder: undefined, key: undefined, formers: [], witnesses: [], against: [] };
  for (let at = 0; at < args.length; at += 1) {
    const value = () => {
      at += 1;
      if (args[at] === undefined) throw new Unusable(usage);
      return args[at];
    };
    if (args[at] === '--key') options.key = value();
    else if (args[at] === '--former') options.formers.push(value());
    else if (args[at] === '--witness') options.witnesses.push(value());
    else if (args[at] === '--against') options.against.push(value());
    else if (args[at].startsWith('--') || options.folder !== undefined) throw new Unusable(usage);
    else options.folder = args[at];
  }
  if (options.folder === undefined) throw new Unusable(usage);
  return options;
}

/** From the command line: prints what does not hold. */
function main(args) {
  let problems = 0;
  try {
    const options = parseArguments(args);
    const head = verifyCopy(options, (where, what) => {
      problems += 1;
      if (problems <= MOST_PRINTED) console.log(`${where}: ${what}`);
    });
    if (options.key === undefined)
      console.error("The key is the copy's own: this shows only that the copy holds together.");
    console.log(problems === 0 ? `${head.size} entries hold; root ${head.root}` : `${problems} problems`);
    return problems === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv.slice(2));
}
