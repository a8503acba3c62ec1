/** The foot of every printed page: it must be there on the day somebody needs it. */
export const helpLine =
  "If you need help now: your local emergency number, or someone to talk to at findahelpline.com.";
