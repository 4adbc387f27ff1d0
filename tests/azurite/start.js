// Starts Azurite with the arguments given, and ends it when whoever started it ends, however that happens: its end of standard input closes.
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
require('azurite/dist/src/azurite.js');
