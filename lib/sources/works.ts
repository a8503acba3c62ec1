// The published works behind the steps: authors, year, title, and where it appeared. Facts only.

export const works = {
  abel2019:
    "Abel, Burger, Carranza and Piraino (2019). Bridging the intention-behavior gap? The effect of plan-making prompts on job search and employment. American Economic Journal: Applied Economics.",
  ayduk2010:
    "Ayduk and Kross (2010). From a distance: Implications of spontaneous self-distancing for adaptive self-reflection. Journal of Personality and Social Psychology.",
  bapna2021:
    "Bapna, Benson and Funk (2021). Rejection communication and women’s job-search persistence. Working paper, SSRN.",
  beck1979: "Beck, Rush, Shaw and Emery (1979). Cognitive therapy of depression. Guilford Press.",
  belot2019:
    "Belot, Kircher and Muller (2019). Providing advice to jobseekers at low cost: An experimental study on online advice. Review of Economic Studies.",
  bierbaum2021:
    "Bierbaum and Nillesen (2021). Sustaining the integrity of the threatened self: A cluster-randomised trial among social assistance applicants in the Netherlands. PLOS ONE.",
  brands2017:
    "Brands and Fernandez-Mateo (2017). Leaning out: How negative recruitment experiences shape women’s decisions to compete for executive roles. Administrative Science Quarterly.",
  brooks2015:
    "Brooks, Gino and Schweitzer (2015). Smart people ask for (my) advice: Seeking advice boosts perceptions of competence. Management Science.",
  dai2014:
    "Dai, Milkman and Riis (2014). The fresh start effect: Temporal landmarks motivate aspirational behavior. Management Science.",
  eskreis2018:
    "Eskreis-Winkler, Fishbach and Duckworth (2018). Dear Abby: Should I give advice or receive it? Psychological Science.",
  eskreis2019:
    "Eskreis-Winkler and Fishbach (2019). Not learning from failure: The greatest failure of all. Psychological Science.",
  flynn2008:
    "Flynn and Lake (2008). If you need help, just ask: Underestimating compliance with direct requests for help. Journal of Personality and Social Psychology.",
  flynnBordieri2020:
    "Flynn and Bordieri (2020). On the failure to replicate past findings regarding positive affirmations and self-esteem. Journal of Contextual Behavioral Science.",
  frattaroli2006:
    "Frattaroli (2006). Experimental disclosure and its moderators: A meta-analysis. Psychological Bulletin.",
  gollwitzer2006:
    "Gollwitzer and Sheeran (2006). Implementation intentions and goal achievement: A meta-analysis of effects and processes. Advances in Experimental Social Psychology.",
  hall2011:
    "Hall, Jackson Gradt, Goetz and Musu-Gillette (2011). Attributional retraining, self-esteem, and the job interview: Benefits and risks for college student employment. Journal of Experimental Education.",
  helgeson2006:
    "Helgeson, Reynolds and Tomich (2006). A meta-analytic review of benefit finding and growth. Journal of Consulting and Clinical Psychology.",
  kappes2011:
    "Kappes and Oettingen (2011). Positive fantasies about idealized futures sap energy. Journal of Experimental Social Psychology.",
  keiser2021:
    "Keiser and Arthur (2021). A meta-analysis of the effectiveness of the after-action review (or debrief) and factors that influence its effectiveness. Journal of Applied Psychology.",
  kluger1996:
    "Kluger and DeNisi (1996). The effects of feedback interventions on performance: A historical review, a meta-analysis, and a preliminary feedback intervention theory. Psychological Bulletin.",
  kreemers2020:
    "Kreemers, van Hooft, van Vianen and Sisouw de Zilwa (2020). Testing a self-compassion intervention among job seekers: Self-compassion beneficially impacts affect through reduced self-criticism. Frontiers in Psychology.",
  kross2017:
    "Kross and Ayduk (2017). Self-distancing: Theory, research, and current directions. Advances in Experimental Social Psychology.",
  leary2007:
    "Leary, Tate, Adams, Allen and Hancock (2007). Self-compassion and reactions to unpleasant self-relevant events: The implications of treating oneself kindly. Journal of Personality and Social Psychology.",
  lieberman2007:
    "Lieberman and others (2007). Putting feelings into words: Affect labeling disrupts amygdala activity in response to affective stimuli. Psychological Science.",
  liu2014:
    "Liu, Huang and Wang (2014). Effectiveness of job search interventions: A meta-analytic review. Psychological Bulletin.",
  masicampo2011:
    "Masicampo and Baumeister (2011). Consider it done! Plan making can eliminate the cognitive effects of unfulfilled goals. Journal of Personality and Social Psychology.",
  mckee2005:
    "McKee-Ryan, Song, Wanberg and Kinicki (2005). Psychological and physical well-being during unemployment: A meta-analytic study. Journal of Applied Psychology.",
  nook2021:
    "Nook, Satpute and Ochsner (2021). Emotion naming impedes both cognitive reappraisal and mindful acceptance strategies of emotion regulation. Affective Science.",
  oettingen2002:
    "Oettingen and Mayer (2002). The motivating function of thinking about the future: Expectations versus fantasies. Journal of Personality and Social Psychology.",
  pfrombeck2023:
    "Pfrombeck, Galinsky, Nagy, North, Brockner and Grote (2023). Self-affirmation increases reemployment success for the unemployed. PNAS.",
  rajkumar2022:
    "Rajkumar, Saint-Jacques, Bojinov, Brynjolfsson and Aral (2022). A causal test of the strength of weak ties. Science.",
  rose2002:
    "Rose, Bisson, Churchill and Wessely (2002). Psychological debriefing for preventing post traumatic stress disorder (PTSD). Cochrane Database of Systematic Reviews.",
  sbarra2013:
    "Sbarra, Boals, Mason, Larson and Mehl (2013). Expressive writing can impede emotional recovery following marital separation. Clinical Psychological Science.",
  shapira2010:
    "Shapira and Mongrain (2010). The benefits of self-compassion and optimism exercises for individuals vulnerable to depression. Journal of Positive Psychology.",
  sheeran2024:
    "Sheeran, Listrom and Gollwitzer (2024). The when and how of planning: Meta-analysis of the scope and components of implementation intentions in 642 tests. European Review of Social Psychology.",
  sherman2006:
    "Sherman and Cohen (2006). The psychology of self-defense: Self-affirmation theory. Advances in Experimental Social Psychology.",
  spera1994:
    "Spera, Buhrfeind and Pennebaker (1994). Expressive writing and coping with job loss. Academy of Management Journal.",
  tannenbaum2013:
    "Tannenbaum and Cerasoli (2013). Do team and individual debriefs enhance performance? A meta-analysis. Human Factors.",
  torre2018:
    "Torre and Lieberman (2018). Putting feelings into words: Affect labeling as implicit emotion regulation. Emotion Review.",
  vanHooft2021:
    "van Hooft, Kammeyer-Mueller, Wanberg, Kanfer and Basbug (2021). Job search and employment success: A quantitative review and future research agenda. Journal of Applied Psychology.",
  vinokur1997:
    "Vinokur and Schul (1997). Mastery and inoculation against setbacks as active ingredients in the JOBS intervention for the unemployed. Journal of Consulting and Clinical Psychology.",
  wanberg2020:
    "Wanberg, van Hooft, Liu and Csillag (2020). Can job seekers achieve more through networking? The role of networking intensity, self-efficacy, and proximal benefits. Personnel Psychology.",
  wang2021:
    "Wang, Wang and Gai (2021). A meta-analysis of the effects of mental contrasting with implementation intentions on goal attainment. Frontiers in Psychology.",
  watkins2008:
    "Watkins, Moberly and Moulds (2008). Processing mode causally influences emotional reactivity: Distinct effects of abstract versus concrete construal on emotional response. Emotion.",
  wood2009:
    "Wood, Perunovic and Lee (2009). Positive self-statements: Power for some, peril for others. Psychological Science.",
  zech2005:
    "Zech and Rimé (2005). Is talking about an emotional experience helpful? Effects on emotional recovery and perceived benefits. Clinical Psychology and Psychotherapy.",
} as const;
