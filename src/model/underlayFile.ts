/**
 * How a hall may name a drawing: a PNG or SVG in its own folder or below. What a stranger's hall names is opened
 * without being asked, so nothing that leads elsewhere is a name: no URL, no absolute path, no `..`, no `\`.
 */
export const underlayFilePattern =
  /^(?![/])(?!(?:.*[/])?[.][.](?:[/]|$))[^\\:*?"<>|\u0000-\u001f\u007f]+[.](?:[pP][nN][gG]|[sS][vV][gG])$/;

export const isUnderlayFile = (file: string): boolean => underlayFilePattern.test(file);
