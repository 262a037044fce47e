// Loaded before the product's own code when a tool starts it: a tool killed outright cannot stop
// what it started, but the channel to it closes.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
