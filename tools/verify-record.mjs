#!/usr/bin/env node
// Checks a copy of the record (`plateward record export DIR`) offline: on any machine with Node 18 or newer, with no
// dependency and no line of code shared with the server. It says which entry or tile is wrong; exit 0 all holds, 1 not,
// 2 wrongly called. Formats: RFC 6962, RFC 8785, C2SP signed-note, tlog-checkpoint, tlog-tiles, tlog-cosignature.
import { createHash, createPublicKey, timingSafeEqual, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const usage = `usage: node verify-record.mjs DIR --key VKEY [--witness VKEY]... [--against CHECKPOINT]...

  DIR          a copy made by "plateward record export"
  --key        the record's key, got from the department by another way than the copy. Without it the copy's own
               "vkey" is used, which proves only that the copy holds together.
  --witness    the key of a log witness that must have cosigned the copy's checkpoint
  --against    a checkpoint kept from an earlier time: the copy must lead on from it`;

const HASH = 32;
const WIDTH = 256;
const MOST_PRINTED = 50;

/* ---- What is said ------------------------------------------------------------------------------------------------ */

let problems = 0;
const problem = (where, what) => {
  problems += 1;
  if (problems <= MOST_PRINTED) console.log(`${where}: ${what}`);
};

class Unusable extends Error {}

/* ---- Hashes and bytes -------------------------------------------------------------------------------------------- */

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);
const leafHash = (leaf) => sha256(LEAF, leaf);
const nodeHash = (left, right) => sha256(NODE, left, right);
const same = (a, b) => a.length === HASH && b.length === HASH && timingSafeEqual(a, b);

function decode64(text, what) {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new Unusable(`${what} is not base64`);
  return bytes;
}

/* ---- The growing tree -------------------------------------------------------------------------------------------- */

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

