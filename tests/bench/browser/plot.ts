// A bar chart as SVG: a picture in docs/images that GitHub shows in light and dark.

export type Bars = {
  title: string;
  unit: string;
  /** What each bar of a group means, in the order of its values. */
  legend: readonly string[];
  groups: readonly { name: string; values: readonly number[] }[];
};

const inks = [
  ["#1d4a3b", "#a3cdb5"],
  ["#b7832a", "#e6c07b"],
  ["#857a69", "#958a79"],
] as const;
const bar = 13;
const left = 96;
const width = 720;
const room = width - left - 72;

/** Horizontal bars, one group per page, each with its value at its end. */
export function drawBars({ title, unit, legend, groups }: Bars): string {
  const most = Math.max(1, ...groups.flatMap(({ values }) => values));
  const groupHeight = legend.length * bar + 14;
  const height = 76 + groups.length * groupHeight;
  const rows = groups.flatMap(({ name, values }, group) => {
    const top = 70 + group * groupHeight;
    const middle = top + (values.length * bar) / 2 + 4;
    return [
      `<text x="${left - 8}" y="${middle}" text-anchor="end">${name}</text>`,
      ...values.flatMap((value, index) => {
        const long = Math.max(1, (value / most) * room);
        const y = top + index * bar;
        return [
          `<rect class="ink${index}" x="${left}" y="${y}" width="${long.toFixed(1)}" height="${bar - 2}"/>`,
          `<text class="small" x="${(left + long + 5).toFixed(1)}" y="${y + bar - 3}">${short(value)}</text>`,
        ];
      }),
    ];
  });
  const keys = legend.flatMap((name, index) => [
    `<rect class="ink${index}" x="${left + index * 200}" y="40" width="12" height="12"/>`,
    `<text class="small" x="${left + index * 200 + 18}" y="50">${name}</text>`,
  ]);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
<style>${style()}</style>
<rect class="paper" width="${width}" height="${height}"/>
<text class="title" x="16" y="26">${title}, ${unit}</text>
${[...keys, ...rows].join("\n")}
</svg>
`;
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value < 10 ? 1 : 0);
}

function style(): string {
  const of = (index: 0 | 1) =>
    [
      `.paper{fill:${["#f8f2e6", "#211d1a"][index]}}`,
      `text{fill:${["#2b2620", "#f0e8da"][index]}}`,
      ...inks.map((pair, at) => `.ink${at}{fill:${pair[index]}}`),
    ].join("");
  return `text{font:13px system-ui,sans-serif}.small{font-size:11px}.title{font-size:15px;font-weight:600}${of(0)}@media(prefers-color-scheme:dark){${of(1)}}`;
}
