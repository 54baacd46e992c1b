// The canvas's commands (webview/commands) as they stand in package.json, in package.nls.json and in
// docs/keyboard.md.
const prefix = 'dataHallDesigner.canvas.';
const textPrefix = 'command.canvas.';
const onCanvas = 'activeCustomEditorId == dataHallDesigner.hall';

const inPalette = (groups) =>
  groups.flatMap(({ commands }) => Object.entries(commands).filter(([, { palette }]) => palette !== false));

/** The manifest with the commands of the canvas in place of those that it had. */
export function manifestWithCommands(text, groups) {
  const manifest = JSON.parse(text);
  const { contributes } = manifest;
  contributes.commands = [
    ...contributes.commands.filter(({ command }) => !command.startsWith(prefix)),
    ...inPalette(groups).map(([id]) => ({
      command: `${prefix}${id}`,
      title: `%${textPrefix}${id}%`,
      category: '%category.canvas%',
      enablement: onCanvas,
    })),
  ];
  return JSON.stringify(manifest);
}

/** The manifest's texts with the titles of the commands. */
export function manifestTexts(text, groups, say) {
  const texts = JSON.parse(text);
  const others = Object.entries(texts).filter(([key]) => !key.startsWith(textPrefix));
  const titles = inPalette(groups).map(([id, { title }]) => [`${textPrefix}${id}`, say(title)]);
  return JSON.stringify(Object.fromEntries([...others, ...titles]));
}

const cell = (text) => text.replaceAll('|', '\\|');

/** docs/keyboard.md: what the mouse does stands in the help on the canvas, and here in words. */
export function keyboardPage(groups, say, keyLabel) {
  const key = (keys) => `\`${keyLabel(keys, false)}\``;
  const sections = groups.map(({ title, commands }) => {
    const rows = Object.entries(commands).map(
      ([id, command]) =>
        `| ${cell(say(command.title))} | ${command.keys.map((k) => cell(key(k))).join(' ')} | \`${id}\` |`,
    );
    return `## ${say(title)}\n\n| command | keys | id |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `<!-- Generated from webview/commands by npm run generate. Do not edit. -->

# Keys of the canvas

They work while the plan has the focus (click it, or \`Escape\` from a panel). Two keys with a comma between are
pressed one after the other: after the first, the canvas shows how it may go on. On a Mac, \`Ctrl\` is \`⌘\`.

Every command is in VS Code's command palette too, under _Data Hall Canvas_, and there any other key can be given
to it: the command is \`${prefix}\` with the id behind it, for which \`when\` is \`${onCanvas}\`.

| keys | what |
| --- | --- |
| arrow keys | ${say('helpArrowsDoes')} |
| arrow keys and \`Enter\` in a tool | ${say('helpCrosshairDoes')}; where it begins: [tools.md](tools.md) |
| \`Escape\` | ${say('helpEscapeDoes')} |

${sections.join('\n')}`;
}
