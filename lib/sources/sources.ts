// What research suggests about each step, and its limits, for the page of sources. It says less than the studies do,
// and promises nothing.
import { works } from "./works";

export type Source = {
  slug: string;
  title: string;
  /** The steps it is about, by their slugs within the stage. */
  steps: readonly string[];
  /** One or two plain sentences on what research suggests. */
  about: string;
  /** One or two sentences on its limits. */
  limits: string;
  references: readonly string[];
};

/** `stage` is the slug of one of the seven, or `close`, which is a step by itself. */
export type SourceGroup = { stage: string; sources: readonly Source[] };

const commonSense = "This is common sense, not a finding.";

/** In the order of the stages. */
export const sourceGroups: readonly SourceGroup[] = [
  {
    stage: "accept",
    sources: [
      {
        slug: "ratings",
        title: "A number before and after",
        steps: ["before"],
        about: `${commonSense} A number lets you see for yourself what changed, in either direction.`,
        limits: "One number on one evening says little, and a change has many reasons.",
        references: [],
      },
      {
        slug: "feelings",
        title: "Naming what you feel",
        steps: ["before"],
        about:
          "In laboratory studies, putting a word to a feeling made it a little weaker. In two others, people who named a feeling and then tried to see it in another light felt worse than those who had not named it first.",
        limits:
          "The pictures shown in a laboratory are not a lost job. That naming comes first here, and the thoughts another time, is our own guess.",
        references: [works.lieberman2007, works.torre2018, works.nook2021],
      },
      {
        slug: "reason",
        title: "What they told you",
        steps: ["reason"],
        about: `${commonSense} Keeping what was said apart from what is guessed makes both easier to look at.`,
        limits: "The reason you are told may not be the one that decided it.",
        references: [],
      },
      {
        slug: "writing",
        title: "Writing freely",
        steps: ["write"],
        about:
          "In one experiment, 41 people who had lost their jobs wrote for five days, and those who wrote about their feelings found work sooner than those who wrote about their plans. Across many studies of such writing, the effects are small.",
        limits:
          "The 41 were nearly all men, past fifty on average. After a separation, people who were searching for meaning did worse with such writing than with plain notes about their day.",
        references: [works.spera1994, works.frattaroli2006, works.sbarra2013],
      },
      {
        slug: "three-lines",
        title: "What you’d say to a friend",
        steps: ["before", "three-lines"],
        about:
          "People who look at a bad event as they would at a friend’s, or from a step away, tend to be less upset by it. In an experiment with 180 job seekers, those who wrote about a bad experience with kindness to themselves were less sad and calmer right afterwards than those who wrote freely about it.",
        limits:
          "Much of the rest was seen in students or in volunteers online, and some people find kindness to themselves hard to bear at first.",
        references: [
          works.leary2007,
          works.kreemers2020,
          works.shapira2010,
          works.ayduk2010,
          works.kross2017,
        ],
      },
      {
        slug: "telling",
        title: "Telling someone, when you like",
        steps: ["tell"],
        about:
          "Most people say that talking about it did them good. A review of single sessions in which people had to go over a bad event at once found no benefit, and a risk of harm.",
        limits:
          "Talking alone doesn’t take a feeling away, as measured, and the reviewed sessions followed accidents and violence.",
        references: [works.zech2005, works.rose2002],
      },
      {
        slug: "next-hour",
        title: "The next hour",
        steps: ["next-hour"],
        about: commonSense,
        limits: "What helps for an hour differs from person to person, and from day to day.",
        references: [],
      },
    ],
  },
  {
    stage: "feedback",
    sources: [
      {
        slug: "asking",
        title: "Asking one question",
        steps: ["ask", "draft", "request"],
        about:
          "Being told how one did helps on average, and in more than a third of the effects in a large review it made things worse. It seems to help more when it is about a task and what to do next than about the person.",
        limits:
          "The review is about work and learning; hardly anybody has studied what employers write after a rejection.",
        references: [works.kluger1996],
      },
      {
        slug: "timing",
        title: "When to send it, and one nudge",
        steps: ["draft", "nudge"],
        about: commonSense,
        limits: "The days named here are a habit of polite letters, and your field may have another.",
        references: [],
      },
      {
        slug: "outcome",
        title: "What came of it",
        steps: ["outcome"],
        about: `${commonSense} Many employers answer nobody, as a rule of the house.`,
        limits: "Silence tells you nothing that could be counted on, neither good nor bad.",
        references: [],
      },
      {
        slug: "stays-true",
        title: "What stays true, before you read it",
        steps: ["stays-true"],
        about:
          "People who first write about something that matters to them tend to take in unwelcome news less defensively.",
        limits:
          "Most of these studies were about health advice and about students, and the effects are small.",
        references: [works.sherman2006],
      },
      {
        slug: "reading",
        title: "Reading the reply",
        steps: ["reply", "statements"],
        about:
          "A remark on something concrete is easier to use than a verdict on you, and a verdict can draw attention away from the work.",
        limits: "Sorting a reply sentence by sentence is our own method, and nobody has tested it.",
        references: [works.kluger1996],
      },
    ],
  },
  {
    stage: "reflect",
    sources: [
      {
        slug: "step-by-step",
        title: "How and what, not why",
        steps: ["went-well", "hardest", "about-them"],
        about:
          "Students who were asked to go through events step by step were less upset by a failure afterwards than those who were asked about causes and meanings. Looking back in a set way on what was done improved later work in reviews of many studies.",
        limits:
          "The reviews are mostly about teams and training, where the same task comes again soon; an interview seldom does.",
        references: [works.watkins2008, works.tannenbaum2013, works.keiser2021],
      },
      {
        slug: "questions",
        title: "The questions and how prepared you were",
        steps: ["questions", "prepared"],
        about: `${commonSense} The same questions come up again in many interviews.`,
        limits: "Memory of an interview fades and bends within days.",
        references: [],
      },
      {
        slug: "causes",
        title: "Sorting the causes",
        steps: ["went-well", "causes"],
        about:
          "In one study with 50 students, learning to look at causes they could change helped those with lower self-esteem in a job interview. Those with higher self-esteem did worse with it.",
        limits: "It was small, and it shows that such a step can harm, so any box here can stay empty.",
        references: [works.hall2011],
      },
      {
        slug: "learning",
        title: "What you want to be better at",
        steps: ["learned", "noticed"],
        about:
          "In a series of studies people seemed to learn less from being told what they got wrong than from what they got right.",
        limits:
          "These were short online tasks with right and wrong answers, and a commentary in the same journal disputes how the answers were scored.",
        references: [works.eskreis2019],
      },
      {
        slug: "advice",
        title: "Advice to the next one",
        steps: ["advice"],
        about:
          "In several studies, people who struggled with something, job seekers among them, felt more motivated after giving advice than after getting it.",
        limits: "Feeling motivated was measured soon after, and finding work was not.",
        references: [works.eskreis2018],
      },
      {
        slug: "returns",
        title: "When that moment comes back",
        steps: ["returns"],
        about:
          "A plan that names the moment and the response is carried out more often than a good intention, across many studies.",
        limits: "None that we know of is about the hard moment of a job interview.",
        references: [works.gollwitzer2006],
      },
    ],
  },
  {
    stage: "worth",
    sources: [
      {
        slug: "values",
        title: "Writing about what matters",
        steps: ["values"],
        about:
          "In two field experiments, people without work who wrote for about 15 minutes about their values had more job offers or jobs some weeks later.",
        limits:
          "Results are mixed: with 174 applicants at a Dutch welfare office, a spoken version lowered the feeling of belonging. No study that we know of is about choosing words from a list without writing.",
        references: [works.pfrombeck2023, works.bierbaum2021],
      },
      {
        slug: "evidence",
        title: "Facts instead of praise",
        steps: ["evidence", "details"],
        about:
          "In one study, repeating “I’m a lovable person” left people with low self-esteem feeling worse, and a later attempt to see that again found no difference. This asks for something that happened instead.",
        limits: "Neither study shows that facts help, and this step has not been tested.",
        references: [works.wood2009, works.flynnBordieri2020],
      },
      {
        slug: "supporter",
        title: "Someone on your side",
        steps: ["evidence", "supporter"],
        about:
          "People out of work who feel supported tend to be better off in mind. Those who ask for a favour tend to expect more refusals than they get.",
        limits: "The first is a link and no cause, and the favours in those studies were small ones.",
        references: [works.mckee2005, works.flynn2008],
      },
    ],
  },
  {
    stage: "strategy",
    sources: [
      {
        slug: "where-it-stops",
        title: "Where leads come from, and where they stop",
        steps: ["experiment", "lead"],
        about:
          "A search that is planned, looked at now and then, and changed goes with more interviews and offers, in a review of many studies. Courses that teach how to search and keep up courage helped on average.",
        limits:
          "Effort explains a small part of who finds work; the labour market, money and prejudice explain much that is not yours.",
        references: [works.vanHooft2021, works.liu2014],
      },
      {
        slug: "fit",
        title: "How well it fitted",
        steps: ["fit"],
        about: commonSense,
        limits: "A posting is a wish list, and nobody outside knows which lines of it counted.",
        references: [],
      },
      {
        slug: "experiment",
        title: "Looking wider, for two weeks",
        steps: ["broaden", "experiment"],
        about:
          "In one experiment, job seekers who were shown neighbouring occupations looked wider and had more interviews, mainly those who had searched in a narrow field.",
        limits: "It took place in one city with a few hundred people, and interviews are not yet a job.",
        references: [works.belot2019],
      },
      {
        slug: "network",
        title: "Asking someone for advice",
        steps: ["network"],
        about:
          "Networking can be learned: an online course led to more of it, and went with better jobs for some. Loose acquaintances led to more moves than close ones in one very large study, and asking for advice can make one look more able.",
        limits:
          "Who you can ask depends on where you come from, and the large study was about one website for careers.",
        references: [works.wanberg2020, works.rajkumar2022, works.brooks2015],
      },
    ],
  },
  {
    stage: "reframe",
    sources: [
      {
        slug: "weighing",
        title: "Weighing a thought",
        steps: ["thought", "traps", "weigh"],
        about:
          "Writing down a hard thought and looking at what speaks for and against it is a part of cognitive therapy, which helps many people with low mood.",
        limits:
          "That holds for the whole therapy, with a person; alone and on one evening it is not the same.",
        references: [works.beck1979],
      },
      {
        slug: "balanced",
        title: "A balanced sentence",
        steps: ["balanced"],
        about:
          "In one study, people with low self-esteem felt worse when they looked only at how a kind sentence was true than when they looked at how it was and was not. So both are asked for.",
        limits:
          "This rests on one small set of studies in students, and an attempt to repeat another part of it failed.",
        references: [works.wood2009, works.flynnBordieri2020],
      },
      {
        slug: "possible",
        title: "What this made possible",
        steps: ["possible"],
        about:
          "People who see something good in a hard event tend to be less low, and also tend to think about the event more.",
        limits:
          "These are links in people with illness and loss, and looking for a good side on demand is another thing.",
        references: [works.helgeson2006],
      },
    ],
  },
  {
    stage: "prepare",
    sources: [
      {
        slug: "actions",
        title: "A short list of steps",
        steps: ["actions"],
        about:
          "In experiments with students, unfinished matters intruded less once there was a concrete plan for them. In a field experiment, young people out of work who wrote down what they would do, when and where sent more applications and had more offers than those who did not.",
        limits:
          "In the second, weekly reminders and support among peers added nothing, and no plan does the work.",
        references: [works.masicampo2011, works.abel2019],
      },
      {
        slug: "wish",
        title: "The wish, and what stands in its way",
        steps: ["wish"],
        about:
          "Pleasant daydreams about the future went with less effort: in one study, graduates who dreamed more of a good job had fewer offers two years later. Setting the wish beside its obstacle, with a plan, has a small to medium effect on reaching goals.",
        limits: "Much of it was seen in students, and studies that find nothing are published less often.",
        references: [works.oettingen2002, works.kappes2011, works.wang2021],
      },
      {
        slug: "if-then",
        title: "If this, then that",
        steps: ["if-then"],
        about:
          "In a review of 642 tests, if-then plans helped people do what they meant to do, with small to medium effects. They helped more where people wanted it strongly, and where the plan was rehearsed.",
        limits:
          "They carry out a wish that is there already, and later and larger studies often find smaller effects.",
        references: [works.sheeran2024, works.gollwitzer2006],
      },
      {
        slug: "restart",
        title: "A date to start again",
        steps: ["restart", "soon"],
        about:
          "People begin things more often at a landmark in time, such as a Monday, a new month or a birthday.",
        limits: "To begin is not to go on, and these studies were about diets and visits to a gym.",
        references: [works.dai2014],
      },
      {
        slug: "setback",
        title: "A plan for the next no",
        steps: ["setback"],
        about:
          "A week-long course for job seekers in the United States helped on average, and part of what helped seems to have been feeling ready for setbacks.",
        limits: "It was a course with trainers and a group, and one page is much less than that.",
        references: [works.vinokur1997],
      },
      {
        slug: "again",
        title: "Trying again in the same place",
        steps: ["again"],
        about:
          "Among executives, women were less likely than men to consider another job with a firm that had rejected them. In an experiment with a staffing company that gap nearly closed where the no spoke of fit or gave no reason, instead of speaking of quality.",
        limits:
          "This is about who applies again, not about who is hired then, and what is a reasonable time differs from employer to employer.",
        references: [works.brands2017, works.bapna2021],
      },
    ],
  },
  {
    stage: "close",
    sources: [
      {
        slug: "closing",
        title: "Closing it for now",
        steps: ["close"],
        about: commonSense,
        limits: "What you mark as of use is your own impression, and a good guide to nobody else.",
        references: [],
      },
    ],
  },
];
