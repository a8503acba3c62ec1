// Loaded before Onward by another Node: better-sqlite3 as it was compiled for that one, in place of the installed one.
const { dlopen } = process;
process.dlopen = (module, file, ...more) => {
  const isSqlite = file.endsWith("better_sqlite3.node");
  return dlopen.call(process, module, isSqlite ? (process.env.ONWARD_TEST_SQLITE ?? file) : file, ...more);
};
