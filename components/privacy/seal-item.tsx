/** What the database's encryption protects against, as a list item. */
export function SealItem() {
  return (
    <li>
      <strong>Someone who gets the database without its key</strong>, a stolen copy for instance, can’t read
      your words: they are sealed there. They could see that there is something: how many walkthroughs, which
      steps have answers, how long these are, and when they were saved.
    </li>
  );
}
