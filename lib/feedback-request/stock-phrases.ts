// What standard sentences in rejections and withdrawals usually mean, in plain words. Most of them mean very little.

export type StockPhrase = {
  phrase: string;
  says: string;
  /** Only for a withdrawn offer, or only for anything else. */
  withdrawn?: boolean;
};

const stockPhrases: readonly StockPhrase[] = [
  {
    phrase: "Due to a change in circumstances",
    says: "Usually a budget, a plan or a decision higher up. They had chosen you.",
    withdrawn: true,
  },
  {
    phrase: "We are unable to proceed with the offer",
    says: "It says that it’s over, and nothing about why. You may ask what changed.",
    withdrawn: true,
  },
  {
    phrase: "Following our pre-employment checks",
    says: "Something in a reference or a check. You may ask which one, and what it said.",
    withdrawn: true,
  },
  {
    phrase: "More closely matched our needs",
    says: "Someone was chosen. It says almost nothing about you, and many employers send it.",
    withdrawn: false,
  },
  {
    phrase: "We had many strong applications",
    says: "There were many. It is not a comparison with you.",
    withdrawn: false,
  },
  {
    phrase: "Not the right fit",
    says: "It can mean a skill, the team, the pay or nothing in particular. Without an example you can’t know.",
    withdrawn: false,
  },
  {
    phrase: "We went in another direction",
    says: "The plan may have changed: another level, another task, or nobody at all.",
  },
  {
    phrase: "Overqualified",
    says: "Often a guess that you would leave or cost more. It is about their plan, not about your work.",
    withdrawn: false,
  },
  {
    phrase: "More experience in this field",
    says: "Someone may have done more of this before. It can be specific: look whether they name what.",
    withdrawn: false,
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

/** The phrases that can occur in a message of this kind. */
export function phrasesFor({ withdrawn }: { withdrawn: boolean }): StockPhrase[] {
  return stockPhrases.filter((one) => one.withdrawn === undefined || one.withdrawn === withdrawn);
}
