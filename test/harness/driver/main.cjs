// An extension for tests only: runs the functions that the browser tests send, in the real extension host and
// with the real vscode API. Listens on loopback, on the port that the tests chose.
const { createServer } = require('node:http');
const vscode = require('vscode');

exports.activate = () =>
  new Promise((resolve, reject) => {
    const server = createServer(async (request, response) => {
      try {
        let body = '';
        for await (const chunk of request) body += chunk;
        const { source, args } = JSON.parse(body);
        const value = await new Function(`return (${source})`)()(vscode, ...args);
        response.end(JSON.stringify({ value: value ?? null }));
      } catch (error) {
        response.statusCode = 500;
        response.end(JSON.stringify({ error: String(error?.stack ?? error) }));
      }
    });
    // A connection that is closed while it is asked once more would be a question without an answer.
    server.keepAliveTimeout = 600_000;
    server.once('error', reject);
    server.listen(Number(process.env.DATAHALL_DRIVER_PORT), '127.0.0.1', resolve);
  });
