import { type FieldMapping, normalizeMapping } from './field-mapping.ts';
import type { Mistake, ProblemCollector } from './problem.ts';
import { quote } from './quote.ts';
import { adoptionPresets, type PresetName, presetNames } from './read-presets.ts';
import type { ReadRules } from './read-rules.ts';
import { didYouMean } from './spelling.ts';
import type { YamlMap, YamlNode } from './yaml-node.ts';

const example = 'read: {items: ["notes/**/*.md"], date: [published, filename]}';

/** Validates `read:`, the name of a preset or a mapping that adds to one. Mistakes are reported. */
export function normalizeReadRules(node: YamlNode, collector: ProblemCollector): ReadRules | undefined {
  if (node.kind === 'text') return fromPreset(node.text, node.line, collector);
  if (node.kind === 'list') {
    const hint = `Write the name of a preset, or keys: ${example}.`;
    collector.error(
      node.line,
      '"read" is a list, not a set of keys',
      hint,
      'value is a list, not a set of keys',
    );
    return undefined;
  }
  const preset = node.pairs.find(({ key }) => key === 'preset');
  const base = preset === undefined ? adoptionPresets.plain : presetOf(preset.value, collector);
  if (base === undefined) return undefined;
  const map: YamlMap = {
    ...node,
    pairs: node.pairs.filter(({ key }) => key !== 'preset' && key !== 'items'),
  };
  const own = map.pairs.length === 0 ? undefined : normalizeMapping(map, collector);
  const items = readPatterns(node, collector) ?? base.items;
  return { items, mapping: own === undefined ? base.mapping : merged(base.mapping, own, map) };
}

function fromPreset(text: string, line: number, collector: ProblemCollector): ReadRules | undefined {
  const preset = normalizePreset(text);
  if ('mapping' in preset) return preset;
  collector.add(line, preset);
  return undefined;
}

function presetOf(node: YamlNode, collector: ProblemCollector): ReadRules | undefined {
  if (node.kind === 'text') return fromPreset(node.text, node.line, collector);
  collector.add(node.line, unknownPreset(''));
  return undefined;
}

function normalizePreset(text: string): ReadRules | Mistake {
  const name = presetNames.find((each): each is PresetName => each === text.trim());
  return name === undefined ? unknownPreset(text) : adoptionPresets[name];
}

function unknownPreset(text: string): Mistake {
  if (/^(collectionbuilder|omeka)/i.test(text.trim())) {
    const advice = 'Its items are rows of a table: "clipfile adopt" names the "clipfile import" to run.';
    return { kind: 'unknown preset', message: `unknown preset ${quote(text)}`, hint: advice };
  }
  const hint = `${didYouMean(text, presetNames)}Presets are ${presetNames.join(', ')}. For another program, write keys: ${example}.`;
  return { kind: 'unknown preset', message: `unknown preset ${quote(text)}`, hint };
}

function readPatterns(node: YamlMap, collector: ProblemCollector): readonly string[] | undefined {
  const pair = node.pairs.find(({ key }) => key === 'items');
  if (pair === undefined) return undefined;
  const entries = pair.value.kind === 'list' ? pair.value.entries : [pair.value];
  const patterns = entries.flatMap((each) =>
    each.kind === 'text' && each.text.trim() ? [each.text.trim()] : [],
  );
  if (patterns.length > 0 && patterns.length === entries.length) return patterns;
  const hint = 'Write where the items are: items: ["_posts/**/*.md", "Clippings/*.md"].';
  collector.error(pair.line, '"items" is not a list of patterns', hint);
  return undefined;
}

/** What the archivist says of a field of an item replaces what the preset says of it. */
function merged(preset: FieldMapping, own: FieldMapping, { pairs }: YamlMap): FieldMapping {
  return {
    from: { ...preset.from, ...own.from },
    fields: new Map([...preset.fields, ...own.fields]),
    ignore: [...preset.ignore, ...own.ignore],
    other: pairs.some(({ key }) => key === 'other') ? own.other : preset.other,
    separator: own.separator ?? preset.separator,
    order: own.order ?? preset.order,
  };
}
