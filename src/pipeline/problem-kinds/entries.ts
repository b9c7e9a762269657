import { actorTypes } from '../../records/actor.ts';
import { anyOf } from '../../records/quote.ts';
import type { KindsOfProblem } from './kind-of-problem.ts';

const entryKeys =
  'The list of all problems says what each is called here. Remove those that have no name here.';

/** Of topics and actors. */
export const entryKinds: KindsOfProblem = {
  'missing id': {
    says: '{n} entries in {where} have no id',
    remedy:
      'Add id: and a short name of lower-case letters, digits and hyphens. It becomes a permanent address.',
  },
  'missing name': {
    says: '{n} entries in {where} have no name',
    remedy: 'Add the names that readers will see: name: Some words.',
  },
  'missing type': {
    says: '{n} entries in {where} have no type',
    remedy: `Add type: and one of ${anyOf(actorTypes)}.`,
  },
  'unknown type': {
    says: '{n} types in {where} are unknown',
    remedy: `The type must be ${anyOf(actorTypes)}.`,
  },
  'unknown key in a topic': { says: '{n} keys of topics in {where} are unknown', remedy: entryKeys },
  'unknown key in an actor': { says: '{n} keys of actors in {where} are unknown', remedy: entryKeys },
  'two topics with one name': {
    says: '{n} names in {where} belong to two topics',
    remedy:
      'Case and accents make no difference. Change or remove the name in one of the two, or make the two one.',
  },
  'two actors with one name': {
    says: '{n} names in {where} belong to two actors',
    remedy:
      'Case and accents make no difference. Change or remove the name in one of the two, or make the two one.',
  },
  'unknown broader topic': {
    says: '{n} broader topics in {where} are unknown',
    remedy: 'A broader topic must be an entry of the same file: add it, or remove the line.',
  },
  'topic is broader than itself': {
    says: '{n} topics in {where} are broader than themselves',
    remedy: 'Remove one broader: from each loop.',
  },
  'too many broader topics': { says: '{n} topics in {where} have too many broader topics above them' },
  'coordinates that cannot be read': { says: '{n} coordinates in {where} cannot be read' },
  'latitude out of range': { says: '{n} latitudes in {where} are not between -90 and 90' },
  'longitude out of range': { says: '{n} longitudes in {where} are not between -180 and 180' },
  'coordinates of an actor that is no place': {
    says: '{n} actors in {where} have coordinates and are no places',
  },
};
