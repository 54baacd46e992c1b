// Stands in for @vscode/spdlog, VS Code's native log writer: same interface, plain appends to the log file.
const fs = require('fs');
const path = require('path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
const methodOf = { warning: 'warn' };

class Logger {
  constructor(_kind, _name, file) {
    this.file = file;
    this.level = levels.indexOf('info');
    this.raw = false;
    fs.mkdirSync(path.dirname(file), { recursive: true });
  }

  write(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').slice(0, 23);
    try {
      fs.appendFileSync(this.file, this.raw ? message : `${time} [${levels[level]}] ${message}\n`);
    } catch {
      // The folder is removed at the end of a run while the server still writes its last lines.
    }
  }

  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  clearFormatters() {
    this.raw = true;
  }
  setPattern() {}
  flush() {}
  drop() {}
}
levels.forEach((name, level) => {
  Logger.prototype[methodOf[name] ?? name] = function (message) {
    this.write(level, message);
  };
});

exports.version = 10000;
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = async (...args) => new Logger('rotating', ...args);
exports.createAsyncRotatingLogger = async (...args) => new Logger('rotating_async', ...args);
