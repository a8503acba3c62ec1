import "server-only";

/** Every environment variable that Onward reads. */
export const settingNames: readonly string[] = [
  "PORT",
  "HOST",
  "ONWARD_DATA_DIR",
  "DATABASE_URL",
  "DATABASE_URL_FILE",
  "DATABASE_POOL",
  "ONWARD_KEY",
  "ONWARD_KEY_FILE",
  "ONWARD_ACCESS_CODE",
  "ONWARD_MODE",
  "ONWARD_ORIGIN",
  "ONWARD_PROXIES",
  "ONWARD_SMTP_URL",
  "ONWARD_SMTP_URL_FILE",
  "ONWARD_MAIL_FROM",
  "ONWARD_CONTACT",
  "ONWARD_NOTICE",
  "ONWARD_METRICS_TOKEN",
  "ONWARD_METRICS_TOKEN_FILE",
  "ONWARD_METRICS_PORT",
];

/** With more differences it is probably another program's variable. */
const fewLetters = 2;

/**
 * A sentence if a variable's name is nearly that of a setting: it would be ignored silently, and the data stored
 * where nobody looks for it.
 */
export function mistypedSetting(env: Readonly<Record<string, string | undefined>>): string | undefined {
  for (const name of Object.keys(env)) {
    if (!env[name] || settingNames.includes(name) || !/^(ONWARD|DATABASE)/i.test(name)) continue;
    const meant = settingNames.find((setting) => isNearly(name, setting));
    // Other programs have a DATABASE_… of their own, which is harmless beside ours.
    if (meant && (/^ONWARD/i.test(name) || !env[meant]))
      return `${name} is no setting of Onward. Did you mean ${meant}?`;
  }
  return undefined;
}

function isNearly(name: string, setting: string): boolean {
  const [typed, meant] = [lettersOf(name), lettersOf(setting)];
  return distance(typed, meant) <= fewLetters || typed.replace(/^ONWARD/, "") === meant;
}

function lettersOf(name: string): string {
  return name.toUpperCase().replaceAll("_", "");
}

/** The edit distance of two names. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [column, opposite] of [...other].entries()) {
      const [above = 0, diagonal = 0, before = 0] = [row[column + 1], row[column], next[column]];
      next.push(Math.min(above + 1, before + 1, diagonal + (letter === opposite ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
