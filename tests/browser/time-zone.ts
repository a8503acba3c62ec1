/** The person's time zone: one in which it is the next day while it is still evening in Greenwich. */
export const timeZone = "Asia/Kathmandu";
