import { settledStamp, stampOf } from '../cache/stamp.ts';

/** A file is compared by its stamp, without being read, once a change is sure to change the stamp. */
export function stampFingerprint(file: string): string {
  const moment = Date.now();
  const stamp = settledStamp(stampOf(file), moment);
  if (stamp === undefined) return `unsettled ${moment}`;
  return `${stamp.size} ${stamp.mtime} ${stamp.ctime}`;
}
