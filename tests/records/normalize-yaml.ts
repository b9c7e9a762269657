import { parseYaml } from '../../src/read/yaml.ts';
import { ProblemCollector } from '../../src/records/problem.ts';
import type { YamlNode } from '../../src/records/yaml-node.ts';

/** Parses valid YAML and normalizes it; returns the record and the problems, as `line: message`. */
export function normalizeYaml<T>(
  yaml: string,
  normalize: (node: YamlNode, collector: ProblemCollector) => T,
) {
  const collector = new ProblemCollector('test.yml');
  const node = parseYaml(yaml, collector);
  if (node === undefined) throw new Error(collector.problems[0]?.message);
  const record = normalize(node, collector);
  return { record, problems: collector.problems.map(({ line, message }) => `${line}: ${message}`) };
}
