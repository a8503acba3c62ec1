/** Where the person at the browser is: a zone in which it is the next day while it is still evening in Greenwich. */
export const timeZone = "Asia/Kathmandu";
