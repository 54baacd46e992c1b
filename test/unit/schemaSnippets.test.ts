/** What the text editor offers where an element begins: each makes a part of a hall that breaks no format. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { builtinCatalog } from '../../src/catalog/catalog';
import { LiveHall } from '../../src/rules/liveHall';
import { RuleSet } from '../../src/rules/ruleSet';
import { campus as campusFile } from '../../src/model/schema/campus';
import { projectRoot } from '../harness/projectRoot';

interface Definition {
  readonly properties: Readonly<Record<string, { readonly items?: { readonly $ref?: string } }>>;
  readonly defaultSnippets?: readonly { readonly label: string; readonly bodyText: string }[];
}

const definitionsOf = (name: string): Readonly<Record<string, Definition>> =>
  JSON.parse(readFileSync(path.join(projectRoot, `schemas/${name}.schema.json`), 'utf8')).definitions;

/** What is in the text once a person has accepted every default, the first of each choice. */
function accepted(definition: Definition | undefined): unknown {
  const [snippet] = definition?.defaultSnippets ?? [];
  if (!snippet) throw new Error('there is no snippet');
  const text = snippet.bodyText
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
  expect(text).not.toContain('$');
  return JSON.parse(text);
}

/** The lists of a file kind, each with the one element that is offered for it. */
function offered(name: string, root: string): Record<string, unknown> {
  const definitions = definitionsOf(name);
  const lists = Object.entries(definitions[root]?.properties ?? {}).flatMap(([list, { items }]) => {
    const element = definitions[items?.$ref?.split('/').at(-1) ?? ''];
    return element?.defaultSnippets ? [[list, [accepted(element)]] as const] : [];
  });
  return { ...Object(accepted(definitions[root])), ...Object.fromEntries(lists) };
}

it('all snippets together are a hall without a fault of format or reference', () => {
  const hall = offered('hall', 'Hall');
  expect(Object.keys(hall)).toEqual(expect.arrayContaining(['racks', 'feeds', 'cdus', 'loops', 'plants']));
  const { findings } = new LiveHall(JSON.stringify(hall), {
    catalog: builtinCatalog(),
    rules: new RuleSet(),
  });
  expect(findings.filter(({ rule }) => rule.startsWith('data/'))).toEqual([]);
});

it('and a campus', () => {
  expect(campusFile.safeParse(offered('campus', 'Campus')).error).toBeUndefined();
});
