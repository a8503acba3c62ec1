// What standard sentences in rejections usually carry, in plain words. Most of them carry very little.

export type StockPhrase = { phrase: string; says: string };

export const stockPhrases: readonly StockPhrase[] = [
  {
    phrase: "More closely matched our needs",
    says: "Someone was chosen. It says almost nothing about you, and many employers send it.",
  },
  {
    phrase: "We had many strong applications",
    says: "There were many. It is not a comparison with you.",
  },
  {
    phrase: "Not the right fit",
    says: "It can mean a skill, the team, the pay or nothing in particular. Without an example you can’t know.",
  },
  {
    phrase: "We went in another direction",
    says: "The plan may have changed: another level, another task, or nobody at all.",
  },
  {
    phrase: "Overqualified",
    says: "Often a guess that you would leave or cost more. It is about their plan, not about your work.",
  },
  {
    phrase: "More experience in this field",
    says: "Someone may have done more of this before. It can be specific: look whether they name what.",
  },
  {
    phrase: "We’ll keep your details on file",
    says: "Usually a courtesy. If you’d like to be considered again, it takes a message of your own.",
  },
  {
    phrase: "We encourage you to apply again",
    says: "Sometimes a courtesy, sometimes meant. A short message to a person there tells you which.",
  },
];
