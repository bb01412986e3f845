const wantedMajor = 20;
const wantedMinor = 19;

/** Everything that runs before this has to be understood by old versions of Node, too. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(
    `Kamerton needs Node.js ${wantedMajor}.${wantedMinor} or newer to start; this is ${process.versions.node}.`,
  );
  process.exit(1);
}
