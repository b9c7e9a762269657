import type { FieldMapping } from '../records/field-mapping.ts';
import {
  type FieldUse,
  type ForeignFields,
  fieldMapper,
  fieldUses,
  type MappedFields,
} from '../records/map-fields.ts';
import type { ForeignAttachment } from './attachment.ts';
import type { ForeignRecord } from './foreign-record.ts';
import { bytesHash, shortHash } from './front-hashes.ts';
import { type Preset, presetFor } from './presets.ts';

/** How the records of one file are read. */
export interface Mapper {
  /** Whose names of fields it has, as shown; empty where they are nobody's. */
  readonly label: string;
  /** Undefined where the archivist gave the mapping. */
  readonly preset: Preset | undefined;
  readonly mapping: FieldMapping;
  readonly useOf: (field: string) => FieldUse;
  readonly keepsOthers: boolean;
  readonly map: (fields: ForeignFields) => MappedFields;
  /** The fields that name files. */
  readonly filesIn: (fields: ForeignFields) => ForeignFields;
  /** A hash of the record and of how it is read. */
  readonly hashOf: (record: ForeignRecord) => string;
}

/** Raised where the same record becomes another item, so that the next import brings items up to date. */
const version = 3;

/** The mapping that was given, or the one that the fields of a first record speak for. */
export function mapperFor(first: ForeignRecord, given: FieldMapping | undefined): Mapper {
  const preset = given === undefined ? presetFor(first.fields.keys()) : undefined;
  const mapping = given ?? preset?.mapping;
  if (mapping === undefined) throw new Error('Unreachable: there is a preset for all fields.');
  const fingerprint = shortHash(JSON.stringify([version, mapping, [...mapping.fields]]), 16);
  const useOf = fieldUses(mapping);
  return {
    label: preset?.label ?? '',
    preset,
    mapping,
    useOf,
    keepsOthers: mapping.other === 'keep',
    map: fieldMapper(mapping),
    filesIn: (fields) => {
      if (mapping.from.attachments === undefined) return noFields;
      return new Map([...fields].filter(([name]) => useOf(name).lists.includes('attachments')));
    },
    hashOf: ({ fields, body, notes = [], attachments = [] }) => {
      let text = fingerprint + joined([body?.kind ?? '', body?.text ?? '', ...notes]);
      for (const [name, texts] of fields) text += joined([name, ...texts]);
      for (const { name, content } of attachments) text += joined([name, stampOf(content)]);
      return shortHash(text, 16);
    },
  };
}

const noFields: ForeignFields = new Map();

/** A file on this computer is not read before it is known to be new. */
function stampOf(content: ForeignAttachment['content']): string {
  return content instanceof Uint8Array ? bytesHash(content) : `${content.size} ${content.mtime}`;
}

/** Texts with their lengths, so that different ones never make the same. */
function joined(texts: readonly string[]): string {
  return `${texts.length};${texts.map((text) => `${text.length}:${text}`).join('')}`;
}