/* ---- Keys, notes, checkpoints ------------------------------------------------------------------------------------ */

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
function checkWitness(note, witness) {
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

/* ---- Files of the copy ------------------------------------------------------------------------------------------- */

function tilePath(kind, index, width) {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g);
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${kind}/${path}${width === WIDTH ? '' : `.p/${width}`}`;
}

class Copy {
  #folder;
  #read = new Set(['checkpoint', 'vkey']);

  constructor(folder) {
    this.#folder = folder;
  }

  file(path) {
    this.#read.add(path);
    const full = join(this.#folder, path);
    return existsSync(full) ? readFileSync(full) : undefined;
  }

  /** Files that no record of this size has. */
  strangers() {
    const found = [];
    const walk = (folder) => {
      for (const name of readdirSync(folder)) {
        const full = join(folder, name);
        if (statSync(full).isDirectory()) walk(full);
        else if (!this.#read.has(relative(this.#folder, full))) found.push(relative(this.#folder, full));
      }
    };
    walk(this.#folder);
    return found;
  }
}

function* entriesOf(bundle, where) {
  let at = 0;
  while (at < bundle.length) {
    const end = at + 2 <= bundle.length ? at + 2 + bundle.readUInt16BE(at) : Number.POSITIVE_INFINITY;
    if (end > bundle.length) {
      problem(where, 'it is cut short');
      return;
    }
    yield bundle.subarray(at + 2, end);
    at = end;
  }
}

/** Compares a hash tile with the hashes that the entries make; names what differs. */
function checkTile(copy, level, index, hashes) {
  const path = tilePath(level, index, hashes.length);
  const tile = copy.file(path);
  if (tile === undefined) {
    problem(path, 'it is missing');
    return;
  }
  if (tile.length !== hashes.length * HASH)
    problem(path, `it has ${tile.length} bytes, not ${hashes.length * HASH}`);
  hashes.forEach((hash, at) => {
    if (same(hash, tile.subarray(at * HASH, (at + 1) * HASH))) return;
    const of = index * WIDTH + at;
    problem(
      path,
      level === 0 ? `entry ${of} is not the one it holds the hash of` : `tile ${level - 1}/${of} is not`,
    );
  });
}

/* ---- Entries ----------------------------------------------------------------------------------------------------- */

/** RFC 8785: keys in order of their UTF-16 code units, nothing between. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}

/** What may refer to what; of those with `once`, one to each. */
const REFERS = {
  'inquiry.answered': { to: ['inquiry.asked'], once: true },
  'inquiry.withdrawn': { to: ['inquiry.asked'], once: true },
  'inquiry.failed': { to: ['inquiry.asked'], once: true },
  'page.asked': { to: ['inquiry.asked'] },
  'page.answered': { to: ['page.asked'], once: true },
  'page.withdrawn': { to: ['page.asked'], once: true },
  'page.failed': { to: ['page.asked'], once: true },
  'photo.opened': { to: ['inquiry.asked', 'page.asked'] },
  'photo.withdrawn': { to: ['inquiry.asked', 'page.asked'] },
  'job.done': { to: ['job.run'] },
};
const REFERRED = [undefined, ...new Set(Object.values(REFERS).flatMap(({ to }) => to))];

/** Reads entries in order: form, place, time, references. Keeps one byte for each. */
class EntryChecker {
  #kinds;
  #closed;
  #lastAt = '';

  constructor(size) {
    this.#kinds = new Uint8Array(size);
    this.#closed = new Uint8Array(size);
  }

  check(index, leaf) {
    const where = `entry ${index}`;
    let entry;
    const text = leaf.toString('utf8');
    try {
      entry = JSON.parse(text);
    } catch {
      problem(where, 'it is not JSON');
      return;
    }
    if (canonical(entry) !== text) problem(where, 'it is not canonical JSON');
    if (entry?.v !== 1 || typeof entry.kind !== 'string' || typeof entry.at !== 'string') {
      problem(where, 'it is not an entry of version 1');
      return;
    }
    if (entry.seq !== index) problem(where, `it says that it is entry ${entry.seq}`);
    if (entry.at < this.#lastAt) problem(where, `its time ${entry.at} is before that of the entry before`);
    this.#lastAt = entry.at;
    this.#kinds[index] = Math.max(0, REFERRED.indexOf(entry.kind));
    this.#checkReference(where, index, entry);
  }

  #checkReference(where, index, { kind, ref }) {
    const rule = Object.hasOwn(REFERS, kind) ? REFERS[kind] : undefined;
    if (rule === undefined) return;
    const found = Number.isInteger(ref) && ref >= 0 && ref < index ? REFERRED[this.#kinds[ref]] : undefined;
    if (!rule.to.includes(found)) {
      problem(where, `${kind} refers to entry ${ref}, which is not ${rule.to.join(' or ')} before it`);
      return;
    }
    if (!rule.once) return;
    if (this.#closed[ref] === 1) problem(where, `entry ${ref} is answered a second time`);
    this.#closed[ref] = 1;
  }
}

/* ---- The whole --------------------------------------------------------------------------------------------------- */

/** Goes through all entries, and gives the roots at the sizes that are asked for. */
function grow(copy, size, sizes) {
  const tree = new Tree();
  const entries = new EntryChecker(size);
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
    for (const leaf of entriesOf(bundle, path)) {
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

function readCheckpoint(bytes, key, where) {
  try {
    return openCheckpoint(bytes, key);
  } catch (error) {
    problem(where, error instanceof Unusable ? error.message : 'it cannot be read');
    return undefined;
  }
}

function keyOf(copy, given) {
  const own = copy.file('vkey')?.toString('utf8');
  if (given === undefined) {
    if (own === undefined) throw new Unusable("give the record's key with --key");
    console.error('The key is taken from the copy itself: this shows only that the copy holds together.');
    return parseVkey(own, 1);
  }
  if (own !== undefined && own !== `${given}\n`) problem('vkey', 'it is not the key that was given');
  return parseVkey(given, 1);
}

function main({ folder, key: given, witnesses, against }) {
  const copy = new Copy(folder);
  const key = keyOf(copy, given);
  const bytes = copy.file('checkpoint');
  if (bytes === undefined) throw new Unusable(`${folder} has no checkpoint: it is not a copy of a record`);
  const head = readCheckpoint(bytes, key, 'checkpoint');
  if (head === undefined) return;
  for (const witness of witnesses) checkWitness(head.note, parseVkey(witness, 4));
  const earlier = against.map((path) => ({
    path,
    checkpoint: readCheckpoint(readFileSync(path), key, path),
  }));
  const sizes = new Set([head.size, ...earlier.flatMap(({ checkpoint }) => checkpoint?.size ?? [])]);
  const roots = grow(copy, head.size, sizes);
  const root = roots.get(head.size);
  if (root === undefined || !same(root, head.root))
    problem('checkpoint', 'its root is not that of the entries');
  for (const { path, checkpoint } of earlier) {
    if (checkpoint === undefined) continue;
    const then = roots.get(checkpoint.size);
    if (checkpoint.size > head.size) {
      problem(
        path,
        `the record had ${checkpoint.size} entries; the copy has ${head.size}: it was rolled back or cut short`,
      );
    } else if (then === undefined || !same(then, checkpoint.root)) {
      problem(path, `the copy does not lead on from it: its first ${checkpoint.size} entries are others`);
    }
  }
  for (const stranger of copy.strangers()) problem(stranger, 'no record of this size has this file');
  if (problems === 0) console.log(`${head.size} entries hold; root ${head.root.toString('base64')}`);
}

function parseArguments(args) {
  const options = { folder: undefined, key: undefined, witnesses: [], against: [] };
  for (let at = 0; at < args.length; at += 1) {
    const value = () => {
      at += 1;
      if (args[at] === undefined) throw new Unusable(usage);
      return args[at];
    };
    if (args[at] === '--key') options.key = value();
    else if (args[at] === '--witness') options.witnesses.push(value());
    else if (args[at] === '--against') options.against.push(value());
    else if (args[at].startsWith('--') || options.folder !== undefined) throw new Unusable(usage);
    else options.folder = args[at];
  }
  if (options.folder === undefined) throw new Unusable(usage);
  return options;
}

try {
  main(parseArguments(process.argv.slice(2)));
  if (problems > 0) console.log(`${problems} problems`);
  process.exitCode = problems > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
