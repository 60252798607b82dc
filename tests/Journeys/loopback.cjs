// Loaded into the Playground before its own code: it would listen on every address of the machine, this lets it listen on
// 127.0.0.1 only. It has no setting for that.
const { Server } = require('node:net');
const { listen } = Server.prototype;
Server.prototype.listen = function (port, ...rest) {
  return /^\d+$/.test(port) && typeof rest[0] !== 'string' ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest);
};
