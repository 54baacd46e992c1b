// Stands in for @vscode/native-watchdog, which ends an extension host whose parent died. Here the whole process
// group is ended by whoever started the server.
exports.start = () => {};
